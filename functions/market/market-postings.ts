import { createGunzip } from 'node:zlib';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { Posting } from './domain/posting.ts';

/** Lines of UTF-8 text. Only a line feed ends one: other line separators may stand inside a posting's text. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The postings of a part, as they stand. Throws where it is missing or damaged. */
export async function* postingsOf(objects: Pick<ObjectStore, 'open'>, key: string): AsyncGenerator<Posting> {
  const content = await objects.open(key);
  if (!content) throw new Error(`${key} is gone: an analysis cannot do without it`);
  const unpacked = createGunzip();
  content.body.once('error', (error) => unpacked.destroy(error));
  try {
    for await (const line of linesOf(content.body.pipe(unpacked))) {
      const value: unknown = JSON.parse(line);
      yield Posting.parse(value);
    }
  } finally {
    content.body.destroy();
    unpacked.destroy();
  }
}

/**
 * The distinct postings of a market, in an order that only the files decide: parts as given, lines as they stand. A
 * posting that an earlier line had already (by id) is left out. Throws where a part is missing or damaged.
 */
export async function* distinctPostings(
  objects: Pick<ObjectStore, 'open'>,
  parts: readonly string[],
): AsyncGenerator<Posting> {
  const seen = new Set<string>();
  for (const key of parts) {
    for await (const posting of postingsOf(objects, key)) {
      if (seen.has(posting.id)) continue;
      seen.add(posting.id);
      yield posting;
    }
  }
}
