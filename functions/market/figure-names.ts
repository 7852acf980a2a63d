import { classification } from '../../shared/occupations/classification.ts';
import type { SnapshotOverview } from './domain/analysis/snapshot-schema.ts';
import type { FigureNames } from './domain/figures/figure-files.ts';
import { skillName } from './domain/skill-names.ts';

const occupations = new Map(classification.map(({ id, title }) => [id, title]));

/** What clusters, occupations and skills are called in the figures of a snapshot. */
export const figureNames = ({ clusters }: Pick<SnapshotOverview, 'clusters'>): FigureNames => ({
  labels: new Map(clusters.map(({ clusterId, label }) => [clusterId, label])),
  occupation: (id) => occupations.get(id),
  skill: skillName,
});
