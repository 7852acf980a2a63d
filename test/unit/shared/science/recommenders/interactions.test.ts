import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../../shared/science/random.ts';
import {
  gatherInteractions,
  historyOf,
  type Interactions,
} from '../../../../../shared/science/recommenders/interactions.ts';
import {
  lastOneOut,
  randomSplit,
  splitInTime,
  type Split,
} from '../../../../../shared/science/recommenders/splits.ts';

const interaction = fc.record({
  person: fc.constantFrom('ann', 'ben', 'cho', 'dee'),
  item: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  weight: fc.integer({ min: 1, max: 5 }),
  at: fc.integer({ min: 0, max: 9 }),
});
const many = fc.array(interaction, { maxLength: 40 });

test('of several with the same person and item the largest weight and the latest time count', () => {
  const gathered = gatherInteractions([
    { person: 'ben', item: 'sql', weight: 1, at: 3 },
    { person: 'ann', item: 'sql', weight: 2, at: 1 },
    { person: 'ben', item: 'python', weight: 1, at: 2 },
    { person: 'ben', item: 'sql', weight: 4, at: 1 },
  ]);
  expect(gathered.people).toEqual(['ann', 'ben']);
  expect(gathered.items).toEqual(['python', 'sql']);
  expect(historyOf(gathered, 1)).toEqual([
    { item: 0, weight: 1 },
    { item: 1, weight: 4 },
  ]);
  expect([...gathered.at]).toEqual([1, 2, 3]);
});

test('the order in which interactions arrive changes nothing', () => {
  fc.assert(
    fc.property(many, fc.nat(), (interactions, seed) => {
      const random = seededRandom(seed);
      const shuffled = interactions
        .map((one) => ({ one, key: random() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(gatherInteractions(shuffled)).toEqual(gatherInteractions(interactions));
    }),
  );
});

test('items that nobody met are there, and what weighs nothing is refused', () => {
  expect(gatherInteractions([{ person: 'ann', item: 'b', weight: 1, at: 0 }], ['c', 'a', 'b']).items).toEqual(
    ['a', 'b', 'c'],
  );
  expect(() => gatherInteractions([{ person: 'ann', item: 'a', weight: 0, at: 0 }])).toThrow(RangeError);
});

/** Every entry as text, to compare what is on which side. */
const entries = ({ people, items, matrix, at }: Interactions): string[] =>
  people.flatMap((person, row) =>
    Array.from(
      { length: (matrix.rowStart[row + 1] ?? 0) - (matrix.rowStart[row] ?? 0) },
      (_, index) => (matrix.rowStart[row] ?? 0) + index,
    ).map(
      (entry) =>
        `${person} ${items[matrix.column[entry] ?? -1] ?? '?'} ${matrix.value[entry] ?? '?'} ${at[entry] ?? '?'}`,
    ),
  );

const splitOf = (all: Interactions, seed: number): Record<string, Split> => ({
  random: randomSplit(all, 0.2, seededRandom(seed)),
  last: lastOneOut(all),
  time: splitInTime(all, 5),
});

test('a split loses nothing and has nothing on both sides', () => {
  fc.assert(
    fc.property(many, fc.nat(), (interactions, seed) => {
      const all = gatherInteractions(interactions);
      for (const { train, test: held } of Object.values(splitOf(all, seed)))
        expect([...entries(train), ...entries(held)].toSorted()).toEqual(entries(all).toSorted());
    }),
  );
});

test('the last one out is the newest, a split in time cuts at its time, a random one holds the share back', () => {
  const all = gatherInteractions(
    Array.from({ length: 10 }, (_, at) => ({ person: 'ann', item: `item-${at}`, weight: 1, at })).concat([
      { person: 'ben', item: 'item-3', weight: 1, at: 4 },
    ]),
  );
  const { last, time, random } = splitOf(all, 1);
  expect(entries(last?.test ?? all)).toEqual(['ann item-9 1 9']);
  expect(entries(time?.test ?? all)).toEqual([5, 6, 7, 8, 9].map((at) => `ann item-${at} 1 ${at}`));
  expect(entries(random?.test ?? all)).toHaveLength(2);
});
