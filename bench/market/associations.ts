// Skill associations by FP-Growth: equal counts and speed beside node-fpgrowth on the skills of real postings, and the
// time for 200,000 baskets with every rule tested.
import * as z from 'zod';
import { associationsOf } from '../../shared/science/patterns/associations.ts';
import { mineFrequentSets } from '../../shared/science/patterns/fp-growth.ts';
import { seededRandom } from '../../shared/science/random.ts';
import { requirePeer } from '../peers/npm-peers.ts';
import type { Goal, Measure } from './goal.ts';
import { realPostings } from './real-postings.ts';

const section = 'associations';
const supports = [0.02, 0.01, 0.005];

const Peer = z.object({
  FPGrowth: z.custom<
    new (support: number) => {
      exec: (baskets: number[][]) => Promise<{ items: number[]; support: number }[]>;
    }
  >((value) => typeof value === 'function'),
});

interface Baskets {
  items: number;
  rows: number[][];
}

const numbered = (lists: readonly (readonly string[])[]): Baskets => {
  const numbers = new Map<string, number>();
  const rows = lists.map((list) =>
    [...new Set(list)].map((name) => {
      const known = numbers.get(name) ?? numbers.size;
      numbers.set(name, known);
      return known;
    }),
  );
  return { items: numbers.size, rows };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const ourSets = ({ items, rows }: Baskets, minimumCount: number): Map<string, number> => {
  const found = new Map<string, number>();
  mineFrequentSets(rows, { items, minimumCount, longest: items }, (set, count) =>
    found.set(set.toSorted((a, b) => a - b).join(' '), count),
  );
  return found;
};

const ourSeconds = ({ items, rows }: Baskets, minimumCount: number): number => {
  const start = performance.now();
  let sets = 0;
  mineFrequentSets(rows, { items, minimumCount, longest: items }, () => (sets += 1));
  return sets < 0 ? NaN : (performance.now() - start) / 1000;
};

/** Ours and theirs in turn, so that a busy machine is busy for both. */
const beside = async (baskets: Baskets, support: number, repeats: number): Promise<Goal> => {
  const { FPGrowth } = Peer.parse(requirePeer('node-fpgrowth'));
  const minimumCount = Math.ceil(support * baskets.rows.length);
  const [ours, theirs]: [number[], number[]] = [[], []];
  const sets = ourSets(baskets, minimumCount);
  let equal = false;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    ours.push(ourSeconds(baskets, minimumCount));
    const start = performance.now();
    const found = await new FPGrowth(support).exec(baskets.rows);
    theirs.push((performance.now() - start) / 1000);
    equal =
      found.length === sets.size &&
      found.every(
        ({ items, support: count }) => sets.get(items.toSorted((a, b) => a - b).join(' ')) === count,
      );
  }
  const ratio = median(theirs) / median(ours);
  return {
    section,
    what: `${sets.size} sets of ${baskets.rows.length} baskets at support ${support}, seconds`,
    ours: median(ours),
    peer: median(theirs),
    goal: '≥ 4 × node-fpgrowth, equal counts',
    met: equal && ratio >= 4,
    note: `${ratio.toFixed(1)} ×, counts ${equal ? 'equal' : 'DIFFER'}; medians of ${repeats}`,
  };
};

/** Real baskets drawn again and again, each item lost with a chance of one in ten, so that few are alike. */
const manyBaskets = ({ items, rows }: Baskets, count: number): Baskets => {
  const random = seededRandom(3);
  const drawn = Array.from({ length: count }, () =>
    (rows[Math.floor(random() * rows.length)] ?? []).filter(() => random() >= 0.1),
  );
  return { items, rows: drawn };
};

const atScale = (baskets: Baskets): Goal => {
  const many = manyBaskets(baskets, 200_000);
  const start = performance.now();
  const { rules, tested } = associationsOf(many.rows, {
    items: many.items,
    minimumCount: 200,
    longest: 3,
    falseDiscoveryRate: 0.05,
  });
  const seconds = (performance.now() - start) / 1000;
  return {
    section,
    what: '200,000 baskets at support 0.001: sets of up to 3, every rule tested, seconds',
    ours: seconds,
    peer: null,
    goal: '≤ 10 s',
    met: seconds <= 10,
    note: `${tested} rules tested, ${rules.length} accepted at a false-discovery rate of 5 %`,
  };
};

export const measure: Measure = async (options) => {
  const files = await realPostings(options);
  const baskets = numbered(
    files.flatMap(({ postings }) => postings.flatMap(({ skills }) => (skills.length > 0 ? [skills] : []))),
  );
  const absent = { section, ours: '–', peer: null, met: 'not measured' } as const;
  if (baskets.rows.length === 0)
    return [
      { ...absent, what: 'skills of real postings', goal: 'there', note: `no files in ${options.data}` },
    ];
  if (requirePeer('node-fpgrowth') === undefined)
    return [
      { ...absent, what: 'node-fpgrowth', goal: '≥ 4 ×, equal counts', note: 'node bench/peers/install.ts' },
      atScale(baskets),
    ];
  const goals: Goal[] = [];
  for (const support of supports) goals.push(await beside(baskets, support, options.quick ? 1 : 5));
  return [...goals, atScale(baskets)];
};
