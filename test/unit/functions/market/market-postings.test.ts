import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { distinctPostings } from '../../../../functions/market/market-postings.ts';
import type { Posting } from '../../../../functions/market/domain/posting.ts';
import { memoryObjects } from '../../../support/market.ts';
import { madePosting } from './domain/analysis/made-postings.ts';

const bucketOf = (files: Record<string, readonly Posting[]>) => {
  const bucket = memoryObjects(50);
  for (const [key, postings] of Object.entries(files)) {
    bucket.stored.set(key, gzipSync(postings.map((posting) => `${JSON.stringify(posting)}\n`).join('')));
  }
  return bucket.objects;
};

const read = async (
  files: Record<string, readonly Posting[]>,
  parts: readonly string[],
): Promise<Posting[]> => {
  const found: Posting[] = [];
  for await (const posting of distinctPostings(bucketOf(files), parts)) found.push(posting);
  return found;
};

test('postings come once, in the order of the parts given; the first one of an id stays', async () => {
  const files = {
    b: [madePosting({ id: 'p2' }), madePosting({ id: 'p1', title: 'later' })],
    a: [madePosting({ id: 'p1', title: 'earlier' }), madePosting({ id: 'p1', title: 'again' })],
  };
  const found = await read(files, ['a', 'b']);
  expect(found.map(({ id, title }) => [id, title])).toEqual([
    ['p1', 'earlier'],
    ['p2', 'Data Engineer'],
  ]);
});

test('a text may hold other line separators, and characters cut by the network', async () => {
  const description = 'one\u2028two\u2029three 数据分析师 😀';
  expect((await read({ a: [madePosting({ description })] }, ['a']))[0]?.description).toBe(description);
});

test('a missing, damaged or foreign part stops the analysis', async () => {
  await expect(read({}, ['a'])).rejects.toThrow('a is gone');
  const bucket = memoryObjects();
  const drain = async () => {
    for await (const posting of distinctPostings(bucket.objects, ['a'])) expect(posting).toBeUndefined();
  };
  bucket.stored.set('a', gzipSync('{"id":1}\n'));
  await expect(drain()).rejects.toThrow();
  bucket.stored.set('a', Buffer.from('not gzip'));
  await expect(drain()).rejects.toThrow('incorrect header check');
});
