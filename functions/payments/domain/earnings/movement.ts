import * as z from 'zod';
import { Currency } from '../../../../shared/money.ts';
import { Name } from '../offers/offer.ts';
import type { Earning } from './earning.ts';
import type { EarningFact } from './earning-facts.ts';

/** Why what we owe an expert has changed. */
export const movementKinds = [
  ...(['earned', 'refunded', 'lost', 'transferred'] as const),
  ...(['reversed', 'became-debt', 'settled-debt'] as const),
] as const;
export type MovementKind = (typeof movementKinds)[number];

/** One change of what we owe an expert: a line of their statement. Positive: we owe more. */
export const Movement = z.object({
  at: z.iso.datetime(),
  kind: z.enum(movementKinds),
  amountMinor: z.int(),
  currency: Currency,
  expertId: z.string(),
  earningId: z.string(),
  orderId: z.string(),
  itemId: z.string(),
  name: Name,
  startsAt: z.iso.datetime().nullable(),
  /** The transfer or reversal at Stripe. */
  stripeId: z.string().nullable(),
  /** The earning's version by which it came; one fact may bring two kinds. */
  version: z.int().positive(),
});
export type Movement = z.infer<typeof Movement>;

interface Told {
  readonly kind: MovementKind;
  readonly amountMinor: number;
  readonly at: string;
  readonly stripeId?: string;
}

const toldBy = (before: Earning | undefined, fact: EarningFact): Told[] => {
  switch (fact.type) {
    case 'earned':
      return [{ kind: 'earned', amountMinor: fact.earning.expertMinor, at: fact.earning.paidAt }];
    case 'order-followed':
      return [
        { kind: 'refunded', amountMinor: (before?.refundedMinor ?? 0) - fact.refundedMinor, at: fact.at },
        { kind: 'lost', amountMinor: (before?.lostMinor ?? 0) - fact.lostMinor, at: fact.at },
      ];
    case 'transfer-made':
      return [
        { kind: 'transferred', amountMinor: -fact.amountMinor, at: fact.at, stripeId: fact.transferId },
      ];
    case 'reversal-made':
      return [{ kind: 'reversed', amountMinor: fact.amountMinor, at: fact.at, stripeId: fact.reversalId }];
    case 'debt-booked':
      return [{ kind: 'became-debt', amountMinor: fact.amountMinor, at: fact.at }];
    case 'debt-settled':
      return [{ kind: 'settled-debt', amountMinor: -fact.amountMinor, at: fact.at }];
    default:
      return [];
  }
};

/** The lines of the statement that a fact brings; their sum is the change of what is outstanding of the earning. */
export const movementsOf = (before: Earning | undefined, fact: EarningFact, after: Earning): Movement[] => {
  const { expertId, earningId, orderId, itemId, currency, name, startsAt, version } = after;
  return toldBy(before, fact)
    .filter(({ amountMinor }) => amountMinor !== 0)
    .map(({ stripeId = null, ...told }) => ({
      ...told,
      ...{ expertId, earningId, orderId, itemId, currency, name, startsAt, version, stripeId },
    }));
};

/** By how much a fact changes what the expert owes us. */
export const debtChange = (fact: EarningFact): number => {
  if (fact.type === 'debt-booked') return fact.amountMinor;
  return fact.type === 'debt-settled' ? -fact.amountMinor : 0;
};
