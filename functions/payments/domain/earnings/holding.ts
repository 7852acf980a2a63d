import { conflict, invalid } from '../../../../shared/errors.ts';
import type { Earning } from './earning.ts';
import type { EarningFact } from './earning-facts.ts';
import { payableFrom } from './policy.ts';

/** Clocks of two systems differ by a little. */
const toleranceMs = 5 * 60_000;

/**
 * The session was held, or the member let it pass: the expert has done their part. Said again it changes nothing. It is kept
 * of a refunded one too, for the refund may come to nothing. Throws `held-in-future`, `no-session`.
 */
export const holdSession = (earning: Earning, heldAt: string, now: Date): EarningFact[] => {
  if (earning.startsAt === null) throw conflict('no-session', 'What was sold is no session: it is not held.');
  if (earning.doneAt !== null) return [];
  if (Date.parse(heldAt) > now.getTime() + toleranceMs)
    throw invalid('held-in-future', 'A session is declared held once it is over.', { pointer: '/heldAt' });
  return [{ type: 'session-held', heldAt, payableFrom: payableFrom(heldAt) }];
};
