import type {
  LineReason,
  LineStatus,
} from '../../../../../../functions/payments/domain/reconciliation/line.ts';
import type { Movement, Posting } from '../../../../../../functions/payments/domain/reconciliation/sides.ts';
import {
  businessPosting,
  cashPosting,
  chargeOf,
  type OrderOfDay,
  type ReconciledDay,
} from '../../../../../support/reconciled-day.ts';

/** One thing that goes wrong with one order of a day on which all else agrees. */
export interface Discrepancy {
  status: LineStatus;
  reason: LineReason;
  /** False where it mends itself. */
  open?: boolean;
  plant: (day: ReconciledDay, order: OrderOfDay) => void;
}

const txn = ({ orderId }: OrderOfDay): string => `txn_${orderId}`;
const without = <T>(list: T[], unwanted: (one: T) => boolean): void => {
  const kept = list.filter((one) => !unwanted(one));
  list.splice(0, list.length, ...kept);
};
const isCash =
  (order: OrderOfDay) =>
  (posting: Posting): boolean =>
    posting.kind === 'balance-transaction' && posting.balanceTransactionId === txn(order);
const isBusiness =
  (order: OrderOfDay) =>
  (posting: Posting): boolean =>
    posting.kind === 'business' && posting.key === `order:${order.orderId}:charge`;
const change = <T>(list: T[], wanted: (one: T) => boolean, to: (one: T) => T): void => {
  const index = list.findIndex(wanted);
  const found = list[index];
  if (found === undefined) throw new Error('nothing to change');
  list[index] = to(found);
};
/** The ledger posted something else than Stripe says. */
const misposted = (day: ReconciledDay, order: OrderOfDay, said: Partial<Movement>): void =>
  change(day.postings, isCash(order), () => ({ ...cashPosting({ ...chargeOf(order), ...said }) }));
const holding = (
  day: ReconciledDay,
  { orderId }: OrderOfDay,
  to: Partial<ReconciledDay['holdings'][number]>,
): void =>
  change(
    day.holdings,
    (one) => one.orderId === orderId,
    (one) => ({ ...one, ...to }),
  );
const payout = (day: ReconciledDay, order: OrderOfDay, amountMinor: number) => ({
  id: `po_${order.orderId}`,
  amountMinor,
  currency: order.currency,
  createdAt: order.at,
  arrivesAt: order.at,
  status: 'paid',
  automatic: true,
  composition: 'completed',
  balanceTransactionId: null,
  failureBalanceTransactionId: null,
});
const otherCurrency = ({ currency }: OrderOfDay): string => (currency === 'EUR' ? 'USD' : 'EUR');
const nextDay = (day: ReconciledDay): string => new Date(Date.parse(day.window.to) + 5000).toISOString();

const ofCash: Record<string, Discrepancy> = {
  'a balance transaction nobody posted': {
    status: 'missing_in_ledger',
    reason: 'not-posted',
    plant: (day, order) => without(day.postings, isCash(order)),
  },
  'a posting of what Stripe does not know': {
    status: 'missing_in_stripe',
    reason: 'not-at-stripe',
    plant: (day, order) => without(day.movements, ({ id }) => id === txn(order)),
  },
  'another gross amount': {
    status: 'amount_mismatch',
    reason: 'gross-differs',
    plant: (day, order) =>
      misposted(day, order, {
        amountMinor: order.totalMinor - 1,
        netMinor: order.totalMinor - order.feeMinor - 1,
      }),
  },
  'another fee': {
    status: 'fee_mismatch',
    reason: 'fee-differs',
    plant: (day, order) =>
      misposted(day, order, {
        feeMinor: order.feeMinor + 1,
        netMinor: order.totalMinor - order.feeMinor - 1,
      }),
  },
  'another currency': {
    status: 'currency_mismatch',
    reason: 'posted-in-other-currency',
    plant: (day, order) => misposted(day, order, { currency: otherCurrency(order) }),
  },
  'a posting twice': {
    status: 'duplicate',
    reason: 'posted-twice',
    plant: (day, order) => day.postings.push({ ...cashPosting(chargeOf(order)), key: `again:${txn(order)}` }),
  },
  'a category nobody knows': {
    status: 'unclassified',
    reason: 'unknown-category',
    plant: (day, order) => {
      change(
        day.movements,
        ({ id }) => id === txn(order),
        (one) => ({ ...one, category: 'new_thing' }),
      );
      change(day.postings, isCash(order), (one) => ({ ...one, suspense: true }));
    },
  },
  'a posting on the next day': {
    status: 'timing',
    reason: 'posted-on-other-day',
    plant: (day, order) =>
      change(day.postings, isCash(order), (one) => ({ ...one, occurredAt: nextDay(day) })),
  },
};

