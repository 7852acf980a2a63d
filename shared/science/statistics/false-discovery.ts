/** How tests hang together: in no harmful way (Benjamini and Hochberg 1995), or in any (Benjamini and Yekutieli 2001). */
export type Dependence = 'positive' | 'any';

/**
 * Adjusted p-values: accept all that are at most q, and of those accepted an expected share of at most q is wrong.
 */
export const adjusted = (pValues: readonly number[], dependence: Dependence): number[] => {
  const m = pValues.length;
  const order = Array.from(pValues.keys()).sort((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0) || b - a);
  let penalty = 1;
  if (dependence === 'any') for (let rank = 2; rank <= m; rank += 1) penalty += 1 / rank;
  const result = new Array<number>(m).fill(1);
  let least = 1;
  order.forEach((index, place) => {
    least = Math.min(least, ((pValues[index] ?? 1) * m * penalty) / (m - place));
    result[index] = least;
  });
  return result;
};
