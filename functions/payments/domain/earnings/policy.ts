import { businessTimeZone } from '../../../../shared/business-time-zone.ts';

const dayMs = 86_400_000;

/**
 * How long after a session its earning waits, in days: a member who did not get what they paid for says so within this
 * time. A dispute that comes later is had back from the expert by a reversal.
 */
export const disputeWindowDays = 14;

/** When what was delivered at an instant may be transferred. */
export const payableFrom = (doneAt: string): string =>
  new Date(Date.parse(doneAt) + disputeWindowDays * dayMs).toISOString();

/** A transfer that Stripe refused is tried again after a day: until then the balance or the account may have changed. */
export const retryAfter = (refusedAt: Date): string => new Date(refusedAt.getTime() + dayMs).toISOString();

/** In which the months of statements are counted. */
export const statementTimeZone = businessTimeZone;
