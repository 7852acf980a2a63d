/** Numbers in [0, 1), each draw independent of the last. Always an argument: the same source gives the same result. */
export type Random = () => number;

/**
 * Mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, passes gjrand; plenty for seeding and sampling,
 * never for secrets.
 */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A seed from text (FNV-1a, 32 bits), so that a run named by its content draws the same numbers again. */
export const seedFrom = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};

/** `size` distinct numbers of 0 … `total` − 1 in rising order; all of them when `size` ≥ `total`. Floyd's algorithm. */
export const sampleIndices = (total: number, size: number, random: Random): Int32Array => {
  if (size >= total) return Int32Array.from({ length: total }, (_, index) => index);
  const chosen = new Set<number>();
  for (let upper = total - size; upper < total; upper += 1) {
    const candidate = Math.floor(random() * (upper + 1));
    chosen.add(chosen.has(candidate) ? upper : candidate);
  }
  return Int32Array.from(chosen).sort();
};
