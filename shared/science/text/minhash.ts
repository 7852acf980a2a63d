import { mixed32 } from './shingles.ts';

/** A power of two: the first bits of a shingle's hash choose the bin, the others are its value there. */
export const bins = 128;
const binShift = 32 - Math.log2(bins);
const valueMask = 2 ** binShift - 1;
const empty = 0xffffffff;

/**
 * One-permutation MinHash (Li, Owen, Zhang 2012): each shingle is hashed once, falls into one of `bins` and the least
 * value of each bin is kept, which takes one pass where the classical form takes `bins`. Bins that stay empty borrow from
 * others by a fixed sequence of probes (optimal densification, Shrivastava 2017), so that the share of equal bins of two
 * texts still estimates the Jaccard similarity of their shingles without bias. No shingles give all zeros.
 */
export const minHash = (hashes: Uint32Array, count: number, into: Uint32Array): void => {
  into.fill(empty, 0, bins);
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] ?? 0;
    const bin = hash >>> binShift;
    const value = hash & valueMask;
    if (value < (into[bin] ?? 0)) into[bin] = value;
  }
  if (count === 0) into.fill(0, 0, bins);
  else densify(into);
};

const filled = new Uint8Array(bins);

const densify = (signature: Uint32Array): void => {
  for (let bin = 0; bin < bins; bin += 1) filled[bin] = signature[bin] === empty ? 0 : 1;
  for (let bin = 0; bin < bins; bin += 1) {
    if (filled[bin] === 1) continue;
    let probe = bin;
    for (let attempt = 1; filled[probe] === 0; attempt += 1) {
      probe = mixed32(Math.imul(bin + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca77)) & (bins - 1);
    }
    signature[bin] = signature[probe] ?? 0;
  }
};

/** The lowest eight bits of each bin: what is kept of a signature (b-bit minwise hashing, Li and König 2010). */
export const packSignature = (signature: Uint32Array, into: Uint8Array, at: number): void => {
  for (let bin = 0; bin < bins; bin += 1) into[at + bin] = (signature[bin] ?? 0) & 0xff;
};

/** Where a packed signature begins. */
export interface PackedAt {
  readonly bytes: Uint8Array;
  readonly at: number;
}

/**
 * Estimated Jaccard similarity of two texts from their packed signatures, corrected for bins equal by chance (1 in 256).
 * Its standard error is √(J(1 − J) / 128): 0.04 at most.
 */
export const estimatedJaccard = (one: PackedAt, two: PackedAt): number => {
  let equal = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    if (one.bytes[one.at + bin] === two.bytes[two.at + bin]) equal += 1;
  }
  const byChance = 1 / 256;
  return Math.max(0, (equal / bins - byChance) / (1 - byChance));
};
