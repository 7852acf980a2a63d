import { createHash } from 'node:crypto';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { Fingerprints, fingerprintBytes } from './domain/duplicates/fingerprint.ts';
import type { RunContent } from './domain/duplicates/run-content.ts';
import { lowerBound, type SortedKeys } from './domain/duplicates/sorted-keys.ts';
import { fingerprintsPerObject, partitionStart, partitionsOf, type Run } from './domain/duplicates/window.ts';
import type { Market } from './domain/posting.ts';

const number = (value: number): string => String(value).padStart(5, '0');

const keysKey = (market: Market, runId: string, partition: number): string =>
  `duplicate-windows/${market}/${runId}/keys-${number(partition)}.bin`;
const fingerprintsKey = (market: Market, runId: string, block: number): string =>
  `duplicate-windows/${market}/${runId}/fingerprints-${number(block)}.bin`;

const bytesOf = (array: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

const keyBytes = 8;
const ownerBytes = 4;

/** Keys first, then their owners. */
const encoded = ({ keys, owners }: SortedKeys): Uint8Array => Buffer.concat([bytesOf(keys), bytesOf(owners)]);

const decoded = (bytes: Uint8Array): SortedKeys => {
  const count = bytes.length / (keyBytes + ownerBytes);
  const whole = bytes.slice().buffer;
  return {
    keys: new Float64Array(whole, 0, count),
    owners: new Uint32Array(whole, count * keyBytes, count),
  };
};

export const slice = ({ keys, owners }: SortedKeys, from: number, to: number): SortedKeys => {
  const [start, end] = [lowerBound(keys, from), lowerBound(keys, to)];
  return { keys: keys.subarray(start, end), owners: owners.subarray(start, end) };
};

const contentType = 'application/octet-stream';

/**
 * Writes a run; its name is that of its content, so writing it again changes nothing. Keys and owners are little-endian,
 * as this machine and every Lambda has them in memory.
 */
export const writeRun = async (
  objects: Pick<ObjectStore, 'put'>,
  market: Market,
  { fingerprints, keys, from, to, takenIn }: RunContent & Pick<Run, 'takenIn'>,
): Promise<Run> => {
  const id = createHash('sha256')
    .update(fingerprints.bytes)
    .update(bytesOf(keys.keys))
    .update(bytesOf(keys.owners))
    .digest('hex')
    .slice(0, 32);
  const run: Run = { id, fingerprints: fingerprints.length, keys: keys.keys.length, from, to, takenIn };
  const partitions = partitionsOf(run);
  for (let partition = 0; partition < partitions; partition += 1) {
    const part = slice(
      keys,
      partitionStart(partition, partitions),
      partitionStart(partition + 1, partitions),
    );
    await objects.put(keysKey(market, id, partition), encoded(part), { contentType });
  }
  const step = fingerprintsPerObject * fingerprintBytes;
  for (let block = 0; block * step < fingerprints.bytes.length; block += 1) {
    const bytes = fingerprints.bytes.subarray(block * step, (block + 1) * step);
    await objects.put(fingerprintsKey(market, id, block), bytes, { contentType });
  }
  return run;
};

const required = async (objects: Pick<ObjectStore, 'read'>, key: string): Promise<Uint8Array> => {
  const bytes = await objects.read(key);
  if (bytes === null) throw new Error(`${key} is gone: the window is not whole`);
  return bytes;
};

/** One partition of a run's keys. */
export const readKeys = async (
  objects: Pick<ObjectStore, 'read'>,
  market: Market,
  { run, partition }: { run: Run; partition: number },
): Promise<SortedKeys> => decoded(await required(objects, keysKey(market, run.id, partition)));

/** The fingerprints of a run from number `block` × `fingerprintsPerObject` on. */
export const readFingerprints = async (
  objects: Pick<ObjectStore, 'read'>,
  market: Market,
  { run, block }: { run: Run; block: number },
): Promise<Fingerprints> => new Fingerprints(await required(objects, fingerprintsKey(market, run.id, block)));
