import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { readFingerprints, readKeys, slice } from './duplicate-runs.ts';
import { Fingerprints, fingerprintBytes } from './domain/duplicates/fingerprint.ts';
import type { Known } from './domain/duplicates/marking.ts';
import { isRepetition } from './domain/duplicates/near-duplicate.ts';
import { keysPerPosting, type Sketching } from './domain/duplicates/sketching.ts';
import { collectKeys, meetings, type SortedKeys } from './domain/duplicates/sorted-keys.ts';
import {
  fingerprintsPerObject,
  partitionStart,
  partitionsOf,
  reaches,
  type Run,
} from './domain/duplicates/window.ts';
import type { Market } from './domain/posting.ts';

type Objects = Pick<ObjectStore, 'read'>;

/** Pairs of a posting of the batch and a fingerprint of a run, as one number that sorts by the fingerprint. */
const pairBase = 2 ** 24;

/** Numbers in a buffer that doubles when full. */
class Pairs {
  #items = new Float64Array(4096);
  #length = 0;

  add(fingerprint: number, posting: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = fingerprint * pairBase + posting;
    this.#length += 1;
  }

  sorted(): Float64Array {
    return this.#items.subarray(0, this.#length).sort();
  }
}

/**
 * Who meets whom: one partition of the run at a time, in the order of the run's fingerprints. Who shares several keys
 * meets several times.
 */
const pairsOf = async (
  objects: Objects,
  market: Market,
  { run, batch }: { run: Run; batch: SortedKeys },
): Promise<Float64Array> => {
  const pairs = new Pairs();
  const partitions = partitionsOf(run);
  for (let partition = 0; partition < partitions; partition += 1) {
    const [from, to] = [partitionStart(partition, partitions), partitionStart(partition + 1, partitions)];
    const ours = slice(batch, from, to);
    if (ours.keys.length === 0) continue;
    const theirs = await readKeys(objects, market, { run, partition });
    meetings(ours, theirs, (posting, fingerprint) => {
      pairs.add(fingerprint, posting);
    });
  }
  return pairs.sorted();
};

/** Fingerprints that were found to be originals of postings of the batch, side by side. */
class Found {
  #bytes = new Uint8Array(1024 * fingerprintBytes);
  #length = 0;
  readonly of = new Map<number, number[]>();

  /** The copy's place. */
  keep(fingerprint: Uint8Array): number {
    if ((this.#length + 1) * fingerprintBytes > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(fingerprint, this.#length * fingerprintBytes);
    this.#length += 1;
    return this.#length - 1;
  }

  link(posting: number, place: number): void {
    const places = this.of.get(posting);
    if (places) places.push(place);
    else this.of.set(posting, [place]);
  }

  known(): Known {
    const fingerprints = new Fingerprints(this.#bytes.subarray(0, this.#length * fingerprintBytes));
    return { fingerprints, of: (index) => this.of.get(index) ?? [] };
  }
}

/** Reads those blocks of a run in which somebody was met, and keeps who is repeated. */
const verify = async (
  objects: Objects,
  market: Market,
  { run, pairs, sketching, found }: { run: Run; pairs: Float64Array; sketching: Sketching; found: Found },
): Promise<void> => {
  let block: { number: number; fingerprints: Fingerprints } | undefined;
  let kept: { fingerprint: number; place: number } | undefined;
  let last = -1;
  for (const pair of pairs) {
    if (pair === last) continue;
    last = pair;
    const fingerprint = Math.floor(pair / pairBase);
    const posting = pair % pairBase;
    const number = Math.floor(fingerprint / fingerprintsPerObject);
    if (block?.number !== number) {
      block = { number, fingerprints: await readFingerprints(objects, market, { run, block: number }) };
    }
    const other = { of: block.fingerprints, index: fingerprint % fingerprintsPerObject };
    if (!isRepetition({ of: sketching.fingerprints, index: posting }, other)) continue;
    if (kept?.fingerprint !== fingerprint)
      kept = { fingerprint, place: found.keep(block.fingerprints.at(other.index)) };
    found.link(posting, kept.place);
  }
};

/**
 * What the runs of the window know of a batch of postings. Holds the batch, one partition of keys and one block of
 * fingerprints at a time, however large the window is; runs whose days are out of reach are not read at all.
 */
export const knownPostings = async (
  objects: Objects,
  market: Market,
  { runs, sketching }: { runs: readonly Run[]; sketching: Sketching },
): Promise<Known> => {
  const found = new Found();
  const inOrder = Uint32Array.from({ length: sketching.length }, (_, index) => index);
  const batch = collectKeys(sketching.keys, keysPerPosting, inOrder);
  const days = sketching.days();
  for (const run of runs.filter((one) => reaches(one, days))) {
    const pairs = await pairsOf(objects, market, { run, batch });
    await verify(objects, market, { run, pairs, sketching, found });
  }
  return found.known();
};
