import { surroundingsOf, type Surroundings } from '../../../../shared/science/clustering/outliers.ts';
import type { SparseMatrix } from '../../../../shared/science/sparse-matrix.ts';
import { quantiles } from '../../../../shared/science/statistics/quantiles.ts';
import { rounded } from './figure.ts';
import { keptPosting } from './listing.ts';
import type { ClusterSurroundings } from './model.ts';
import type { ReservoirDocument } from './reservoir.ts';

/**
 * Postings are near when 1 − cosine of their words is at most a radius; one with at least so many near it, itself among them,
 * is the core of a dense place, and one that is neither a core nor near any is an outlier (DBSCAN).
 */
const minPoints = 5;

/** How near postings lie depends on how long and how like their texts are, so the radius is the market's own. */
const radii = [0.5, 0.6, 0.7, 0.8] as const;
/** The smallest radius at which no larger share are outliers; the largest where there is none. */
const mostOutliers = 0.1;

/** Outliers listed of a cluster, at most. */
export const mostUnusual = 12;

export interface Sampled {
  matrix: SparseMatrix;
  documents: readonly ReservoirDocument[];
  /** Cluster of every row, and the cosine with its centroid. */
  labels: Int32Array;
  similarity: Float32Array;
  /** Rows with a lower one belong to no cluster. */
  cosineLimit: number;
}

const median = (values: readonly number[]): number => quantiles(values, [0.5])[0] ?? 0;

const ofCluster = (
  rows: readonly number[],
  { documents, similarity }: Sampled,
  { neighbours, noise, eps }: Placed,
): ClusterSurroundings => {
  const alone = rows.filter((row) => noise[row] === 1);
  const least = alone.toSorted((a, b) => (similarity[a] ?? 0) - (similarity[b] ?? 0) || a - b);
  const typical = rows.length === 0 ? 0 : median(rows.map((row) => neighbours[row] ?? 0));
  return {
    density: {
      sampled: rows.length,
      outliers: alone.length,
      eps,
      nearby: rounded((1000 * typical) / Math.max(1, documents.length), 2),
    },
    unusual: least.slice(0, mostUnusual).flatMap((row) => {
      const document = documents[row];
      return document ? [keptPosting(document)] : [];
    }),
  };
};

interface Placed extends Surroundings {
  eps: number;
}

const placedAt = (matrix: SparseMatrix, eps: number): Placed => ({
  eps,
  ...surroundingsOf(matrix, { eps, minPoints }),
});

const placedBy = (matrix: SparseMatrix): Placed => {
  const [first, ...wider] = radii;
  let placed = placedAt(matrix, first);
  for (const eps of wider) {
    const outliers = placed.noise.reduce((sum, one) => sum + one, 0);
    if (outliers <= mostOutliers * matrix.rows) break;
    placed = placedAt(matrix, eps);
  }
  return placed;
};

/** The surroundings of clusters 0 … `count` − 1. Unusual are those least like their cluster first. */
export const clusterSurroundings = (sampled: Sampled, count: number): ClusterSurroundings[] => {
  const found = placedBy(sampled.matrix);
  const rows = Array.from({ length: count }, (): number[] => []);
  sampled.labels.forEach((label, row) => {
    if ((sampled.similarity[row] ?? 0) >= sampled.cosineLimit) rows[label]?.push(row);
  });
  return rows.map((own) => ofCluster(own, sampled, found));
};
