import { classification } from '../../../shared/occupations/classification.ts';
import type { ClassifiedOccupation } from '../../../shared/occupations/classified-occupation.ts';
import type { Occupation } from '../domain/occupation.ts';
import { onetFigures } from '../../../shared/occupations/onet-figures.ts';

const figuresSource = 'O*NET 29.0';

const coreImportance = 1;
const usefulImportance = 0.5;

const occupationOf = ({ core, useful, ...classified }: ClassifiedOccupation): Occupation => ({
  ...classified,
  zone: onetFigures[classified.socCode]?.zone ?? null,
  interests: onetFigures[classified.socCode]?.interests ?? null,
  skills: [
    ...core.map((skill) => ({ skill, importance: coreImportance })),
    ...useful.map((skill) => ({ skill, importance: usefulImportance })),
  ],
  source: figuresSource,
});

/** The occupations that Pathlight knows without any import: the classification with the figures of each one's code. */
export const starterCatalogue: readonly Occupation[] = classification.map(occupationOf);
