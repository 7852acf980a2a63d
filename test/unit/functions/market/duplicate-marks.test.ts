import { expect, test } from 'vitest';
import { marksKey, readMarks, writeMarks } from '../../../../functions/market/duplicate-marks.ts';

const part = `postings/zh/${'a'.repeat(64)}/part-00003.ndjson.gz`;

const memory = () => {
  const kept = new Map<string, Uint8Array>();
  return {
    put: (key: string, body: Uint8Array) => Promise.resolve(void kept.set(key, body)),
    read: (key: string) => Promise.resolve(kept.get(key) ?? null),
  };
};

test('marks come back as they were written, under the attempt they belong to', async () => {
  const objects = memory();
  const marks = { part, postings: 3, repeats: [{ line: 1, of: 'post_1', how: 'repost' as const }] };
  await writeMarks(objects, marks, 'one');
  expect(await readMarks(objects, part, 'one')).toEqual(marks);
  await expect(readMarks(objects, part, 'two')).rejects.toThrow('are gone');
});

test('only parts have marks', () => {
  expect(marksKey(part, 'x')).toBe(`duplicates/zh/${'a'.repeat(64)}/x/part-00003.json.gz`);
  expect(() => marksKey('uploads/zh/a/part-00000.ndjson.gz', 'x')).toThrow(RangeError);
});
