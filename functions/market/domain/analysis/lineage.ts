import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';

const Share = z.number().min(0).max(1);

/** A part of one cluster's documents that lies in another: `share` of the documents of the cluster told about. */
const Portion = z.object({ clusterId: z.string(), label: Localized, share: Share });

/**
 * What became of a cluster between two models, judged by the documents both of them place. `parts` are the evidence:
 * for `new` and `split` where the cluster's documents lay before, for `merged` and `vanished` where they lie now.
 */
export const Lineage = z.object({
  kind: z.enum(['new', 'split', 'merged', 'vanished']),
  clusterId: z.string(),
  label: Localized,
  /** Documents behind the shares. */
  documents: z.int().nonnegative(),
  parts: z.array(Portion),
});
export type Lineage = z.infer<typeof Lineage>;

/** Where postings of a cluster that there is now lay before: it was split off `from`, or `from` was merged into it. */
export const Origin = z.object({
  clusterId: z.string(),
  kind: z.enum(['split', 'merged']),
  from: z.object({ clusterId: z.string(), label: Localized }),
  share: Share,
});
export type Origin = z.infer<typeof Origin>;

/** Cluster ids of the same documents by two models; null where a model places a document nowhere. */
export interface PlacedTwice {
  before: readonly (string | null)[];
  after: readonly (string | null)[];
}

/** Parts of at least this share are told. */
const toldShare = 0.05;
/** A cluster of which at least this share came from one other, or went into one other, is a part of it. */
const partOf = 0.5;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** How the documents of every cluster of one side spread over the other side. */
const spread = (
  own: readonly (string | null)[],
  other: readonly (string | null)[],
): Map<string, Map<string, number>> => {
  const found = new Map<string, Map<string, number>>();
  own.forEach((id, document) => {
    if (id === null) return;
    const over = found.get(id) ?? new Map<string, number>();
    found.set(id, over);
    const there = other[document] ?? '';
    over.set(there, (over.get(there) ?? 0) + 1);
  });
  return found;
};

interface Named {
  clusterId: string;
  label: Localized;
}

const evidenceOf = (
  { clusterId, label }: Named,
  over: ReadonlyMap<string, number> | undefined,
  labels: ReadonlyMap<string, Localized>,
): Omit<Lineage, 'kind'> => {
  const counts = [...(over ?? [])];
  const documents = counts.reduce((sum, [, n]) => sum + n, 0);
  const parts = counts
    .filter(([id, n]) => id !== '' && n >= toldShare * documents)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id, n]) => ({
      clusterId: id,
      label: labels.get(id) ?? { zh: '', en: '' },
      share: rounded(n / documents),
    }));
  return { clusterId, label, documents, parts };
};

const comesFromOne = ({ parts }: Pick<Lineage, 'parts'>): boolean => (parts[0]?.share ?? 0) >= partOf;

const labelsOf = (clusters: readonly Named[]): Map<string, Localized> =>
  new Map(clusters.map(({ clusterId, label }) => [clusterId, label]));

/**
 * Clusters that came and went from one model to the next: one that is new and took most of its documents from one cluster
 * was split off it; one that is gone and left most of them to one other was merged into it.
 */
export const lineageOf = (
  clusters: { before: readonly Named[]; after: readonly Named[] },
  { before, after }: PlacedTwice,
): Lineage[] => {
  const [known, kept] = [labelsOf(clusters.before), labelsOf(clusters.after)];
  const [came, went] = [spread(after, before), spread(before, after)];
  const arrivals = clusters.after
    .filter(({ clusterId }) => !known.has(clusterId))
    .map((cluster) => evidenceOf(cluster, came.get(cluster.clusterId), known))
    .map((evidence): Lineage => ({ kind: comesFromOne(evidence) ? 'split' : 'new', ...evidence }));
  const departures = clusters.before
    .filter(({ clusterId }) => !kept.has(clusterId))
    .map((cluster) => evidenceOf(cluster, went.get(cluster.clusterId), kept))
    .map((evidence): Lineage => ({ kind: comesFromOne(evidence) ? 'merged' : 'vanished', ...evidence }));
  return [...arrivals, ...departures];
};

const nameOf = ({ clusterId, label }: Named): Named => ({ clusterId, label });

/** What the pages of clusters tell of it: of a split one what it was part of, of the one merged into what became of it. */
export const originsOf = (lineage: readonly Lineage[]): Origin[] =>
  lineage.flatMap(({ kind, clusterId, label, parts: [largest] }): Origin[] => {
    if (!largest) return [];
    const { share } = largest;
    if (kind === 'split') return [{ clusterId, kind, from: nameOf(largest), share }];
    return kind === 'merged'
      ? [{ clusterId: largest.clusterId, kind, from: { clusterId, label }, share }]
      : [];
  });

/** Share of the documents placed by both models that changed their cluster. */
export const movedShareOf = ({ before, after }: PlacedTwice): number => {
  let [both, moved] = [0, 0];
  before.forEach((id, document) => {
    const then = after[document] ?? null;
    if (id === null || then === null) return;
    both += 1;
    if (id !== then) moved += 1;
  });
  return both === 0 ? 0 : rounded(moved / both);
};
