import { Fingerprints, fingerprintBytes } from './fingerprint.ts';
import type { Known, Marked } from './marking.ts';
import { keysPerPosting, type Sketching } from './sketching.ts';
import { collectKeys, type SortedKeys } from './sorted-keys.ts';

/** What a batch adds to the window. */
export interface RunContent {
  readonly fingerprints: Fingerprints;
  /** Sorted, `owners` being places in `fingerprints`. */
  readonly keys: SortedKeys;
  /** First and last day of its postings, as days since 2000-01-01. */
  readonly from: number;
  readonly to: number;
}

/**
 * The originals of a batch, and what was known before and came again: under its old fingerprint with its new last day, to
 * be found by the keys of the posting that repeated it. Repetitions themselves are not kept.
 */
export const runOf = (sketching: Sketching, known: Known, marked: Marked): RunContent => {
  const refreshed = [...marked.refreshed];
  const fingerprints = Fingerprints.of(marked.originals.length + refreshed.length);
  const owners = Uint32Array.from([...marked.originals, ...refreshed.map(([, index]) => index)]);
  let [from, to] = [0xffff, 0];
  const keep = (place: number, of: Fingerprints, index: number): void => {
    fingerprints.bytes.set(of.at(index), place * fingerprintBytes);
    from = Math.min(from, of.firstDay(index));
    to = Math.max(to, of.lastDay(index));
  };
  for (const [place, index] of marked.originals.entries()) keep(place, sketching.fingerprints, index);
  for (const [at, [place]] of refreshed.entries())
    keep(marked.originals.length + at, known.fingerprints, place);
  return {
    fingerprints,
    keys: collectKeys(sketching.keys, keysPerPosting, owners),
    from: Math.min(from, to),
    to,
  };
};
