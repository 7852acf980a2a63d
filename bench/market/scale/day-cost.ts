import type { Goal, MeasureOptions } from '../goal.ts';
import { MarketRun, toSnapshot } from './market-run.ts';

/** Postings there are before the day begins, and new ones of the day. */
const usual = { histories: [10_000, 50_000, 200_000], day: 5000 };
const quickly = { histories: [1000, 3000], day: 500 };
const market = 'zh';
const mostGrowth = 1.3;

interface DayCost {
  history: number;
  newPostings: number;
  /** From the new file to the snapshot that counts it. */
  daySeconds: number;
  /** From the night's tick to the snapshot by the new clusters. */
  nightSeconds: number;
}

/** A market that has had its first night gets one file more, and then another night. */
const dayOf = async (history: number, newPostings: number): Promise<DayCost> => {
  const run = await MarketRun.start();
  const postings = history + newPostings;
  try {
    await run.upload({ market, postings, first: 0, end: history });
    for (const kind of toSnapshot) await run.work(kind);
    await run.work('night');
    await run.upload({ market, postings, first: history, end: postings });
    let daySeconds = 0;
    for (const kind of toSnapshot) daySeconds += (await run.work(kind)).seconds;
    let nightSeconds = 0;
    for (const kind of ['night', 'fit', 'count', 'merge'] as const)
      nightSeconds += (await run.work(kind)).seconds;
    return { history, newPostings, daySeconds, nightSeconds };
  } finally {
    await run.stop();
  }
};

const ratioGoal = (what: string, ratio: number, most: number): Goal => ({
  section: 'pipeline',
  what,
  ours: Math.round(ratio * 100) / 100,
  peer: null,
  goal: `≤ ${most}`,
  met: ratio <= most,
});

/** What a day costs, by how much there was before it and by how much it brings. */
export const dayCostGoals = async ({ quick, table }: MeasureOptions): Promise<Goal[]> => {
  const { histories, day } = quick ? quickly : usual;
  const costs: DayCost[] = [];
  for (const history of histories) costs.push(await dayOf(history, day));
  const [smallest, largest] = [costs[0], costs.at(-1)];
  if (!smallest || !largest) return [];
  // Not the smallest history, which such a day would double: then clusters are found anew by day.
  const before = costs[1] ?? largest;
  const double = await dayOf(before.history, 2 * day);
  table({
    title: 'What a day costs (one worker of each kind)',
    rows: [...costs, double].map((cost) => ({
      'postings before': cost.history,
      'new postings': cost.newPostings,
      'day s': cost.daySeconds,
      'night s': cost.nightSeconds,
    })),
  });
  const beforeLargest = costs.at(-2) ?? smallest;
  return [
    ratioGoal(
      `a day of ${day} postings after ${largest.history} over one after ${smallest.history}`,
      largest.daySeconds / smallest.daySeconds,
      mostGrowth,
    ),
    ratioGoal(
      `the night after ${largest.history} over the one after ${beforeLargest.history}`,
      largest.nightSeconds / beforeLargest.nightSeconds,
      mostGrowth,
    ),
    ratioGoal(`a day of ${2 * day} postings over one of ${day}`, double.daySeconds / before.daySeconds, 2.2),
  ];
};
