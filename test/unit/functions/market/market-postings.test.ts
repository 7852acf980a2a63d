import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { postingsOf, postingsWith } from '../../../../functions/market/market-postings.ts';
import type { Posting } from '../../../../functions/market/domain/posting.ts';
import { memoryObjects } from '../../../support/market.ts';
import { madePosting } from './domain/analysis/made-postings.ts';

const bucketOf = (postings: readonly Posting[]) => {
  const bucket = memoryObjects(50);
  bucket.stored.set('a', gzipSync(postings.map((posting) => `${JSON.stringify(posting)}\n`).join('')));
  return bucket.objects;
};

const all = async (found: AsyncIterable<Posting>): Promise<Posting[]> => {
  const postings: Posting[] = [];
  for await (const posting of found) postings.push(posting);
  return postings;
};

test('postings come in the order they stand in, as they were written', async () => {
  const written = [madePosting({ id: 'p2' }), madePosting({ id: 'p1', remote: true, postedOn: null })];
  expect(await all(postingsOf(bucketOf(written), 'a'))).toEqual(written);
});

test('of those that are not wanted nothing is read but the id', async () => {
  const objects = bucketOf([
    madePosting({ id: 'p1' }),
    madePosting({ id: 'p2' }),
    madePosting({ id: 'p"3' }),
  ]);
  const found = await all(postingsWith(objects, 'a', (id) => id === 'p2'));
  // An id that cannot be told at a glance is read to be sure.
  expect(found.map(({ id }) => id)).toEqual(['p2', 'p"3']);
});

test('a text may hold other line separators, and characters cut by the network', async () => {
  const description = 'one\u2028two\u2029three 数据分析师 😀';
  expect((await all(postingsOf(bucketOf([madePosting({ description })]), 'a')))[0]?.description).toBe(
    description,
  );
});

test('a missing, damaged or foreign part stops the analysis', async () => {
  const bucket = memoryObjects();
  await expect(all(postingsOf(bucket.objects, 'a'))).rejects.toThrow('a is gone');
  bucket.stored.set('a', gzipSync('{"id":1}\n'));
  await expect(all(postingsOf(bucket.objects, 'a'))).rejects.toThrow();
  bucket.stored.set('a', Buffer.from('not gzip'));
  await expect(all(postingsOf(bucket.objects, 'a'))).rejects.toThrow('incorrect header check');
});
