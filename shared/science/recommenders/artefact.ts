import { crc32 } from 'node:zlib';
import * as z from 'zod';
import type { Model } from './model.ts';
import { itemCountOf, ModelSchema } from './model-schema.ts';

/** What is kept of a fitted model: everything needed to serve it, and what it was judged by. */
export interface Artefact {
  /** Ids of the items by place. */
  readonly items: readonly string[];
  readonly model: Model;
  /** How it was chosen and what it reached; anything JSON can carry. */
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** Raised with every change of the layout below; other versions are refused. */
export const artefactVersion = 1;

const magic = 0x4c_52_4c_50; // "PLRL" in the order of bytes
const preambleBytes = 20;
const checksumAt = 16;
const alignment = 8;

const checksumOf = (bytes: Uint8Array): number =>
  crc32(bytes.subarray(preambleBytes), crc32(bytes.subarray(0, checksumAt)));

const arrayTypes = { Float32Array, Float64Array, Int32Array } as const;
type TypedArray = InstanceType<(typeof arrayTypes)[keyof typeof arrayTypes]>;

const Reference = z.strictObject({
  $array: z.enum(['Float32Array', 'Float64Array', 'Int32Array']),
  at: z.int().nonnegative(),
  length: z.int().nonnegative(),
});
const Header = z.object({
  items: z.array(z.string()),
  model: z.unknown(),
  metrics: z.record(z.string(), z.unknown()),
});

const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

const isTyped = (value: unknown): value is TypedArray =>
  value instanceof Float32Array || value instanceof Float64Array || value instanceof Int32Array;

const typeOf = (array: TypedArray): keyof typeof arrayTypes => {
  if (array instanceof Float32Array) return 'Float32Array';
  return array instanceof Float64Array ? 'Float64Array' : 'Int32Array';
};

/** The model with every array replaced by where it will lie, and the arrays. */
const withoutArrays = (model: Model): { json: string; arrays: { at: number; array: TypedArray }[] } => {
  const arrays: { at: number; array: TypedArray }[] = [];
  let next = 0;
  const json = JSON.stringify(model, (_, value: unknown) => {
    if (!isTyped(value)) return value;
    const at = next;
    arrays.push({ at, array: value });
    next = aligned(next + value.byteLength);
    return { $array: typeOf(value), at, length: value.length };
  });
  return { json, arrays };
};

/**
 * One block of bytes: 20 bytes of preamble (magic, version, bytes of the header, bytes of the arrays, CRC-32 of all but
 * itself, each 32 bits, little-endian), the header as JSON, then the arrays, each at a multiple of 8. The same artefact gives
 * the same bytes.
 */
export const serialise = ({ items, model, metrics }: Artefact): Uint8Array<ArrayBuffer> => {
  const { json, arrays } = withoutArrays(model);
  const header = new TextEncoder().encode(
    `{"items":${JSON.stringify(items)},"metrics":${JSON.stringify(metrics)},"model":${json}}`,
  );
  const arraysAt = aligned(preambleBytes + header.length);
  const end = arrays.reduce((last, { at, array }) => Math.max(last, aligned(at + array.byteLength)), 0);
  const bytes = new Uint8Array(arraysAt + end);
  bytes.set(header, preambleBytes);
  for (const { at, array } of arrays)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), arraysAt + at);
  const view = new DataView(bytes.buffer);
  [magic, artefactVersion, header.length, end].forEach((word, index) => {
    view.setUint32(4 * index, word, true);
  });
  view.setUint32(checksumAt, checksumOf(bytes), true);
  return bytes;
};

/** Thrown where bytes are not an artefact that this code can read. */
export class ArtefactError extends Error {
  override readonly name = 'ArtefactError';
}

const headerOf = (bytes: Uint8Array<ArrayBuffer>): { header: Uint8Array; arraysAt: number } => {
  if (bytes.length < preambleBytes) throw new ArtefactError('the bytes are no artefact: too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [word, version, headerBytes, arrayBytes, checksum] = [0, 4, 8, 12, checksumAt].map((at) =>
    view.getUint32(at, true),
  );
  if (word !== magic) throw new ArtefactError('the bytes are no artefact');
  if (version !== artefactVersion)
    throw new ArtefactError(`artefact version ${version ?? '?'} is not ${artefactVersion}`);
  const headerEnd = preambleBytes + (headerBytes ?? 0);
  const arraysAt = aligned(headerEnd);
  if (bytes.length !== arraysAt + (arrayBytes ?? 0)) throw new ArtefactError('the artefact is cut short');
  if (checksumOf(bytes) !== checksum) throw new ArtefactError('the artefact is damaged');
  return { header: bytes.subarray(preambleBytes, headerEnd), arraysAt };
};

/** Bytes whose memory begins where 64-bit numbers may lie; a copy only where they do not already. */
const atBoundary = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteOffset % alignment === 0
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Uint8Array.from(bytes);

/** Reads what `serialise` wrote. Arrays are views of the bytes, not copies. Throws `ArtefactError`. */
export const parseArtefact = (source: Uint8Array): Artefact => {
  const bytes = atBoundary(source);
  const { header, arraysAt } = headerOf(bytes);
  const revive = (_: string, value: unknown): unknown => {
    const reference = Reference.safeParse(value);
    if (!reference.success) return value;
    const { $array, at, length } = reference.data;
    return new arrayTypes[$array](bytes.buffer, bytes.byteOffset + arraysAt + at, length);
  };
  const text = new TextDecoder().decode(header);
  const { items, model, metrics } = Header.parse(JSON.parse(text));
  const revived = ModelSchema.safeParse(JSON.parse(JSON.stringify(model), revive));
  if (!revived.success) throw new ArtefactError(`the artefact's model is not one: ${revived.error.message}`);
  if (itemCountOf(revived.data) !== items.length)
    throw new ArtefactError(`the model scores other items than the ${items.length} named`);
  return { items, model: revived.data, metrics };
};
