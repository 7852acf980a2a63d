import type { PayEstimate, Slice } from './figures-queries.ts';
import type { ClusterSummary } from './queries.ts';

/** A cluster as the map and its table show it, of all postings or of those a filter leaves. */
export interface MappedCluster extends ClusterSummary {
  /** Its pay is an estimate from few postings. */
  payEstimated?: boolean;
}

const payOf = (pay: PayEstimate): ClusterSummary['pay'] =>
  pay.kind === 'withheld'
    ? { withheld: true, n: pay.n }
    : {
        withheld: false,
        n: pay.n,
        currency: pay.currency,
        p10: pay.p10.value,
        p25: pay.p25.value,
        p50: pay.p50.value,
        p75: pay.p75.value,
        p90: pay.p90.value,
      };

/** Clusters among the postings of a slice, in their places on the map; those without any are left out. */
export const clustersOfSlice = (
  clusters: readonly ClusterSummary[],
  { n: total, clusters: sliced }: Slice,
): MappedCluster[] => {
  const whole = new Map(clusters.map((cluster) => [cluster.clusterId, cluster]));
  return sliced.flatMap(({ clusterId, n, pay, growth }) => {
    const cluster = whole.get(clusterId);
    if (cluster === undefined) return [];
    return {
      ...cluster,
      n,
      share: n / Math.max(1, total),
      pay: payOf(pay),
      payEstimated: pay.kind === 'pooled',
      growth: growth === null ? { withheld: true, n } : { withheld: false, n, ratio: growth },
    };
  });
};
