import { createHash } from 'node:crypto';
import { greedyMatching } from '../../../../shared/science/clustering/greedy-matching.ts';
import { Market } from '../posting.ts';

/** The heaviest terms of a centroid, by name: comparable between runs whose vocabularies differ. */
export type Signature = readonly (readonly [term: string, weight: number])[];

/** Clusters less alike than this (cosine of their signatures) are different clusters. */
const sameCluster = 0.5;

const normOf = (signature: Signature): number =>
  Math.sqrt(signature.reduce((sum, [, weight]) => sum + weight * weight, 0));

export const signatureCosine = (one: Signature, two: Signature): number => {
  const weights = new Map(two);
  const dot = one.reduce((sum, [term, weight]) => sum + weight * (weights.get(term) ?? 0), 0);
  const norms = normOf(one) * normOf(two);
  return norms > 0 ? dot / norms : 0;
};

/** The market a cluster belongs to, which its id names: `cl-zh-5b0c1f6a2d`. Undefined for anything else. */
export const marketOfCluster = (clusterId: string): Market | undefined =>
  Market.safeParse(/^cl-([a-z]+)-[0-9a-f]{10}$/.exec(clusterId)?.[1]).data;

const newId = (market: Market, ...origin: readonly string[]): string =>
  `cl-${market}-${createHash('sha256').update(origin.join('/')).digest('hex').slice(0, 10)}`;

/**
 * Ids of clusters. A cluster that is most like one of the run before keeps that one's id, so that links to it stay
 * good; the others get a new one, derived from the run, so that a repeated run names them the same.
 */
export const identify = (
  current: readonly Signature[],
  previous: readonly { clusterId: string; signature: Signature }[],
  { market, analysisId }: { market: Market; analysisId: string },
): string[] => {
  const similarity = current.map((one) => previous.map(({ signature }) => signatureCosine(one, signature)));
  const kept = new Map(
    greedyMatching(similarity, sameCluster).map(({ left, right }) => [left, previous[right]?.clusterId]),
  );
  return current.map((_, index) => kept.get(index) ?? newId(market, analysisId, String(index)));
};
