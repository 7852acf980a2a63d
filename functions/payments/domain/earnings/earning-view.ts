import * as z from 'zod';
import { Currency } from '../../../../shared/money.ts';
import { Name } from '../offers/offer.ts';
import {
  type Earning,
  Hold,
  Release,
  dueMinor,
  earningStates,
  outstandingMinor,
  reversedMinor,
  stateOf,
  transferredMinor,
} from './earning.ts';

const Instant = z.iso.datetime();

/** An earning as its expert, finance and operations see it. The buyer is not named. */
export const EarningView = z.object({
  earningId: z.string(),
  orderId: z.string(),
  itemId: z.string(),
  name: Name,
  state: z.enum(earningStates),
  startsAt: Instant.nullable(),
  paidAt: Instant,
  doneAt: Instant.nullable(),
  payableFrom: Instant.nullable(),
  holds: z.array(Hold),
  currency: Currency,
  listMinor: z.int(),
  discountMinor: z.int(),
  taxMinor: z.int(),
  netMinor: z.int(),
  platformFeeMinor: z.int(),
  expertMinor: z.int(),
  refundedMinor: z.int(),
  lostMinor: z.int(),
  dueMinor: z.int(),
  transferredMinor: z.int(),
  reversedMinor: z.int(),
  settledMinor: z.int(),
  owedMinor: z.int(),
  /** Of it what somebody took back by hand, and finance decides about. */
  withheldMinor: z.int(),
  /** Still to be transferred; below zero: to be had back. */
  outstandingMinor: z.int(),
  /** Stripe refused a transfer; it is tried again. */
  retryAt: Instant.nullable(),
  /** Stripe's word for why: `balance_insufficient` where there is too little of this currency. */
  refusal: z.string().nullable(),
});
export type EarningView = z.infer<typeof EarningView>;

/** An earning of which an amount is withheld, as finance sees it: whose it is, and who wants it transferred again. */
export const WithheldEarning = EarningView.extend({
  expertId: z.string(),
  release: Release.nullable(),
});
export type WithheldEarning = z.infer<typeof WithheldEarning>;

export const viewEarning = (earning: Earning, now: Date): EarningView => ({
  earningId: earning.earningId,
  orderId: earning.orderId,
  itemId: earning.itemId,
  name: earning.name,
  state: stateOf(earning, now),
  startsAt: earning.startsAt,
  paidAt: earning.paidAt,
  doneAt: earning.doneAt,
  payableFrom: earning.payableFrom,
  holds: earning.holds,
  currency: earning.currency,
  listMinor: earning.listMinor,
  discountMinor: earning.discountMinor,
  taxMinor: earning.taxMinor,
  netMinor: earning.netMinor,
  platformFeeMinor: earning.platformFeeMinor,
  expertMinor: earning.expertMinor,
  refundedMinor: earning.refundedMinor,
  lostMinor: earning.lostMinor,
  dueMinor: dueMinor(earning),
  transferredMinor: transferredMinor(earning),
  reversedMinor: reversedMinor(earning),
  settledMinor: earning.settledMinor,
  owedMinor: earning.owedMinor,
  withheldMinor: earning.withheldMinor,
  outstandingMinor: outstandingMinor(earning),
  retryAt: earning.refusal?.retryAt ?? null,
  refusal: earning.refusal?.code ?? null,
});

export const viewWithheld = (earning: Earning, now: Date): WithheldEarning => ({
  ...viewEarning(earning, now),
  expertId: earning.expertId,
  release: earning.release,
});
