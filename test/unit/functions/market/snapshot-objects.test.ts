import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  readJson,
  rememberingReader,
  snapshotKeys,
  writeJson,
} from '../../../../functions/market/snapshot-objects.ts';
import { memoryObjects } from '../../../support/market.ts';

const Value = z.object({ n: z.number() });

test('what is written is read back; the same value gives the same bytes', async () => {
  const { objects, stored } = memoryObjects();
  await writeJson(objects, 'a', { n: 1 });
  await writeJson(objects, 'b', { n: 1 });
  expect(await readJson(objects, 'a', Value)).toEqual({ n: 1 });
  expect(stored.get('a')).toEqual(stored.get('b'));
});

test('what is not there is undefined, what has another form is an error', async () => {
  const { objects } = memoryObjects();
  expect(await readJson(objects, 'a', Value)).toBeUndefined();
  await writeJson(objects, 'a', { n: 'one' });
  await expect(readJson(objects, 'a', Value)).rejects.toThrow();
});

test('a remembered object is fetched once; the least recently read makes room', async () => {
  const { objects } = memoryObjects();
  for (const key of ['a', 'b', 'c']) await writeJson(objects, key, { n: 1 });
  const fetched: string[] = [];
  const counting = {
    read: (key: string) => {
      fetched.push(key);
      return objects.read(key);
    },
  };
  const read = rememberingReader(counting, Value, 2);
  for (const key of ['a', 'a', 'b', 'a', 'c', 'a', 'b']) expect(await read(key)).toEqual({ n: 1 });
  expect(fetched).toEqual(['a', 'b', 'c', 'b']);
});

test('an object that was missing is looked for again', async () => {
  const { objects } = memoryObjects();
  const read = rememberingReader(objects, Value, 2);
  expect(await read('a')).toBeUndefined();
  await writeJson(objects, 'a', { n: 2 });
  expect(await read('a')).toEqual({ n: 2 });
});

test('pages sort as text', () => {
  const { postings } = snapshotKeys('zh', 'snp_1');
  expect([postings('c', 10), postings('c', 9)].toSorted()).toEqual([postings('c', 9), postings('c', 10)]);
});
