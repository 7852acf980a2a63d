import { expect, test } from 'vitest';
import { postingRow } from '../../../../../../functions/market/domain/analysis/posting-row.ts';
import { madePosting } from './made-postings.ts';

test('only the beginning of a description stays, on one line', () => {
  const { excerpt } = postingRow(madePosting({ description: `First\n\nsecond ${'x'.repeat(400)}` }));
  expect(excerpt).toMatch(/^First second x+…$/);
  expect(excerpt.length).toBeLessThanOrEqual(241);
});

test('a character of two halves is not cut in two', () => {
  const { excerpt } = postingRow(madePosting({ description: `${'a'.repeat(239)}😀${'b'.repeat(9)}` }));
  expect(excerpt.isWellFormed()).toBe(true);
});

test('the day is counted, and unknown stays unknown', () => {
  expect(postingRow(madePosting({ postedOn: '1970-01-05' })).day).toBe(4);
  expect(postingRow(madePosting({ postedOn: null })).day).toBeNull();
});
