import type { Days } from './queries.ts';

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE');

/** The last 30 days on the reader's calendar. */
export const lastDays = (): Days => ({ from: dayBefore(29), to: dayBefore(0) });
