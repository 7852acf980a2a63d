import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Listings,
  listedPostings,
  pagesOf,
} from '../../../../../../functions/market/domain/analysis/listing.ts';
import type { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { madePosting, madePostings } from './made-postings.ts';

const listed = (postings: readonly Posting[]) => {
  const listings = new Listings();
  for (const posting of postings) listings.add('c', posting);
  return listings;
};

describe('what is listed of a posting', () => {
  const excerptOf = (description: string) => listed([madePosting({ description })]).of('c')[0]?.excerpt ?? '';

  test('is the beginning of its description, on one line', () => {
    expect(excerptOf(`First\n\nsecond ${'x'.repeat(400)}`)).toMatch(/^First second x+…$/);
    expect(excerptOf('x'.repeat(400)).length).toBeLessThanOrEqual(241);
  });

  test('does not end in half a character', () => {
    expect(excerptOf(`${'a'.repeat(239)}😀${'b'.repeat(9)}`).isWellFormed()).toBe(true);
  });
});

describe('the list of a cluster', () => {
  test('is newest first, undated last', () => {
    const days = ['2024-01-01', null, '2024-03-01', '2024-02-01'];
    const rows = listed(days.map((postedOn, index) => madePosting({ id: `p${index}`, postedOn }))).of('c');
    expect(rows.map(({ postingId }) => postingId)).toEqual(['p2', 'p3', 'p0', 'p1']);
  });

  test('holds the newest of many, the same however they came together', () => {
    const many = madePostings(3 * listedPostings);
    const newest = many.toSorted((a, b) =>
      a.postedOn === b.postedOn ? 0 : (a.postedOn ?? '') < (b.postedOn ?? '') ? 1 : -1,
    );
    const whole = listed(many).toJson();
    expect(whole['c']).toHaveLength(listedPostings);
    expect(whole['c']?.at(-1)?.postedOn).toBe(newest[listedPostings - 1]?.postedOn);
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: many.length, maxLength: many.length }), (pile) => {
        const merged = new Listings();
        for (const number of [1, 0, 2])
          merged.absorb(listed(many.filter((_, at) => pile[at] === number)).toJson());
        merged.absorb(listed(many.slice(0, 50)).toJson());
        expect(merged.toJson()).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  test('comes in pages of 100, at least one', () => {
    expect(pagesOf([])).toEqual([{ items: [], pages: 1 }]);
    const pages = pagesOf(listed(madePostings(250)).of('c'));
    expect(pages.map(({ items, pages: all }) => [items.length, all])).toEqual([
      [100, 3],
      [100, 3],
      [50, 3],
    ]);
  });
});
