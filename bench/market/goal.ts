import * as z from 'zod';
import type { Table } from '../report.ts';

/** One measured claim: what this system reached, what the peer reached on the same data in the same run, and the aim. */
export const Goal = z.object({
  section: z.string(),
  what: z.string(),
  ours: z.union([z.string(), z.number()]),
  /** Null where no peer was run. */
  peer: z.union([z.string(), z.number()]).nullable(),
  /** In words: `≥ 5 ×`, `≤ 1.001 × peer`. */
  goal: z.string(),
  met: z.union([z.boolean(), z.literal('not measured')]),
  /** By how much it is missed and why; how to install the peer; how many threads each side had. */
  note: z.string().optional(),
});
export type Goal = z.infer<typeof Goal>;

/** What a section is given. */
export interface MeasureOptions {
  /** Folder of the real data (`../shared/data`), which may be absent. */
  readonly data: string;
  /** Files of postings to measure instead of those of `data`; undefined without `--postings`. */
  readonly postings: readonly string[] | undefined;
  /** The market of `postings`: `zh`, `en`; undefined for both. */
  readonly market: string | undefined;
  /** Fewer repetitions and smaller sizes: to try a section, not to claim anything. */
  readonly quick: boolean;
  /** Tables to print beside the goals. */
  readonly table: (table: Table) => void;
}

/** What every `bench/market/<section>.ts` exports. */
export type Measure = (options: MeasureOptions) => Promise<Goal[]>;

const marks = { true: 'met', false: 'MISSED', 'not measured': 'not measured' } as const;

export const goalTable = (title: string, goals: readonly Goal[]): Table => ({
  title,
  rows: goals.map(({ section, what, ours, peer, goal, met, note }) => ({
    section,
    what,
    ours,
    peer: peer ?? '–',
    goal,
    '': marks[`${met}`],
    note: note ?? '',
  })),
});
