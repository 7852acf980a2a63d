import type { Localized } from '../../../../shared/localized.ts';
import { clusterInsight } from './cluster-insight.ts';
import { figuresFrame } from './figures-frame.ts';
import type { ClusterInsight, MarketFigures, MarketSlices, Subjects } from './figures-schema.ts';
import { marketFigures } from './market-figures.ts';
import { marketSlices } from './slices.ts';
import { subjects, type NameOf } from './subjects.ts';
import type { Tally } from './tally.ts';

export interface FigureNames {
  /** Names of the clusters that the snapshot shows. */
  labels: ReadonlyMap<string, Localized>;
  occupation: (id: string) => Localized | undefined;
  skill: (id: string) => Localized | undefined;
}

export interface FigureFiles {
  figures: MarketFigures;
  slices: MarketSlices;
  subjects: Subjects;
  /** One at a time. */
  insights: () => Iterable<ClusterInsight>;
}

/**
 * The figures of a snapshot with their doubt, beside its clusters: of the market, of its parts, of what can be compared
 * and of every cluster. A pure function of the tally and the names: the same counts, the same bytes.
 */
export const figureFiles = (tally: Tally, snapshotId: string, names: FigureNames): FigureFiles => {
  const frame = figuresFrame(tally, snapshotId);
  const nameOf: NameOf = (kind, id) => {
    if (kind === 'cluster') return names.labels.get(id);
    return kind === 'occupation' ? names.occupation(id) : names.skill(id);
  };
  const slices = marketSlices(frame);
  return {
    figures: marketFigures(frame, names.labels, slices),
    slices: { slices },
    subjects: { subjects: subjects(frame, nameOf) },
    *insights() {
      for (const [clusterId, cell] of frame.clusters) {
        if (names.labels.has(clusterId)) yield clusterInsight(clusterId, cell, frame);
      }
    },
  };
};
