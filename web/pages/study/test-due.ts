import type { MyCourse } from './queries.ts';

export type When = 'before' | 'after';

/** When the test can be taken: before anything was opened, or after everything was done; once each. */
export const testDue = ({ test, modules, completedAt }: MyCourse): When | null => {
  if (test === null) return null;
  const isBegun = modules.some(({ lessons }) => lessons.some(({ openedAt }) => openedAt !== null));
  if (!isBegun) return test.before === null ? 'before' : null;
  return completedAt !== null && test.after === null ? 'after' : null;
};