const ofOrders: Record<string, Discrepancy> = {
  'money for an order the books do not know': {
    status: 'missing_in_ledger',
    reason: 'paid-unknown-to-books',
    plant: (day, order) => without(day.postings, isBusiness(order)),
  },
  'an order booked without money': {
    status: 'missing_in_stripe',
    reason: 'booked-without-cash',
    plant: (day, order) => {
      without(day.postings, isCash(order));
      without(day.movements, ({ id }) => id === txn(order));
    },
  },
  'a total that is not what was charged': {
    status: 'amount_mismatch',
    reason: 'order-total-differs',
    plant: (day, order) =>
      change(day.postings, isBusiness(order), () =>
        businessPosting({ ...chargeOf(order), amountMinor: order.totalMinor + 1 }),
      ),
  },
  'an order in another currency than its charge': {
    status: 'currency_mismatch',
    reason: 'order-in-other-currency',
    plant: (day, order) =>
      change(day.postings, isBusiness(order), () =>
        businessPosting({ ...chargeOf(order), currency: otherCurrency(order) }),
      ),
  },
  'an order charged twice': {
    status: 'duplicate',
    reason: 'charged-twice',
    plant: (day, order) => {
      const again = { ...chargeOf(order), id: `${txn(order)}_2`, sourceId: `ch_${order.orderId}_2` };
      day.movements.push(again);
      day.postings.push(cashPosting(again));
    },
  },
  'an order booked a moment after midnight': {
    status: 'timing',
    reason: 'settled-on-other-day',
    open: false,
    plant: (day, order) =>
      change(day.postings, isBusiness(order), (one) => ({ ...one, occurredAt: nextDay(day) })),
  },
};

const ofTheRest: Record<string, Discrepancy> = {
  'paid and not held': {
    status: 'missing_in_ledger',
    reason: 'paid-not-held',
    plant: (day, order) => holding(day, order, { shouldHold: true, holds: false }),
  },
  'held and not paid': {
    status: 'missing_in_stripe',
    reason: 'held-not-paid',
    plant: (day, order) => holding(day, order, { refundedMinor: 0, shouldHold: false, holds: true }),
  },
  'held after a refund': {
    status: 'amount_mismatch',
    reason: 'held-after-refund',
    plant: (day, order) =>
      holding(day, order, { refundedMinor: order.totalMinor, shouldHold: false, holds: true }),
  },
  'a payout whose parts do not make it': {
    status: 'amount_mismatch',
    reason: 'payout-sum-differs',
    plant: (day, order) => {
      const charge = chargeOf(order);
      day.payouts.push({ payout: payout(day, order, charge.netMinor - 1), movements: [charge] });
    },
  },
  'a failed payout that did not come back': {
    status: 'missing_in_stripe',
    reason: 'payout-failed',
    plant: (day, order) => {
      const charge = chargeOf(order);
      const failed = { ...payout(day, order, charge.netMinor), status: 'failed' };
      day.payouts.push({ payout: failed, movements: [charge] });
    },
  },
  'money that no balance transaction tells of': {
    status: 'amount_mismatch',
    reason: 'balance-differs',
    plant: (day, order) => day.unheardOf.set(order.currency, 7),
  },
};

export const discrepancies: Record<string, Discrepancy> = { ...ofCash, ...ofOrders, ...ofTheRest };
