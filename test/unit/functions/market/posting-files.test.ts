import { gzipSync, zstdCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../functions/market/posting-files.ts';
import { AppError } from '../../../../shared/errors.ts';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const collect = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};
const read = (bytes: Uint8Array, size = 1000): Promise<string> => collect(textOf(inChunks(bytes, size)));
const failureOf = async (bytes: Uint8Array, size = 1000): Promise<unknown> => {
  try {
    await read(bytes, size);
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

const text = 'title,city\n数据分析师,上海\n'.repeat(500);

describe('textOf', () => {
  it.each([1, 3, 1000])('reads plain, gzip and zstd alike, in chunks of %i', async (size) => {
    const bytes = Buffer.from(text);
    expect(await read(bytes, size)).toBe(text);
    expect(await read(gzipSync(bytes), size)).toBe(text);
    expect(await read(zstdCompressSync(bytes), size)).toBe(text);
    expect(await read(Buffer.concat([gzipSync(bytes), gzipSync(bytes)]), size)).toBe(text + text);
  });

  it('drops a byte order mark', async () => {
    expect(await read(Buffer.from(`\ufeff${text}`))).toBe(text);
  });

  it('reads GB18030 where the bytes are no UTF-8', async () => {
    const gb = Buffer.from('title\n\xca\xfd\xbe\xdd\xb7\xd6\xce\xf6\xca\xa6\n', 'latin1');
    expect(await read(gb)).toBe('title\n数据分析师\n');
  });

  it('reads UTF-8 with a damaged character as UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from(text)]);
    expect(await read(bytes, 100_000)).toBe(`${text}\ufffd${text}`);
  });

  it.each([
    ['empty', Buffer.alloc(0), 'empty-file'],
    ['binary', Buffer.from([1, 2, 0, 4, 5]), 'not-text'],
    ['gzip cut short', gzipSync(Buffer.from(text)).subarray(0, 60), 'bad-compression'],
    [
      'gzip with a flipped byte',
      gzipSync(Buffer.from(text)).map((byte, at) => (at === 40 ? byte ^ 255 : byte)),
      'bad-compression',
    ],
    ['gzip of nothing', gzipSync(Buffer.alloc(0)), 'empty-file'],
    ['zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'unknown-format'],
  ])('refuses a file that is %s', async (_, bytes, code) => {
    expect(await failureOf(bytes)).toBe(code);
  });

  it('passes the source’s own failure on, so that it is tried again', async () => {
    const lost = new Error('connection lost');
    async function* broken() {
      yield await Promise.resolve(gzipSync(Buffer.from(text)).subarray(0, 50));
      throw lost;
    }
    await expect(collect(textOf(broken()))).rejects.toBe(lost);
  });

  it('ends any bytes with text or a coded error', async () => {
    const magic = fc.constantFrom(
      [],
      [0x1f, 0x8b],
      [0x28, 0xb5, 0x2f, 0xfd],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
    );
    await fc.assert(
      fc.asyncProperty(
        magic,
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 64 }),
        async (head, rest, size) => {
          const failure = await failureOf(Uint8Array.from([...head, ...rest]), size);
          expect(failure === null || typeof failure === 'string').toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
