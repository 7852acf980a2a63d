import { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { unprocessable } from '../../shared/errors.ts';

/** What a compressed file may unpack to; a small file that unpacks without end is no file of postings. */
const largestText = 64 * 1024 ** 3;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const isZlibError = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  (error.code.startsWith('Z_') || error.code.startsWith('ZSTD_'));

/** Reads until at least four bytes are there, and gives them back in front of the rest. */
const peeked = async (chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> => {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 4) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
};

async function* from(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const unpackerFor = (head: Uint8Array) => {
  if (startsWith(head, 0x1f, 0x8b)) return createGunzip();
  if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) return createZstdDecompress();
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) {
    throw unprocessable(
      'unknown-format',
      'the file is a ZIP archive; send the file inside it, plain or gzipped',
    );
  }
  return null;
};

async function* unpacked(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const head = await peeked(chunks);
  const unpacker = unpackerFor(head);
  if (unpacker === null) {
    yield* from(head, chunks);
    return;
  }
  const packed = Readable.from(from(head, chunks), { objectMode: false });
  packed.once('error', (error) => unpacker.destroy(error));
  try {
    let size = 0;
    for await (const chunk of packed.pipe(unpacker)) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.length;
      if (size > largestText) throw unprocessable('too-large', 'the file unpacks to more than 64 GiB');
      yield chunk;
    }
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw unprocessable('bad-compression', `the compressed file is damaged: ${error.message}`);
  } finally {
    packed.destroy();
    unpacker.destroy();
  }
}

const isUtf8 = (sample: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
};

type Decoder = InstanceType<typeof TextDecoder>;

/** Node decodes damaged UTF-8 with marks of damage, but throws at damaged GB18030. */
const decoded = (decoder: Decoder, chunk?: Uint8Array): string => {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw unprocessable('not-text', `the file is damaged: it holds bytes that are no ${decoder.encoding}`);
  }
};

/** UTF-8 (a byte order mark is dropped), or where the first bytes are no UTF-8, GB18030 as older Chinese exports are. */
const decoderFor = (sample: Uint8Array): Decoder => {
  if (sample.includes(0)) {
    throw unprocessable('not-text', 'the file is binary; postings come as CSV or JSON Lines');
  }
  if (isUtf8(sample)) return new TextDecoder('utf-8');
  const text = decoded(new TextDecoder('gb18030'), sample);
  const strange = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  // A stray damaged character is no other encoding: such a file is read as UTF-8 with its marks of damage.
  if (strange * 50 > text.length) {
    const utf8 = new TextDecoder('utf-8').decode(sample, { stream: true });
    const damage = utf8.match(/\ufffd/g)?.length ?? 0;
    if (damage * 50 > utf8.length)
      throw unprocessable('not-text', 'the file is neither UTF-8 nor GB18030 text');
    return new TextDecoder('utf-8');
  }
  return new TextDecoder('gb18030');
};

/**
 * The text of a file as it arrives: gzip and zstd are unpacked, whatever the file is called; a byte order mark is
 * dropped. Throws coded errors for what no patience can read: `empty-file`, `bad-compression`, `unknown-format`,
 * `not-text`, `too-large`; the source's own errors pass through.
 */
export async function* textOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  for await (const chunk of unpacked(source[Symbol.asyncIterator]())) {
    decoder ??= decoderFor(chunk.subarray(0, 65_536));
    yield decoded(decoder, chunk);
  }
  if (decoder === null) throw unprocessable('empty-file', 'the file is empty');
  yield decoded(decoder);
}
