import { emptyCentroids, type Centroids } from '../../../../shared/science/clustering/centroids.ts';
import { centroidsOf, type ClusterModel } from './model.ts';

/** Directions of a model's clusters in another vocabulary; undefined where a cluster has no word of it. */
export const centroidsIn = (terms: readonly string[], model: ClusterModel): Centroids | undefined => {
  const { count, stride, weight } = centroidsOf(model);
  const columnOf = new Map(model.terms.map((term, column) => [term, column]));
  const moved = emptyCentroids(terms.length, count);
  const squares = new Float64Array(count);
  terms.forEach((term, column) => {
    const from = columnOf.get(term);
    if (from === undefined) return;
    squares.forEach((sum, cluster) => {
      const x = weight[from * stride + cluster] ?? 0;
      squares[cluster] = sum + x * x;
      moved.weight[column * moved.stride + cluster] = x;
    });
  });
  if (count === 0 || squares.some((sum) => sum === 0)) return undefined;
  for (let line = 0; line < moved.weight.length; line += moved.stride) {
    squares.forEach((sum, cluster) => {
      moved.weight[line + cluster] = (moved.weight[line + cluster] ?? 0) / Math.sqrt(sum);
    });
  }
  return moved;
};
