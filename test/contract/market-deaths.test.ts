import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { Deaths, untilDone } from '../support/dying-worker.ts';
import { type OutboxItem, drain, hand } from '../support/market-bus.ts';
import { type MarketWorld, marketWorld } from '../support/market-world.ts';
import { madePostings } from '../unit/functions/market/domain/analysis/made-postings.ts';

let dynamoDb: TestDynamoDb;
beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

const some = (count: number, seed: number) =>
  madePostings(count, { weeks: 4, seed }).map((posting) => ({ ...posting, id: `${posting.id}_${seed}` }));
const files = { a: some(40, 1), b: some(30, 2), c: some(20, 3) };

interface Conditions {
  deaths?: Deaths;
  /** Which of the waiting facts is handed out next. */
  pick?: (waiting: readonly OutboxItem[]) => OutboxItem | undefined;
  /** How often each fact is handed out. */
  times?: (fact: OutboxItem) => number;
  order?: readonly (keyof typeof files)[];
}

/** Two files by day, a night, a third one and another night: what readers see then, byte for byte, and what is built on. */
const afterTwoNights = async ({ deaths, pick, times, order = ['a', 'b', 'c'] }: Conditions) => {
  const world = await marketWorld(dynamoDb, deaths?.wrap);
  const done = new Set<string>();
  const settle = () =>
    drain(
      world.facts,
      async (fact) => {
        for (let time = 0; time < (times?.(fact) ?? 1); time += 1)
          await untilDone(() => hand(world.steps(), fact));
      },
      { done, ...(pick ? { pick } : {}) },
    );
  const takeIn = (letter: keyof typeof files) => untilDone(() => world.takeIn(letter, files[letter]));
  const night = () => untilDone(() => world.requests().refresh());
  const [first, second, third] = order;
  for (const letter of [first, second]) if (letter) await takeIn(letter);
  await settle();
  await night();
  await settle();
  if (third) await takeIn(third);
  await settle();
  await night();
  await settle();
  return shownBy(world);
};

const shownBy = async ({ store, bucket }: MarketWorld) => {
  const snapshotId = (await store.findPointer('en'))?.snapshotId ?? '?';
  const files = [...bucket.stored].filter(([key]) => key.includes(snapshotId)).sort();
  return { snapshotId, baseline: await store.findBaseline('en'), files };
};

let undisturbed: Awaited<ReturnType<typeof afterTwoNights>>;
let writes = 0;

beforeAll(async () => {
  const counting = new Deaths();
  undisturbed = await afterTwoNights({ deaths: counting });
  writes = counting.count;
});

it('undisturbed, two nights lead to a snapshot of all files', () => {
  expect(undisturbed.files.length).toBeGreaterThan(2);
  expect(undisturbed.baseline).toMatchObject({ inputs: 3, postings: 90 });
  expect(writes).toBeGreaterThan(40);
});

/** Deaths in one run: further apart than any piece of work has writes, so that each gets done. */
const deathsARun = 6;

it('a worker that dies between any two writes leaves the same snapshot', { timeout: 300_000 }, async () => {
  const apart = Math.ceil(writes / deathsARun);
  for (let first = 1; first <= apart; first += 1) {
    const after = Array.from({ length: deathsARun }, (_, turn) => first + turn * apart);
    const deaths = new Deaths(new Map(after.map((write) => [write, 'after'])));
    expect(await afterTwoNights({ deaths }), `after write ${after.join(', ')}`).toEqual(undisturbed);
  }
});

const occasions = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom('before' as const, 'after' as const)),
  { maxLength: 12 },
);

it(
  'deaths at many writes, facts twice and in any order, files in another order: the same snapshot',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(occasions, fc.nat(1e6), fc.boolean(), async (at, seed, swapped) => {
        let draw = seed;
        const next = (below: number): number => (draw = (draw * 48_271 + 11) % 2_147_483_647) % below;
        const shown = await afterTwoNights({
          deaths: new Deaths(new Map(at)),
          pick: (waiting) => waiting[next(Math.max(1, waiting.length))],
          times: () => 1 + next(2),
          order: swapped ? ['b', 'a', 'c'] : ['a', 'b', 'c'],
        });
        expect(shown).toEqual(undisturbed);
      }),
      { numRuns: 12 },
    );
  },
);
