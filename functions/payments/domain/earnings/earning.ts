import * as z from 'zod';
import { Currency, ruleOf, sumMinor } from '../../../../shared/money.ts';
import { Name } from '../offers/offer.ts';

const Instant = z.iso.datetime();
const Amount = z.int().nonnegative();

/** A transfer to the expert's account, and what of it has come back or was given up for a debt. */
export const Transfer = z.object({
  no: z.int().positive(),
  transferId: z.string(),
  amountMinor: Amount,
  reversedMinor: Amount,
  /** Could not be reversed; the expert owes it. */
  givenUpMinor: Amount,
  at: Instant,
});
export type Transfer = z.infer<typeof Transfer>;

/** Part of a transfer that came back. */
export const Reversal = z.object({
  reversalId: z.string(),
  transferNo: z.int().positive(),
  amountMinor: Amount,
  at: Instant,
});

/** What has been asked of Stripe and is not answered. Everything that is sent is in it, so that a retry sends the same. */
export const Step = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('transfer'),
    no: z.int().positive(),
    amountMinor: Amount,
    accountId: z.string(),
    /** Out of which it is paid; null: out of the balance, for Stripe settled the charge in another currency. */
    chargeId: z.string().nullable(),
    begunAt: Instant,
  }),
  z.object({
    kind: z.literal('reversal'),
    no: z.int().positive(),
    amountMinor: Amount,
    transferNo: z.int().positive(),
    transferId: z.string(),
    begunAt: Instant,
  }),
]);
export type Step = z.infer<typeof Step>;

/**
 * Why nothing is transferred for the time being: the bank asks or a dispute is open, a refund was asked for and has not
 * begun. Of what somebody took back in Stripe's dashboard only that amount waits, for finance; it holds up nothing else.
 */
export const holds = ['dispute', 'refund', 'reversed-by-hand'] as const;
export const Hold = z.enum(holds);
export type Hold = z.infer<typeof Hold>;

/** One of finance wants what was taken back by hand transferred again; it waits for somebody else of them. */
export const Release = z.object({
  amountMinor: Amount,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
});
export type Release = z.infer<typeof Release>;

/** What an expert earns by one item of an order. Amounts in the order's currency. */
export const Earning = z.object({
  earningId: z.string(),
  orderId: z.string(),
  itemId: z.string(),
  expertId: z.string(),
  currency: Currency,
  name: Name,
  /** When the session takes place; null for what is no session. */
  startsAt: Instant.nullable(),
  /** list − discount is net, or net + tax; net is expert + platform fee. */
  listMinor: Amount,
  discountMinor: Amount,
  taxMinor: Amount,
  netMinor: Amount,
  platformFeeMinor: Amount,
  expertMinor: Amount,
  paidAt: Instant,
  chargeId: z.string().nullable(),
  /** Of the expert's part what went back to the buyer by refunds. */
  refundedMinor: Amount,
  /** Of the expert's part what was lost by disputes. */
  lostMinor: Amount,
  /** Of what is left the part that an open dispute is about. */
  contestedMinor: Amount,
  holds: z.array(Hold),
  /** Since when the session has been held, or what was sold delivered. */
  doneAt: Instant.nullable(),
  payableFrom: Instant.nullable(),
  transfers: z.array(Transfer),
  reversals: z.array(Reversal),
  /** Taken back by somebody in Stripe's dashboard: owed, and not transferred again before finance has decided. */
  withheldMinor: Amount.default(0),
  /** Proposed, and not decided. */
  release: Release.nullable().default(null),
  /** Kept back for a debt of the expert. */
  settledMinor: Amount,
  /** Of what was transferred the part that has become a debt of the expert. */
  owedMinor: Amount,
  step: Step.nullable(),
  /** Number of the next transfer or reversal: one that was refused is asked for anew under another. */
  nextNo: z.int().positive(),
  refusal: z.object({ code: z.string(), at: Instant, retryAt: Instant }).nullable(),
  version: z.int().positive(),
});
export type Earning = z.infer<typeof Earning>;

/** What the expert is to have in the end, as things are. */
export const dueMinor = ({
  expertMinor,
  refundedMinor,
  lostMinor,
}: Pick<Earning, 'expertMinor' | 'refundedMinor' | 'lostMinor'>): number =>
  expertMinor - refundedMinor - lostMinor;

/** What has been transferred, and what of it has come back. */
export const transferredMinor = ({ transfers }: Pick<Earning, 'transfers'>): number =>
  sumMinor(transfers.map(({ amountMinor }) => amountMinor));
export const reversedMinor = ({ transfers }: Pick<Earning, 'transfers'>): number =>
  sumMinor(transfers.map((transfer) => transfer.reversedMinor));

/**
 * What we owe the expert for this item: what is due without what was paid out or kept for debts, with what came back or
 * turned into a debt. The ledger's account `expert-payable` says the same of the item. Negative: too much was paid out.
 */
export const outstandingMinor = (earning: Earning): number =>
  dueMinor(earning) -
  earning.settledMinor -
  transferredMinor(earning) +
  reversedMinor(earning) +
  earning.owedMinor;

/** What of it may be transferred: not what somebody has taken back by hand. */
export const transferableMinor = (earning: Earning): number =>
  Math.max(0, outstandingMinor(earning) - earning.withheldMinor);

/** Whether something holds up all of it. */
export const isHeldUp = ({ holds: why }: Pick<Earning, 'holds'>): boolean =>
  why.some((hold) => hold !== 'reversed-by-hand');

export const earningStates = [
  ...(['pending', 'done', 'payable', 'transferring', 'transferred'] as const),
  ...(['reversing', 'partially_reversed', 'reversed', 'cancelled', 'blocked'] as const),
] as const;
export type EarningState = (typeof earningStates)[number];

const afterTransfers = (earning: Earning): EarningState => {
  const due = dueMinor(earning);
  if (reversedMinor(earning) === 0 || due === earning.expertMinor) return 'transferred';
  return due <= 0 ? 'reversed' : 'partially_reversed';
};

/** How an earning stands; it follows from what happened to it. */
export const stateOf = (earning: Earning, now: Date): EarningState => {
  const { step, transfers, settledMinor, payableFrom } = earning;
  if (step !== null) return step.kind === 'transfer' ? 'transferring' : 'reversing';
  const touched = transfers.length > 0 || settledMinor > 0;
  if (!touched && dueMinor(earning) <= 0) return 'cancelled';
  if (touched && outstandingMinor(earning) < ruleOf(earning.currency).step) return afterTransfers(earning);
  if (isHeldUp(earning)) return 'blocked';
  if (touched && transferableMinor(earning) < ruleOf(earning.currency).step) return 'blocked';
  if (payableFrom === null) return 'pending';
  return Date.parse(payableFrom) <= now.getTime() ? 'payable' : 'done';
};
