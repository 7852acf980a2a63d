import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Reservoir,
  reservoirDocument,
} from '../../../../../../functions/market/domain/analysis/reservoir.ts';
import { madePosting } from './made-postings.ts';

const documentOf = (id: string) => reservoirDocument(madePosting({ id }));
const sampled = (ids: readonly string[], size = 20): string[] => {
  const reservoir = new Reservoir(size);
  for (const id of ids) if (reservoir.wants(id)) reservoir.add(documentOf(id));
  return reservoir.documents().map(({ id }) => id);
};

const all = Array.from({ length: 400 }, (_, index) => `post_${index}`);

test('the sample depends on the set of postings alone: not on order, repetition or how parts were put together', () => {
  const expected = sampled(all);
  expect(expected).toHaveLength(20);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(399), (ids, cut) => {
      expect(sampled([...ids, ...ids.slice(0, 50)])).toEqual(expected);
      expect(sampled([...sampled(ids.slice(0, cut)), ...sampled(ids.slice(cut))])).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('a small market is taken whole', () => {
  expect(sampled(all.slice(0, 7)).sort()).toEqual(all.slice(0, 7).sort());
});

test('every posting has the same chance', () => {
  const drawn = new Set(
    sampled(
      Array.from({ length: 20_000 }, (_, index) => `post_${index}`),
      2000,
    ),
  );
  const early = Array.from({ length: 10_000 }, (_, index) => `post_${index}`).filter((id) => drawn.has(id));
  expect(drawn.size).toBe(2000);
  expect(early.length).toBeGreaterThan(900);
  expect(early.length).toBeLessThan(1100);
});

test('only so much of a description is kept as clusters are found by', () => {
  expect(reservoirDocument(madePosting({ description: 'x'.repeat(9000) })).description).toHaveLength(1500);
});

test('of two postings with one id the same is kept, whichever came first', () => {
  const twins = ['https://b.example', null, 'https://a.example'].map((url) =>
    reservoirDocument(madePosting({ id: 'twin', url })),
  );
  const keptOf = (documents: typeof twins) => {
    const reservoir = new Reservoir(20);
    for (const document of documents) reservoir.add(document);
    return reservoir.documents();
  };
  expect(keptOf(twins)).toHaveLength(1);
  expect(keptOf(twins.toReversed())).toEqual(keptOf(twins));
});
