import { sumMinor } from '../../../../shared/money.ts';
import type { LedgerAccount } from './accounts.ts';
import { type Entry, type Line, type Source, entryOf } from './entry.ts';

/** What every business entry has: which step of which order, when, in which currency. */
export interface Step {
  readonly orderId: string;
  /**
   * The step within the order, unique there and the same in every retry: `paid`, `refund:rfd_1`, `dispute:du_1:lost`.
   * The key of the entry is `order:{orderId}:{step}`.
   */
  readonly step: string;
  readonly occurredAt: string;
  readonly currency: string;
  /** The object at Stripe that it answers to. */
  readonly stripeId?: string;
  readonly expertId?: string;
}

/** How an amount is divided among those it belongs to. All parts positive or zero; they sum to the whole. */
export interface Shares {
  readonly taxMinor?: number;
  /** Earned with time or by delivery, not yet. */
  readonly deferredMinor?: number;
  readonly revenueMinor?: number;
  readonly platformFeeMinor?: number;
  readonly expertMinor?: number;
  /** Of the expert's share what has been transferred already and is now owed back. */
  readonly expertReceivableMinor?: number;
  /** Kept for the customer: paid twice, or too much. */
  readonly customerCreditMinor?: number;
}

const accountOf = {
  taxMinor: 'tax-payable',
  deferredMinor: 'deferred-revenue',
  revenueMinor: 'revenue',
  platformFeeMinor: 'platform-fee',
  expertMinor: 'expert-payable',
  expertReceivableMinor: 'expert-receivable',
  customerCreditMinor: 'customer-credit',
} as const satisfies Readonly<Record<keyof Shares, LedgerAccount>>;

const shareNames = [
  ...(['taxMinor', 'deferredMinor', 'revenueMinor', 'platformFeeMinor'] as const),
  ...(['expertMinor', 'expertReceivableMinor', 'customerCreditMinor'] as const),
];

/** Sum of the parts. Throws a RangeError for a part that is negative or no exact integer. */
export const totalOf = (shares: Shares): number => {
  const parts = shareNames.map((name) => shares[name] ?? 0);
  if (parts.some((part) => part < 0)) throw new RangeError('a share cannot be negative');
  return sumMinor(parts);
};

type Amount = readonly [account: LedgerAccount, amountMinor: number];

const shareAmounts = (shares: Shares, sign: 1 | -1): Amount[] =>
  shareNames.map((name): Amount => [accountOf[name], sign * (shares[name] ?? 0)]);

const business = (step: Step, amounts: readonly Amount[]): Entry => {
  const lines: Line[] = amounts.map(([account, amountMinor]) => ({
    account,
    // Without the sign that a zero times minus one keeps.
    amountMinor: amountMinor === 0 ? 0 : amountMinor,
    currency: step.currency,
  }));
  const source: Source = {
    orderId: step.orderId,
    ...(step.stripeId === undefined ? {} : { stripeId: step.stripeId }),
    ...(step.expertId === undefined ? {} : { expertId: step.expertId }),
  };
  return entryOf({
    key: orderStepKey(step.orderId, step.step),
    kind: 'business',
    occurredAt: step.occurredAt,
    lines,
    source,
  });
};

export const orderStepKey = (orderId: string, step: string): string => `order:${orderId}:${step}`;

const positive = (amountMinor: number): number => {
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0)
    throw new RangeError(`an amount must be a positive integer, not ${amountMinor}`);
  return amountMinor;
};

/** The customer has paid: what Stripe collects for us is owed to tax, revenue, platform and expert. */
export const orderPaid = (step: Step, shares: Shares): Entry =>
  business(step, [['charges-clearing', positive(totalOf(shares))], ...shareAmounts(shares, -1)]);

/**
 * An invoice has been paid: what each of its lines bills is tax and earned with time, a line that takes something off the
 * other way round. Together they are positive.
 */
export const invoicePaid = (
  step: Step,
  lines: readonly { readonly netMinor: number; readonly taxMinor: number }[],
): Entry =>
  business(step, [
    ['charges-clearing', positive(sumMinor(lines.map(({ netMinor, taxMinor }) => netMinor + taxMinor)))],
    ...lines.flatMap(({ netMinor, taxMinor }): Amount[] => [
      ['tax-payable', -taxMinor],
      ['deferred-revenue', -netMinor],
    ]),
  ]);

