import { mixed32 } from './shingles.ts';

/** How a signature is cut: texts meet where all rows of any band are equal. */
export const bands = 8;
export const rows = 4;

/** Share of pairs of this Jaccard similarity that meet in at least one band: 1 − (1 − J^rows)^bands. */
export const meetingProbability = (jaccard: number): number => 1 - (1 - jaccard ** rows) ** bands;

/** Number of different keys: sums of keys and their products with small numbers stay exact. */
export const keySpace = 2 ** 48;

/** A key of 48 bits from numbers of 32 bits, in order. */
export const keyOf = (parts: readonly number[]): number => {
  let [low, high] = [0x9e3779b1, 0x7f4a7c15];
  for (const part of parts) {
    low = mixed32(low ^ Math.imul(part, 0xcc9e2d51));
    high = mixed32(Math.imul(high, 5) ^ low ^ Math.imul(part, 0x1b873593));
  }
  return (high >>> 16) * 2 ** 32 + low;
};

/**
 * The keys under which a text meets its likes, one a band, into `into` from `at` on. `within` is mixed in: texts that
 * differ in it never meet. The bands take their rows from all over the signature.
 */
export const bandKeys = (
  signature: Uint32Array,
  within: number,
  { into, at }: { readonly into: Float64Array; readonly at: number },
): void => {
  const step = Math.floor(signature.length / (bands * rows));
  for (let band = 0; band < bands; band += 1) {
    const parts = [0x62616e64 + band, within];
    for (let row = 0; row < rows; row += 1) parts.push(signature[(row * bands + band) * step] ?? 0);
    into[at + band] = keyOf(parts);
  }
};
