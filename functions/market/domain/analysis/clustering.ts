import * as z from 'zod';
import { centroidCosines, heaviestTerms } from '../../../../shared/science/clustering/centroids.ts';
import { classTerms } from '../../../../shared/science/clustering/class-terms.ts';
import { clusterSizes } from '../../../../shared/science/clustering/spherical-k-means.ts';
import { seededRandom, seedFrom } from '../../../../shared/science/random.ts';
import { planeFromDistances } from '../../../../shared/science/statistics/classical-scaling.ts';
import type { TermCounts } from '../../../../shared/science/text/term-counts.ts';
import { tfidf, type Tfidf } from '../../../../shared/science/text/tfidf.ts';
import { Localized } from '../../../../shared/localized.ts';
import { Market } from '../posting.ts';
import { identify } from './cluster-identity.ts';
import { rounded } from './figure.ts';
import { groupRows, type Grouping } from './grouping.ts';
import { labelClusters } from './label.ts';

const ClusterOutcome = z.object({
  clusterId: z.string(),
  label: Localized,
  /** Most characteristic first. */
  terms: z.array(z.string()),
  x: z.number(),
  y: z.number(),
  signature: z.array(z.tuple([z.string(), z.number()])),
});

/** By what the next run recognises the clusters of this one. */
export const ClusterIdentity = z.object({
  clusters: z.array(ClusterOutcome.pick({ clusterId: true, signature: true })),
});
export type ClusterIdentity = z.infer<typeof ClusterIdentity>;

/** What a cluster run leaves in the object store, and the next step reads. */
export const Clustering = z.object({
  market: Market,
  analysisId: z.string(),
  /** Clusters largest first. */
  clusters: z.array(ClusterOutcome),
  /** Cluster number of every distinct posting, in the order the input files give them; −1 for none. */
  assignment: z.array(z.int()),
  silhouette: z.number(),
  sweep: z.array(z.object({ k: z.int(), silhouette: z.number(), inertia: z.number() })),
});
export type Clustering = z.infer<typeof Clustering>;

export interface ClusteringInput {
  market: Market;
  analysisId: string;
  counts: TermCounts;
  /** Titles of the postings, in the order they were counted. */
  titles: readonly string[];
  previous: ClusterIdentity | undefined;
}

const shownTerms = 12;
const signatureTerms = 120;

/** Terms in fewer than one posting of two thousand (at least 3) are names of companies and slips of the pen. */
const vectorised = (counts: TermCounts): Tfidf =>
  tfidf(counts, {
    minDocuments: counts.documents < 400 ? 1 : Math.max(3, Math.floor(counts.documents / 2000)),
    maxShare: counts.documents < 50 ? 1 : 0.4,
    maxTerms: 12_000,
  });

/** Numbers of the clusters that hold anything, largest first; equals keep their order. */
const bySize = (labels: Int32Array, k: number): number[] => {
  const sizes = clusterSizes(labels, k);
  const filled = Array.from(sizes.keys()).filter((cluster) => (sizes[cluster] ?? 0) > 0);
  return filled.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
};

const titlesOf = (titles: readonly string[], labels: Int32Array, cluster: number): string[] =>
  titles.filter((_, row) => labels[row] === cluster);

const outcomes = (
  input: ClusteringInput,
  { matrix, terms }: Tfidf,
  grouping: Grouping,
): Clustering['clusters'] => {
  const { labels, centroids, k } = grouping;
  const name = (column: number): string => terms[column] ?? '';
  const characteristic = classTerms(matrix, labels, { count: k, most: shownTerms });
  const signatures = Array.from({ length: k }, (_, cluster) =>
    heaviestTerms(centroids, cluster, signatureTerms).map(([column, weight]): [string, number] => [
      name(column),
      rounded(weight, 5),
    ]),
  );
  const places = planeFromDistances(
    centroidCosines(centroids).map((row, one) =>
      row.map((cosine, two) => (one === two ? 0 : Math.max(0, 1 - cosine))),
    ),
  );
  const order = bySize(labels, k);
  const sources = order.map((cluster) => ({
    titles: titlesOf(input.titles, labels, cluster),
    terms: (characteristic[cluster] ?? []).map(({ column }) => name(column)),
  }));
  const ordered = order.map((cluster) => signatures[cluster] ?? []);
  const ids = identify(ordered, input.previous?.clusters ?? [], input);
  const clusterLabels = labelClusters(sources);
  return order.map((cluster, index) => ({
    clusterId: ids[index] ?? '',
    label: clusterLabels[index] ?? { zh: '', en: '' },
    terms: sources[index]?.terms ?? [],
    x: rounded(places[cluster]?.x ?? 0),
    y: rounded(places[cluster]?.y ?? 0),
    signature: ordered[index] ?? [],
  }));
};

/**
 * Groups a market's postings by what they are about. The draws are seeded by the analysis' id, which names its input:
 * the same postings and the same run before give the same clustering, byte for byte.
 */
export const clusterPostings = (input: ClusteringInput): Clustering => {
  const vectors = vectorised(input.counts);
  const grouping = groupRows(vectors.matrix, seededRandom(seedFrom(input.analysisId)));
  const renumbered = new Map(bySize(grouping.labels, grouping.k).map((cluster, index) => [cluster, index]));
  return {
    market: input.market,
    analysisId: input.analysisId,
    clusters: outcomes(input, vectors, grouping),
    assignment: Array.from(grouping.labels, (label) => renumbered.get(label) ?? -1),
    silhouette: rounded(grouping.silhouette),
    sweep: grouping.sweep.map(({ k, silhouette, inertia }) => ({
      k,
      silhouette: rounded(silhouette),
      inertia: rounded(inertia, 2),
    })),
  };
};