/** The customer gets money back: each share gives up its part. Also for what was paid twice. */
export const orderRefunded = (step: Step, shares: Shares): Entry =>
  business(step, [['refunds-clearing', -positive(totalOf(shares))], ...shareAmounts(shares, 1)]);

/** A refund that failed or was canceled: each share has its part again. Its own step, e.g. `refund:rfd_1:failed`. */
export const refundReversed = (step: Step, shares: Shares): Entry =>
  business(step, [['refunds-clearing', positive(totalOf(shares))], ...shareAmounts(shares, -1)]);

/** The bank has taken money back and nobody has decided yet. Only where Stripe says it did: inquiries take nothing. */
export const disputeOpened = (step: Step, amountMinor: number): Entry =>
  business(step, [
    ['disputes-open', positive(amountMinor)],
    ['disputes-clearing', -amountMinor],
  ]);

/** The bank gives it back. */
export const disputeWon = (step: Step, amountMinor: number): Entry =>
  business(step, [
    ['disputes-clearing', positive(amountMinor)],
    ['disputes-open', -amountMinor],
  ]);

/**
 * It is lost. What tax and expert bear of it (`borne`: their shares of the order, unearned revenue too) is not our
 * loss; the rest is.
 */
export const disputeLost = (step: Step, amountMinor: number, borne: Shares = {}): Entry => {
  const ours = positive(amountMinor) - totalOf(borne);
  if (ours < 0) throw new RangeError('the others cannot bear more than was lost');
  return business(step, [
    ['disputes-open', -amountMinor],
    ['dispute-losses', ours],
    ...shareAmounts(borne, 1),
  ]);
};

/**
 * The time that was paid for has passed; negative where what was earned has been given back since. `lossMinor`: never to
 * be earned, for the bank took it back, and so no loss of ours.
 */
export const revenueRecognised = (step: Step, amountMinor: number, lossMinor = 0): Entry =>
  business(step, [
    ['deferred-revenue', amountMinor + lossMinor],
    ['revenue', -amountMinor],
    ['dispute-losses', -lossMinor],
  ]);

/** The expert's share is on its way to the connected account. */
export const earningTransferred = (step: Step, amountMinor: number): Entry =>
  business(step, [
    ['expert-payable', positive(amountMinor)],
    ['transfers-clearing', -amountMinor],
  ]);

/** A transfer came back: against what the expert owed us first (`receivableMinor`), the rest is owed to the expert again. */
export const earningReversed = (step: Step, amountMinor: number, receivableMinor = 0): Entry =>
  business(step, [
    ['transfers-clearing', positive(amountMinor)],
    ['expert-receivable', -receivableMinor],
    ['expert-payable', -(amountMinor - receivableMinor)],
  ]);

/** A reversal failed: what the expert has of a refunded order is a debt to us. */
export const receivableBooked = (step: Step, amountMinor: number): Entry =>
  business(step, [
    ['expert-receivable', positive(amountMinor)],
    ['expert-payable', -amountMinor],
  ]);

/** A debt of the expert is set off against what we owe them. */
export const receivableSettled = (step: Step, amountMinor: number): Entry =>
  business(step, [
    ['expert-payable', positive(amountMinor)],
    ['expert-receivable', -amountMinor],
  ]);

/** A payout as its entries need it; the amount is negative where Stripe collects from the bank. */
export interface ArrivedPayout {
  readonly payoutId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly arrivedAt: string;
}

/** A payout has reached the bank. If it fails afterwards, this entry is reversed. */
export const payoutArrived = ({ payoutId, amountMinor, currency, arrivedAt }: ArrivedPayout): Entry =>
  entryOf({
    key: `payout:${payoutId}:arrived`,
    kind: 'business',
    occurredAt: arrivedAt,
    lines: [
      { account: 'bank', amountMinor, currency },
      { account: 'payouts-in-transit', amountMinor: -amountMinor, currency },
    ],
    source: { stripeId: payoutId },
  });
