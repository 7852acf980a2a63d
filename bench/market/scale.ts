// A million generated postings through the pipeline: every step as its door does it, in a process of its own that has the
// memory of its Lambda, over a DynamoDB emulator and a folder of objects. (Through the doors of the local system the
// emulated streams and queues would be measured, which share the machine's two cores with the work.) Seconds are of one
// worker of each kind; in the cloud 50 count at a time. `SCALE_SIZES=20000,50000` chooses other sizes.
import type { Goal, Measure } from './goal.ts';
import { MarketRun, toSnapshot, type Cost } from './scale/market-run.ts';
import type { Kind } from './scale/worker.ts';

const usualSizes = [100_000, 300_000, 1_000_000];
const quickSizes = [4000, 12_000];
const postingsPerFile = 100_000;
const market = 'zh';
const mostMb = 1024;
/** From the smallest to the largest size a posting may cost so much more. */
const mostGrowth = 1.2;

const sizesOf = (quick: boolean): number[] => {
  const chosen = process.env['SCALE_SIZES'];
  if (chosen !== undefined && chosen !== '') return chosen.split(',').map(Number);
  return quick ? quickSizes : usualSizes;
};

interface Outcome {
  postings: number;
  costs: ReadonlyMap<Kind, Cost>;
  digest: string;
}

interface Killing {
  kinds: readonly Kind[];
  afterMs: number;
}

const runOnce = async (postings: number, killing?: Killing): Promise<Outcome & { killed: number }> => {
  const run = await MarketRun.start();
  try {
    for (let first = 0; first < postings; first += postingsPerFile) {
      const end = Math.min(postings, first + postingsPerFile);
      await run.upload({ market, postings, first, end });
    }
    let killed = 0;
    for (const kind of toSnapshot) {
      if (killing?.kinds.includes(kind) === true && (await run.kill(kind, killing.afterMs))) killed += 1;
      const { seconds, peakMb } = await run.work(kind);
      console.log(`${postings} ${kind}: ${seconds.toFixed(1)} s, ${Math.round(peakMb)} MB`);
    }
    return { postings, costs: run.costs, digest: run.snapshotDigest(market), killed };
  } finally {
    await run.stop();
  }
};

const perPosting = ({ postings, costs }: Outcome): number =>
  [...costs.values()].reduce((sum, { seconds }) => sum + seconds, 0) / postings;

const rowsOf = ({ postings, costs }: Outcome) =>
  [...costs].map(([worker, { seconds, peakMb }]) => ({
    postings,
    worker,
    s: seconds,
    'postings / s': Math.round(postings / seconds),
    'peak MB': Math.round(peakMb),
  }));

const growthGoal = (smallest: Outcome, largest: Outcome): Goal => {
  const growth = perPosting(largest) / perPosting(smallest);
  return {
    section: 'scale',
    what: `seconds a posting at ${largest.postings} over those at ${smallest.postings}`,
    ours: Math.round(growth * 100) / 100,
    peer: null,
    goal: `≤ ${mostGrowth} (linear)`,
    met: growth <= mostGrowth,
    note: `${Math.round(1 / perPosting(largest))} postings a second with one worker of each kind`,
  };
};

const memoryGoal = (outcomes: readonly Outcome[]): Goal => {
  const peaks = outcomes.flatMap(({ costs }) => [...costs]);
  const [worker, { peakMb }] = peaks.reduce(
    (most, one) => (one[1].peakMb > most[1].peakMb ? one : most),
    ['ingest', { seconds: 0, peakMb: 0 }],
  );
  return {
    section: 'scale',
    what: `largest resident memory of any worker (${worker})`,
    ours: `${Math.round(peakMb)} MB`,
    peer: null,
    goal: `≤ ${mostMb} MB`,
    met: peakMb <= mostMb,
  };
};

const killGoal = async (undisturbed: Outcome): Promise<Goal> => {
  const kinds = ['ingest', 'mark', 'fit', 'count', 'merge'] as const;
  const shortest = Math.min(...kinds.map((kind) => undisturbed.costs.get(kind)?.seconds ?? 0));
  const again = await runOnce(undisturbed.postings, { kinds, afterMs: Math.max(100, shortest * 400) });
  return {
    section: 'scale',
    what: `every worker killed in the middle of ${undisturbed.postings} postings (${again.killed} kills): same snapshot`,
    ours: again.digest === undisturbed.digest ? 'same bytes' : 'other bytes',
    peer: null,
    goal: 'same bytes',
    met: again.digest === undisturbed.digest && again.killed > 0,
  };
};

export const measure: Measure = async ({ quick, table }) => {
  const outcomes: Outcome[] = [];
  for (const postings of sizesOf(quick)) outcomes.push(await runOnce(postings));
  table({ title: 'A market from files to its first snapshot, by worker', rows: outcomes.flatMap(rowsOf) });
  const [smallest, largest] = [outcomes[0], outcomes.at(-1)];
  if (!smallest || !largest) return [];
  return [growthGoal(smallest, largest), memoryGoal(outcomes), await killGoal(smallest)];
};
