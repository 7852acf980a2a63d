import { createHash } from 'node:crypto';
import { optimalMatching } from '../../../../shared/science/clustering/optimal-matching.ts';
import { Market } from '../posting.ts';
import { centroidsOf, type ClusterModel } from './model.ts';

type Fitted = Pick<ClusterModel, 'centroids' | 'terms'> & {
  clusters: readonly { terms: readonly string[] }[];
};

/** Clusters whose centroids are less alike than this (cosine) are different clusters. */
const sameCluster = 0.5;

/** Cosines of every cluster of one model with every one of another, over the terms both know. */
export const centroidSimilarity = (
  one: Pick<ClusterModel, 'centroids' | 'terms'> & { clusters: { readonly length: number } },
  two: Pick<ClusterModel, 'centroids' | 'terms'> & { clusters: { readonly length: number } },
): number[][] => {
  const left = centroidsOf(one);
  const right = centroidsOf(two);
  const columnOf = new Map(two.terms.map((term, column) => [term, column]));
  const similarity = Array.from({ length: left.count }, () => new Array<number>(right.count).fill(0));
  one.terms.forEach((term, column) => {
    const other = columnOf.get(term);
    if (other === undefined) return;
    similarity.forEach((row, cluster) => {
      const weight = left.weight[column * left.stride + cluster] ?? 0;
      if (weight === 0) return;
      for (let at = 0; at < row.length; at += 1)
        row[at] = (row[at] ?? 0) + weight * (right.weight[other * right.stride + at] ?? 0);
    });
  });
  return similarity;
};

/** The market a cluster belongs to, which its id names: `cl-zh-5b0c1f6a2d`. Undefined for anything else. */
export const marketOfCluster = (clusterId: string): Market | undefined =>
  Market.safeParse(/^cl-([a-z]+)-[0-9a-f]{10}$/.exec(clusterId)?.[1]).data;

const idFrom = (market: Market, ...origin: readonly string[]): string =>
  `cl-${market}-${createHash('sha256').update(origin.join('/')).digest('hex').slice(0, 10)}`;

/** The id of a new cluster comes from its most characteristic term that has not given its name to another one yet. */
const newId = (market: Market, terms: readonly string[], taken: ReadonlySet<string>): string => {
  const free = terms.map((term) => idFrom(market, term)).find((id) => !taken.has(id));
  if (free !== undefined) return free;
  for (let number = 1; ; number += 1) {
    const id = idFrom(market, ...terms, String(number));
    if (!taken.has(id)) return id;
  }
};

/**
 * Ids of clusters. Those that are alike in the model before and the new one are paired so that all pairs together are as
 * alike as possible, and a paired cluster keeps its id, so that links to it stay good. The others are named after what
 * characterises them: the same postings name them the same, whatever was analysed in between.
 */
export const identify = (market: Market, current: Fitted, previous: ClusterModel | undefined): string[] => {
  const kept = new Map<number, string>();
  if (previous) {
    for (const { left, right } of optimalMatching(centroidSimilarity(current, previous), sameCluster)) {
      const id = previous.clusters[right]?.clusterId;
      if (id !== undefined) kept.set(left, id);
    }
  }
  const taken = new Set(previous?.clusters.map(({ clusterId }) => clusterId));
  return current.clusters.map(({ terms }, cluster) => {
    const id = kept.get(cluster) ?? newId(market, terms, taken);
    taken.add(id);
    return id;
  });
};
