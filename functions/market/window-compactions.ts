import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { readFingerprints, readKeys, slice, writeRun } from './duplicate-runs.ts';
import { Fingerprints } from './domain/duplicates/fingerprint.ts';
import { FingerprintSet } from './domain/ingest/fingerprint-set.ts';
import { sortKeys, type SortedKeys } from './domain/duplicates/sorted-keys.ts';
import { fingerprintsPerObject, partitionStart, partitionsOf, type Run } from './domain/duplicates/window.ts';
import type { Market } from './domain/posting.ts';

type Objects = Pick<ObjectStore, 'read' | 'put'>;

/** A fingerprint that is not kept. */
const dropped = 0xffffffff;

/** All fingerprints of the runs but those that a later run has once more, and where each went. */
const gathered = async (objects: Objects, market: Market, runs: readonly Run[]) => {
  const total = runs.reduce((sum, { fingerprints }) => sum + fingerprints, 0);
  const kept = Fingerprints.of(total);
  const seen = new FingerprintSet();
  const places: Uint32Array[] = [];
  let next = 0;
  for (const run of runs.toReversed()) {
    const place = new Uint32Array(run.fingerprints).fill(dropped);
    for (let block = 0; block * fingerprintsPerObject < run.fingerprints; block += 1) {
      const read = await readFingerprints(objects, market, { run, block });
      for (let index = 0; index < read.length; index += 1) {
        if (!seen.add(read.id(index).slice('post_'.length))) continue;
        kept.bytes.set(read.at(index), next * (kept.bytes.length / total));
        place[block * fingerprintsPerObject + index] = next;
        next += 1;
      }
    }
    places.unshift(place);
  }
  return {
    fingerprints: new Fingerprints(kept.bytes.subarray(0, (kept.bytes.length / total) * next)),
    places,
  };
};

/** The keys of one stretch of the key space, from all runs, with their owners' new places. */
const mergedKeys = (parts: readonly SortedKeys[], places: readonly Uint32Array[]): SortedKeys => {
  const size = parts.reduce((sum, { keys }) => sum + keys.length, 0);
  const [keys, owners] = [new Float64Array(size), new Uint32Array(size)];
  let next = 0;
  for (const [at, part] of parts.entries()) {
    for (let index = 0; index < part.keys.length; index += 1) {
      const owner = places[at]?.[part.owners[index] ?? 0] ?? dropped;
      if (owner === dropped) continue;
      keys[next] = part.keys[index] ?? 0;
      owners[next] = owner;
      next += 1;
    }
  }
  return sortKeys(keys.slice(0, next), owners.slice(0, next));
};

const joined = (parts: readonly SortedKeys[]): SortedKeys => {
  const size = parts.reduce((sum, { keys }) => sum + keys.length, 0);
  const whole = { keys: new Float64Array(size), owners: new Uint32Array(size) };
  let next = 0;
  for (const { keys, owners } of parts) {
    whole.keys.set(keys, next);
    whole.owners.set(owners, next);
    next += keys.length;
  }
  return whole;
};

/**
 * One run out of several, in their order. Of a posting that several have, the latest stays, which knows when it was last
 * posted. Memory is that of the run that comes out, which `window.ts` limits.
 */
export const compacted = async (objects: Objects, market: Market, runs: readonly Run[]): Promise<Run> => {
  const { fingerprints, places } = await gathered(objects, market, runs);
  const stretches = Math.max(...runs.map(partitionsOf));
  const merged: SortedKeys[] = [];
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const [from, to] = [partitionStart(stretch, stretches), partitionStart(stretch + 1, stretches)];
    const parts: SortedKeys[] = [];
    for (const run of runs) {
      const partition = Math.floor((stretch * partitionsOf(run)) / stretches);
      parts.push(slice(await readKeys(objects, market, { run, partition }), from, to));
    }
    merged.push(mergedKeys(parts, places));
  }
  return writeRun(objects, market, {
    fingerprints,
    keys: joined(merged),
    from: Math.min(...runs.map(({ from }) => from)),
    to: Math.max(...runs.map(({ to }) => to)),
    takenIn: {
      from: runs.map(({ takenIn }) => takenIn.from).toSorted()[0] ?? '',
      to:
        runs
          .map(({ takenIn }) => takenIn.to)
          .toSorted()
          .at(-1) ?? '',
    },
  });
};
