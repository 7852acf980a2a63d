import { quantiles } from '../../../../shared/science/statistics/quantiles.ts';
import { rounded } from './figure.ts';

/** Less than this in common with a centroid is nothing in common: a word or two of everyday language. */
const leastCosine = 0.04;
/** Who has this much in common belongs there, even where the others have much more. */
const mostCosine = 0.15;

/**
 * How near to a centroid a posting must lie to belong to any cluster: Tukey's outer fence (1977) over the cosines of the
 * documents the clusters were found on, first quartile − 3 × interquartile range, within 0.04 and 0.15.
 */
export const cosineLimitOf = ({
  labels,
  similarity,
}: {
  labels: Int32Array;
  similarity: Float32Array;
}): number => {
  const cosines = Array.from(similarity).filter((_, row) => (labels[row] ?? -1) >= 0);
  if (cosines.length === 0) return leastCosine;
  const [first = 0, third = 0] = quantiles(cosines, [0.25, 0.75]);
  return rounded(Math.min(mostCosine, Math.max(leastCosine, first - 3 * (third - first))));
};
