import { createGunzip } from 'node:zlib';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { Posting } from './domain/posting.ts';

/** Lines of UTF-8 text. Only a line feed ends one: other line separators may stand inside a posting's text. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}

/** The lines of a part, some at a time. Throws where it is missing or damaged. */
async function* partLines(objects: Pick<ObjectStore, 'open'>, key: string): AsyncGenerator<string[]> {
  const content = await objects.open(key);
  if (!content) throw new Error(`${key} is gone: an analysis cannot do without it`);
  const unpacked = createGunzip();
  content.body.once('error', (error) => unpacked.destroy(error));
  try {
    yield* linesOf(content.body.pipe(unpacked));
  } finally {
    content.body.destroy();
    unpacked.destroy();
  }
}

const parsed = (line: string): Posting => {
  const value: unknown = JSON.parse(line);
  return Posting.parse(value);
};

/** The postings of a part, in the order they stand in. Throws where it is missing, damaged or holds something else. */
export async function* postingsOf(objects: Pick<ObjectStore, 'open'>, key: string): AsyncGenerator<Posting> {
  for await (const lines of partLines(objects, key)) for (const line of lines) yield parsed(line);
}

/** As ingest writes them: the id comes first. */
const idAtStart = /^\{"id":"([^"\\]+)"/;

/** The postings of a part whose ids are wanted; the others are not even parsed. */
export async function* postingsWith(
  objects: Pick<ObjectStore, 'open'>,
  key: string,
  wanted: (id: string) => boolean,
): AsyncGenerator<Posting> {
  for await (const lines of partLines(objects, key)) {
    for (const line of lines) {
      const id = idAtStart.exec(line)?.[1];
      if (id === undefined || wanted(id)) yield parsed(line);
    }
  }
}
