const z95 = 1.959_963_984_540_054;

export interface Interval {
  low: number;
  high: number;
}

/** 95 % interval of a share from counts (Wilson 1927). */
export const shareInterval = (count: number, total: number): Interval => {
  const share = count / total;
  const scale = 1 + (z95 * z95) / total;
  const middle = (share + (z95 * z95) / (2 * total)) / scale;
  const half = (z95 / scale) * Math.sqrt((share * (1 - share)) / total + (z95 * z95) / (4 * total * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};

/**
 * One share against another, with its 95 % interval (on the logarithm, Katz et al. 1978; half a case is added to each, so
 * that none is no obstacle).
 */
export const shareRatio = (
  one: { count: number; total: number },
  other: { count: number; total: number },
): Interval & { ratio: number } => {
  const [a, b] = [one.count + 0.5, other.count + 0.5];
  const [m, n] = [one.total + 0.5, other.total + 0.5];
  const error = Math.sqrt(Math.max(0, 1 / a - 1 / m + 1 / b - 1 / n));
  const ratio = a / m / (b / n);
  return { ratio, low: ratio * Math.exp(-z95 * error), high: ratio * Math.exp(z95 * error) };
};
