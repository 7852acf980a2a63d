import { analysisRevision, type Analysis } from './analysis.ts';
import type { ClusterModel } from './model.ts';

/** More than this share of the documents in another cluster, and what was counted before no longer tells of these ones. */
export const mostMoved = 0.1;

/**
 * Whether everything is to be counted anew with the model instead of adding to what the baseline counted: where clusters
 * came or went, where too many postings changed theirs, and after a change in the way of analysing. So each posting's
 * history always belongs to the cluster that today's clusters put it in, give or take that share.
 */
export const needsRecount = (
  { way, baseline }: Pick<Analysis, 'way' | 'baseline'>,
  { lineage, movedShare }: Pick<ClusterModel, 'lineage' | 'movedShare'>,
): boolean => {
  if (baseline?.revision !== analysisRevision) return true;
  return way !== 'assign' && (lineage.length > 0 || movedShare > mostMoved);
};
