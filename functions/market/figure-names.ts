import type { Localized } from '../../shared/localized.ts';
import { classification } from '../../shared/occupations/classification.ts';
import { skills } from './data/skills.ts';
import { taxonomy } from './data/skills/taxonomy.ts';
import type { SnapshotOverview } from './domain/analysis/snapshot-schema.ts';
import type { FigureNames } from './domain/figures/figure-files.ts';

const occupations = new Map(classification.map(({ id, title }) => [id, title]));

const skillNames = new Map<string, Localized>([
  ...skills.map(({ id, zh, en }): [string, Localized] => [id, { zh, en }]),
  ...taxonomy.map(({ id, zh, en }): [string, Localized] => [id, { zh, en }]),
]);

/** What clusters, occupations and skills are called in the figures of a snapshot. */
export const figureNames = ({ clusters }: Pick<SnapshotOverview, 'clusters'>): FigureNames => ({
  labels: new Map(clusters.map(({ clusterId, label }) => [clusterId, label])),
  occupation: (id) => occupations.get(id),
  skill: (id) => skillNames.get(id),
});
