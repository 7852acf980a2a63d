export interface Match {
  left: number;
  right: number;
  similarity: number;
}

/**
 * Pairs left and right items one to one, the most similar pair first, while similarity is at least `threshold`.
 * Ties go to the lower numbers, so the result does not depend on chance.
 */
export const greedyMatching = (similarity: readonly (readonly number[])[], threshold: number): Match[] => {
  const pairs = similarity
    .flatMap((row, left) => row.map((value, right): Match => ({ left, right, similarity: value })))
    .filter((pair) => pair.similarity >= threshold)
    .sort((a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right);
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  return pairs.filter(({ left, right }) => {
    if (takenLeft.has(left) || takenRight.has(right)) return false;
    takenLeft.add(left);
    takenRight.add(right);
    return true;
  });
};
