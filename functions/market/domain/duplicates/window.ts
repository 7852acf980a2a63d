import * as z from 'zod';
import { keySpace } from '../../../../shared/science/text/lsh.ts';
import { dayNumber } from './sketching.ts';
import { windowDays } from './near-duplicate.ts';

const Count = z.int().nonnegative();

/** Fingerprints and keys of one batch of postings, in objects named by their content. */
export const Run = z.object({
  /** SHA-256 of what its objects hold. */
  id: z.string(),
  fingerprints: Count,
  keys: Count,
  /** First and last day of its postings, as days since 2000-01-01. */
  from: Count,
  to: Count,
  /** Days on which its files were taken in; more than one where runs were put together. */
  takenIn: z.object({ from: z.iso.date(), to: z.iso.date() }),
});
export type Run = z.infer<typeof Run>;

/** What postings are compared with. `version` rises with every change; 0 is a window nobody has written to. */
export const Window = z.object({ version: Count, runs: z.array(Run) });
export type Window = z.infer<typeof Window>;

export const emptyWindow: Window = { version: 0, runs: [] };

/**
 * Runs taken in during the last 60 days. A posting is never compared with one posted more than 60 days before or after,
 * but what counts here is the day of its file: history that is loaded late is compared with its own time all the same.
 */
export const retained = (runs: readonly Run[], takenInOn: string): Run[] =>
  runs.filter(({ takenIn }) => dayNumber(takenInOn) - dayNumber(takenIn.to) <= windowDays);

/** Whether a run may hold what postings of these days repeat. */
export const reaches = (run: Pick<Run, 'from' | 'to'>, days: { from: number; to: number }): boolean =>
  run.from <= days.to + windowDays && run.to >= days.from - windowDays;

/** Fingerprints an object holds: about 900 KB. */
export const fingerprintsPerObject = 4096;
const keysPerObject = 100_000;

/**
 * Into how many objects the keys of a run are divided, by their first bits: each object holds the keys of one stretch of
 * the key space, about 1.2 MB.
 */
export const partitionsOf = ({ keys }: Pick<Run, 'keys'>): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(keys / keysPerObject)));

/** Where a partition begins in the key space. */
export const partitionStart = (partition: number, partitions: number): number =>
  (keySpace / partitions) * partition;

/** Runs are put together once there are so many of a size; so every posting is rewritten a few times at most. */
const runsOfASize = 8;
/** No run grows past this: putting runs together takes memory in proportion to it. */
const largestRun = 400_000;
/** Runs whose days of intake lie further apart stay apart: together they would outlive their time. */
const longestIntake = 10;

const sizeOf = ({ fingerprints }: Run): number => Math.floor(Math.log2(Math.max(4096, fingerprints)) / 3);

/** The runs to put together next, in their order; none where the window is tidy. Follows from the window alone. */
export const runsToCompact = ({ runs }: Window): Run[] => {
  for (const size of [...new Set(runs.map(sizeOf))].toSorted((a, b) => a - b)) {
    const alike = runs.filter((run) => sizeOf(run) === size);
    const [first] = alike;
    if (!first) continue;
    const since = dayNumber(first.takenIn.from);
    const near = alike.filter(({ takenIn }) => dayNumber(takenIn.to) - since <= longestIntake);
    let total = 0;
    const fitting = near.filter(({ fingerprints }) => (total += fingerprints) <= largestRun);
    if (fitting.length >= runsOfASize) return fitting.slice(0, runsOfASize);
  }
  return [];
};
