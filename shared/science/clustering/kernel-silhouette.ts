import type { ClusterKernel } from './kernel/cluster-kernel.ts';

const chunk = 256;

interface Products {
  readonly products: Float32Array;
  /** Where this row's products with the means begin. */
  readonly at: number;
  readonly sizes: Int32Array;
  readonly k: number;
  readonly own: number;
}

const silhouetteOfRow = ({ products, at, sizes, k, own }: Products): number => {
  const size = sizes[own] ?? 0;
  if (size < 2) return 0;
  const within = 1 - ((products[at + own] ?? 0) * size - 1) / (size - 1);
  let nearest = Infinity;
  for (let cluster = 0; cluster < k; cluster += 1) {
    if (cluster !== own && (sizes[cluster] ?? 0) > 0)
      nearest = Math.min(nearest, 1 - (products[at + cluster] ?? 0));
  }
  const larger = Math.max(within, nearest);
  return Number.isFinite(nearest) && larger > 0 ? (nearest - within) / larger : 0;
};

/**
 * Mean exact silhouette of all rows of a kernel's workspace under their labels (cosine distance; unit rows): the mean
 * distance of a row to a cluster is 1 − its product with the cluster's mean, so all of them cost one pass of products.
 * Overwrites the centroids and bounds in the workspace, and keeps labels and sums.
 */
export const kernelSilhouette = (kernel: ClusterKernel): number => {
  const { space } = kernel;
  const { rows, k, stride, label, size, scale } = space;
  size.forEach((members, cluster) => (scale[cluster] = members > 0 ? 1 / members : 0));
  kernel.recentre();
  let total = 0;
  for (let from = 0; from < rows; from += chunk) {
    const to = Math.min(rows, from + chunk);
    const products = kernel.productsOf(from, to);
    for (let row = from; row < to; row += 1) {
      const own = label[row] ?? 0;
      total += silhouetteOfRow({ products, at: (row - from) * stride, sizes: size, k, own });
    }
  }
  return total / Math.max(1, rows);
};
