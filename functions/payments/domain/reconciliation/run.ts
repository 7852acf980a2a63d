import * as z from 'zod';
import { RunSummary } from './summary.ts';

/** One reconciliation of a day. None is ever changed: looking again makes the next version. */
export const Run = z.object({
  /** `2026-11-22.3`: the day and the version. */
  runId: z.string(),
  day: z.iso.date(),
  version: z.int().positive(),
  /** Who asked for it: a person, or `every-night`. */
  requestedBy: z.string(),
  /** Why it was made: `night`, `late-arrivals`, or asked for by `person`. */
  because: z.enum(['night', 'late-arrivals', 'person']),
  summary: RunSummary,
  /** SHA-256 of the object that holds its open lines, and of those with all others. */
  objects: z.array(z.object({ key: z.string(), lines: z.int(), sha256: z.string() })),
});
export type Run = z.infer<typeof Run>;

export const runIdOf = (day: string, version: number): string => `${day}.${version}`;

/** Schema of a run's id, its parts read. */
export const RunId = z.string().regex(/^\d{4}-\d{2}-\d{2}\.\d{1,5}$/, 'a day and a version: 2026-11-22.1');

export const partsOfRunId = (runId: string): { day: string; version: number } => {
  const dot = runId.lastIndexOf('.');
  return { day: runId.slice(0, dot), version: Number(runId.slice(dot + 1)) };
};
