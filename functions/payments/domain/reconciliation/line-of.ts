import { createHash } from 'node:crypto';
import type { Line, LineReason, LineSubject } from './line.ts';

/** An id from what a line is about, so that it is found again in the next version of the run. */
const lineIdOf = (subject: LineSubject, ...about: readonly (string | null)[]): string =>
  `rln_${createHash('sha256')
    .update(JSON.stringify([subject, ...about]))
    .digest('hex')
    .slice(0, 26)}`;

const dayMs = 86_400_000;

/** Whole days gone since `at`, never negative. */
const ageInDays = (at: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(at)) / dayMs));

const closed: ReadonlySet<LineReason> = new Set(['agrees', 'correction', 'settled-on-other-day']);

export interface Finding extends Omit<Line, 'lineId' | 'open' | 'ageDays' | 'cashEffectMinor'> {
  /** What the id is made of, beside the subject. */
  readonly about: readonly (string | null)[];
  readonly cashEffectMinor?: number;
}

/** A finding as a line of a run that looks at `now` (epoch milliseconds). */
export const lineOf = ({ about, cashEffectMinor = 0, ...found }: Finding, now: number): Line => ({
  lineId: lineIdOf(found.subject, ...about),
  ...found,
  open: !closed.has(found.reason),
  ageDays: ageInDays(found.occurredAt, now),
  cashEffectMinor,
});
