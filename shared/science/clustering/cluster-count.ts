/** What a sweep over numbers of clusters measured. */
export interface SweepPoint {
  k: number;
  /** Mean silhouette, −1 … 1. */
  silhouette: number;
  inertia: number;
}

/**
 * How far the inertia curve hangs below the straight line between its ends, both axes scaled to 0 … 1 ("kneedle",
 * Satopää et al. 2011). 0 at the ends and where the curve is straight.
 */
export const elbowDepths = (points: readonly SweepPoint[]): number[] => {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first.k === last.k || first.inertia <= last.inertia) return points.map(() => 0);
  return points.map(({ k, inertia }) => {
    const across = (k - first.k) / (last.k - first.k);
    const down = (inertia - last.inertia) / (first.inertia - last.inertia);
    return Math.max(0, 1 - across - down);
  });
};

/**
 * The number of clusters by silhouette and inertia together: silhouette over the best silhouette plus elbow depth over
 * the deepest, each counting the same; the smaller k on a tie. Silhouette alone is nearly flat on texts and drifts to
 * the largest k, which the elbow holds back.
 */
export const chooseClusterCount = (points: readonly SweepPoint[]): SweepPoint => {
  const depths = elbowDepths(points);
  const deepest = Math.max(...depths, Number.EPSILON);
  const best = Math.max(...points.map((point) => point.silhouette), Number.EPSILON);
  let chosen = points[0];
  let chosenScore = -Infinity;
  points.forEach((point, index) => {
    const score = Math.max(0, point.silhouette) / best + (depths[index] ?? 0) / deepest;
    if (score > chosenScore + 1e-12) [chosen, chosenScore] = [point, score];
  });
  if (!chosen) throw new RangeError('a sweep needs at least one point');
  return chosen;
};
