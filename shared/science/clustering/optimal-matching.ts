export interface Match {
  left: number;
  right: number;
  similarity: number;
}

/** All arrays count items from 1; 0 is "none". */
interface Search {
  size: number;
  cost: (left: number, right: number) => number;
  potentialOfLeft: Float64Array;
  potentialOfRight: Float64Array;
  /** The left item that each right one is matched to. */
  matchOf: Int32Array;
}

interface Frontier {
  cheapest: Float64Array;
  cameFrom: Int32Array;
  visited: Uint8Array;
}

/** Looks from a right item's match at all right items not visited; returns the cheapest of them and its cost. */
const nearest = (search: Search, at: number, { cheapest, cameFrom, visited }: Frontier) => {
  const left = search.matchOf[at] ?? 0;
  let next = 0;
  let step = Infinity;
  for (let right = 1; right <= search.size; right += 1) {
    if (visited[right] === 1) continue;
    const reduced =
      search.cost(left, right) - (search.potentialOfLeft[left] ?? 0) - (search.potentialOfRight[right] ?? 0);
    if (reduced < (cheapest[right] ?? 0)) {
      cheapest[right] = reduced;
      cameFrom[right] = at;
    }
    if ((cheapest[right] ?? 0) < step) {
      step = cheapest[right] ?? 0;
      next = right;
    }
  }
  return { next, step };
};

const shift = (
  { size, matchOf, potentialOfLeft, potentialOfRight }: Search,
  step: number,
  { cheapest, visited }: Frontier,
): void => {
  for (let right = 0; right <= size; right += 1) {
    if (visited[right] === 1) {
      const left = matchOf[right] ?? 0;
      potentialOfLeft[left] = (potentialOfLeft[left] ?? 0) + step;
      potentialOfRight[right] = (potentialOfRight[right] ?? 0) - step;
    } else cheapest[right] = (cheapest[right] ?? 0) - step;
  }
};

/** Lengthens the matching by one left item along the cheapest alternating path. */
const augment = (search: Search, start: number): void => {
  const { size, matchOf } = search;
  const frontier = {
    cheapest: new Float64Array(size + 1).fill(Infinity),
    cameFrom: new Int32Array(size + 1),
    visited: new Uint8Array(size + 1),
  };
  matchOf[0] = start;
  let at = 0;
  while ((matchOf[at] ?? 0) !== 0) {
    frontier.visited[at] = 1;
    const { next, step } = nearest(search, at, frontier);
    shift(search, step, frontier);
    at = next;
  }
  while (at !== 0) {
    const before = frontier.cameFrom[at] ?? 0;
    matchOf[at] = matchOf[before] ?? 0;
    at = before;
  }
};

/**
 * Pairs left and right items one to one so that the sum of similarities is the largest possible, counting only pairs of
 * at least `threshold` (Hungarian method with potentials, Kuhn 1955, Jonker and Volgenant 1987; O(n³)). Rows of
 * `similarity` are the left items. Pairs come in the order of the left items.
 */
export const optimalMatching = (similarity: readonly (readonly number[])[], threshold: number): Match[] => {
  const rows = similarity.length;
  const size = Math.max(rows, similarity[0]?.length ?? 0);
  const worth = (left: number, right: number): number => {
    const value = similarity[left]?.[right] ?? 0;
    return value >= threshold ? value : 0;
  };
  const search = {
    size,
    cost: (left: number, right: number): number => -worth(left - 1, right - 1),
    potentialOfLeft: new Float64Array(size + 1),
    potentialOfRight: new Float64Array(size + 1),
    matchOf: new Int32Array(size + 1),
  };
  for (let left = 1; left <= size; left += 1) augment(search, left);
  return Array.from({ length: size }, (_, right) => ({ left: (search.matchOf[right + 1] ?? 0) - 1, right }))
    .map(({ left, right }) => ({ left, right, similarity: worth(left, right) }))
    .filter((pair) => pair.left >= 0 && pair.left < rows && pair.similarity > 0)
    .sort((a, b) => a.left - b.left);
};
