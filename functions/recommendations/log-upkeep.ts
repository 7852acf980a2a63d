import type { Erased } from './domain/interactions/log-lines.ts';
import type { Erasure, ErasureStore } from './erasure-store.ts';
import type { LogCompactor } from './interactions-log.ts';

interface Needs {
  readonly log: Pick<LogCompactor, 'keysByDay' | 'compact'>;
  readonly erasures: ErasureStore;
  readonly recommender: 'personalize' | 'embedded';
}

const dayMs = 86_400_000;

/**
 * From this day on, back into the past, nothing new is filed: a stream keeps its records for a day, so what was recorded
 * two days ago has arrived or never will.
 */
const lastClosedDay = (now: Date): string => new Date(now.getTime() - 2 * dayMs).toISOString().slice(0, 10);

export const erasedUntil = (erasures: readonly Erasure[]): Erased =>
  new Map(erasures.map(({ memberId, erasedAt }) => [memberId, erasedAt]));

/** Keeps the log small and forgetful: merges days that are over, and leaves out who is to be forgotten. */
export const logUpkeep = ({ log, erasures, recommender }: Needs) => ({
  run: async (now: Date): Promise<{ days: number; forgotten: number }> => {
    const closed = lastClosedDay(now);
    const open = await erasures.open();
    const pending = open.filter((erasure) => erasure.log === 'open');
    const lastErased =
      pending
        .map(({ erasedAt }) => erasedAt.slice(0, 10))
        .sort()
        .at(-1) ?? '';
    let days = 0;
    for (const [day, keys] of await log.keysByDay()) {
      const over = day <= closed && keys.length > 1;
      if (!over && day > lastErased) continue;
      await log.compact(day, keys, erasedUntil(open));
      days += 1;
    }
    // Until its day is closed a record may still be on its way; it is merged away in one of the next nights.
    const done = pending.filter(({ erasedAt }) => erasedAt.slice(0, 10) <= closed);
    for (const erasure of done) await erasures.markDone(erasure, 'log');
    // Where Amazon Personalize was told nothing, it has nothing to forget.
    if (recommender === 'embedded')
      for (const erasure of open) await erasures.markDone(erasure, 'personalize');
    for (const erasure of open) await erasures.forget(erasure);
    return { days, forgotten: done.length };
  },
});
