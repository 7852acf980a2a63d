import type { Occupation } from '../domain/occupation.ts';
import { artsOccupations } from './arts.ts';
import { businessOccupations } from './business.ts';
import { dataOccupations } from './data.ts';
import { educationOccupations } from './education.ts';
import { engineeringOccupations } from './engineering.ts';
import type { Entry } from './entry.ts';
import { healthOccupations } from './health.ts';
import { publicServiceOccupations } from './public.ts';
import { scienceOccupations } from './science.ts';
import { serviceOccupations } from './service.ts';
import { softwareOccupations } from './software.ts';
import { tradesOccupations } from './trades.ts';
import { transportOccupations } from './transport.ts';

/** Attribution is in NOTICE; nothing but figures and codes is carried over. */
const figuresSource = 'O*NET 29.0';

const coreImportance = 1;
const usefulImportance = 0.5;

const occupationOf = ({ core, useful, ...entry }: Entry): Occupation => ({
  ...entry,
  skills: [
    ...core.map((skill) => ({ skill, importance: coreImportance })),
    ...useful.map((skill) => ({ skill, importance: usefulImportance })),
  ],
  source: figuresSource,
});

/** The occupations that Pathlight knows without any import, by field of work. */
export const starterCatalogue: readonly Occupation[] = [
  softwareOccupations,
  dataOccupations,
  engineeringOccupations,
  scienceOccupations,
  businessOccupations,
  healthOccupations,
  educationOccupations,
  artsOccupations,
  serviceOccupations,
  publicServiceOccupations,
  tradesOccupations,
  transportOccupations,
].flatMap((entries) => entries.map(occupationOf));
