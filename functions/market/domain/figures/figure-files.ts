import type { Localized } from '../../../../shared/localized.ts';
import { clusterInsight } from './cluster-insight.ts';
import type { FiguresFrame } from './figures-frame.ts';
import type {
  ClusterInsight,
  MarketFigures,
  MarketSlices,
  SkillNames,
  SourceSlices,
  Subjects,
} from './figures-schema.ts';
import { marketFigures } from './market-figures.ts';
import { marketSlices, slicedSources, sourceSlices } from './slices.ts';
import { subjects, type GrowthOf, type NameOf } from './subjects.ts';

export interface FigureNames {
  /** Names of the clusters that the snapshot shows. */
  labels: ReadonlyMap<string, Localized>;
  occupation: (id: string) => Localized | undefined;
  skill: (id: string) => Localized | undefined;
}

/** Names, and what was found out of demand before. */
export interface FigureContext extends FigureNames {
  growth: GrowthOf;
}

export interface FigureFiles {
  figures: MarketFigures;
  slices: MarketSlices;
  /** In the order of `slices.sources`, one at a time. */
  sourceSlices: () => Iterable<SourceSlices>;
  subjects: Subjects;
  /** One at a time. */
  insights: () => Iterable<ClusterInsight>;
}

type Patterns = Pick<ClusterInsight, 'associations' | 'trends'> & Partial<Pick<ClusterInsight, 'paysMore'>>;

/** Names of all skills that these patterns speak of; one without a name bears its id. */
const skillNamesOf = (
  { associations, trends, paysMore }: Patterns,
  skill: FigureNames['skill'],
): SkillNames => {
  const ids = [
    ...associations.rules.flatMap(({ given, then }) => [...given, then]),
    ...[...trends.rising, ...trends.falling, ...(paysMore?.skills ?? [])].map((one) => one.skill),
  ];
  const sorted = [...new Set(ids)].sort();
  return Object.fromEntries(sorted.map((id) => [id, skill(id) ?? { zh: id, en: id }]));
};

/**
 * The figures of a snapshot with their doubt, beside its clusters: of the market, of its parts, of what can be compared
 * and of every cluster. A pure function of the frame and the names: the same counts, the same bytes.
 */
export const figureFiles = (frame: FiguresFrame, names: FigureContext): FigureFiles => {
  const nameOf: NameOf = (kind, id) => {
    if (kind === 'cluster') return names.labels.get(id);
    return kind === 'occupation' ? names.occupation(id) : names.skill(id);
  };
  const sources = slicedSources(frame);
  const figures = marketFigures(frame, names.labels);
  return {
    figures: { ...figures, skillNames: skillNamesOf(figures, names.skill) },
    slices: { sources, slices: marketSlices(frame) },
    *sourceSlices() {
      for (const source of sources) yield sourceSlices(source, frame);
    },
    subjects: { subjects: subjects(frame, { nameOf, growth: names.growth }) },
    *insights() {
      for (const [clusterId, cell] of frame.clusters) {
        if (!names.labels.has(clusterId)) continue;
        const insight = clusterInsight(clusterId, cell, frame);
        yield { ...insight, skillNames: skillNamesOf(insight, names.skill) };
      }
    },
  };
};
