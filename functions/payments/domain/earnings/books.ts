import {
  type Step,
  earningReversed,
  earningTransferred,
  orderStepKey,
  receivableBooked,
  receivableSettled,
} from '../ledger/business-entries.ts';
import { type Entry, entryOf } from '../ledger/entry.ts';
import type { Earning } from './earning.ts';
import type { EarningFact } from './earning-facts.ts';

/**
 * What the expert bears of a lost dispute: their part is owed to them no more, and no loss of ours. Negative where a
 * refund has taken the part since.
 */
const lossBorne = ({ orderId, step, occurredAt, currency, expertId }: Step, amountMinor: number): Entry =>
  entryOf({
    key: orderStepKey(orderId, step),
    kind: 'business',
    occurredAt,
    lines: [
      { account: 'expert-payable', amountMinor, currency },
      { account: 'dispute-losses', amountMinor: -amountMinor, currency },
    ],
    source: { orderId, ...(expertId === undefined ? {} : { expertId }) },
  });

/**
 * What a fact of an earning means for the books. What is earned and what refunds take of it the order books itself. The
 * key holds the earning's version, by which a fact is committed once.
 */
export const earningEntries = (
  before: Earning | undefined,
  fact: EarningFact,
  { orderId, itemId, currency, expertId, version }: Earning,
): Entry[] => {
  const step = (occurredAt: string, stripeId?: string): Step => ({
    ...{ orderId, occurredAt, currency, expertId },
    step: `earning:${itemId}:${version}`,
    ...(stripeId === undefined ? {} : { stripeId }),
  });
  switch (fact.type) {
    case 'order-followed': {
      const lost = fact.lostMinor - (before?.lostMinor ?? 0);
      return lost === 0 ? [] : [lossBorne(step(fact.at), lost)];
    }
    case 'transfer-made':
      return [earningTransferred(step(fact.at, fact.transferId), fact.amountMinor)];
    case 'reversal-made':
      return [earningReversed(step(fact.at, fact.reversalId), fact.amountMinor)];
    case 'debt-booked':
      return [receivableBooked(step(fact.at), fact.amountMinor)];
    case 'debt-settled':
      return [receivableSettled(step(fact.at), fact.amountMinor)];
    default:
      return [];
  }
};
