import type { Holding } from '../../functions/payments/domain/reconciliation/holdings.ts';
import type { Line } from '../../functions/payments/domain/reconciliation/line.ts';
import { payoutStatement } from '../../functions/payments/domain/reconciliation/payouts.ts';
import type { Payout } from '../../functions/payments/domain/reconciliation/payout-schema.ts';
import { Reconciliation } from '../../functions/payments/domain/reconciliation/reconciliation.ts';
import type { Movement, Posting } from '../../functions/payments/domain/reconciliation/sides.ts';
import type { RunSummary } from '../../functions/payments/domain/reconciliation/summary.ts';
import { contains, type Window } from '../../functions/payments/domain/reconciliation/window.ts';

/** Everything that is true of a day and of the days about it, at Stripe, in the ledger and with customers. */
export interface ReconciledDay {
  window: Window;
  now: number;
  movements: Movement[];
  postings: Posting[];
  holdings: Holding[];
  payouts: { payout: Payout; movements: Movement[] }[];
  /** Money at Stripe that no balance transaction tells of, by currency. */
  unheardOf: Map<string, number>;
}

export interface OrderOfDay {
  orderId: string;
  at: string;
  currency: string;
  totalMinor: number;
  feeMinor: number;
  /** Of it sent back; 0 for none. */
  refundedMinor: number;
}

export const chargeOf = ({ orderId, at, currency, totalMinor, feeMinor }: OrderOfDay): Movement => ({
  id: `txn_${orderId}`,
  category: 'charge',
  createdAt: at,
  amountMinor: totalMinor,
  feeMinor,
  netMinor: totalMinor - feeMinor,
  currency,
  balanceType: 'payments',
  sourceId: `ch_${orderId}`,
  orderId,
});

const refundOf = ({ orderId, at, currency, refundedMinor }: OrderOfDay): Movement => ({
  ...chargeOf({ orderId, at, currency, totalMinor: -refundedMinor, feeMinor: 0, refundedMinor: 0 }),
  id: `txn_r_${orderId}`,
  category: 'refund',
  sourceId: `re_${orderId}`,
});

const clearingOf = (category: string): string =>
  category === 'refund' ? 'refunds-clearing' : 'charges-clearing';

/** The posting of a balance transaction, as the ledger makes it. */
export const cashPosting = (movement: Movement): Posting => ({
  key: `stripe:acct:test:${movement.id}`,
  kind: 'balance-transaction',
  occurredAt: movement.createdAt,
  balanceTransactionId: movement.id,
  stripeId: movement.sourceId,
  orderId: movement.orderId,
  category: movement.category,
  reverses: null,
  cash: {
    netMinor: movement.netMinor,
    feeMinor: movement.feeMinor,
    currency: movement.currency,
    balanceType: movement.balanceType,
  },
  lines:
    movement.orderId === null
      ? []
      : [
          {
            account: clearingOf(movement.category),
            currency: movement.currency,
            amountMinor: -movement.amountMinor,
          },
        ],
  suspense: false,
});

/** What the business says of a movement's order: the other side of its clearing account. */
export const businessPosting = (movement: Movement): Posting => ({
  ...cashPosting(movement),
  key: `order:${movement.orderId ?? '?'}:${movement.category}`,
  kind: 'business',
  balanceTransactionId: null,
  category: null,
  cash: null,
  lines: [
    {
      account: clearingOf(movement.category),
      currency: movement.currency,
      amountMinor: movement.amountMinor,
    },
  ],
});

/** A day on which everything agrees. */
export const cleanDay = (window: Window, orders: readonly OrderOfDay[], now: number): ReconciledDay => {
  const movements = orders.flatMap((order) => [
    chargeOf(order),
    ...(order.refundedMinor === 0 ? [] : [refundOf(order)]),
  ]);
  return {
    window,
    now,
    movements,
    postings: movements.flatMap((movement) => [cashPosting(movement), businessPosting(movement)]),
    holdings: orders.map(({ orderId, at, currency, totalMinor, refundedMinor }) => {
      const entitled = refundedMinor < totalMinor;
      const paid = { paidMinor: totalMinor, refundedMinor };
      return { orderId, changedAt: at, currency, ...paid, shouldHold: entitled, holds: entitled };
    }),
    payouts: [],
    unheardOf: new Map(),
  };
};

const net = (movements: readonly Movement[], currency: string): number =>
  movements.filter((one) => one.currency === currency).reduce((sum, { netMinor }) => sum + netMinor, 0);

const knownBalances = ({ window, movements, postings, unheardOf }: ReconciledDay, met: readonly string[]) =>
  met.map((key) => {
    const [balanceType = '', currency = ''] = key.split(' ');
    const before = postings.filter(({ occurredAt }) => Date.parse(occurredAt) < Date.parse(window.from));
    const opening = before.reduce(
      (sum, { cash }) => sum + (cash?.currency === currency ? cash.netMinor : 0),
      0,
    );
    const earlier = movements.filter(({ createdAt }) => Date.parse(createdAt) < Date.parse(window.from));
    const since = movements.filter(({ createdAt }) => Date.parse(createdAt) >= Date.parse(window.to));
    return {
      balanceType,
      currency,
      openingMinor: opening,
      openingGapMinor: net(earlier, currency) - opening,
      balanceNowMinor: net(movements, currency) + (unheardOf.get(currency) ?? 0),
      movedSinceMinor: net(since, currency),
    };
  });

/** Reconciles the day: every step of a run, without stores. */
export const reconcileDay = (day: ReconciledDay): { lines: Line[]; summary: RunSummary } => {
  const { window, now, movements, postings, holdings, payouts } = day;
  const run = new Reconciliation({ window, now });
  const lines: Line[] = [];
  const inWindow = postings.filter(({ occurredAt }) => contains(window, occurredAt));
  for (const posting of inWindow) run.posting(posting);
  for (const movement of movements)
    if (contains(window, movement.createdAt)) lines.push(...run.movement(movement));
  const { unposted, unmatched } = run.leftOver();
  for (const movement of unposted) {
    const elsewhere = postings.find(
      (one) => one.balanceTransactionId === movement.id && !contains(window, one.occurredAt),
    );
    lines.push(...run.lookedForPosting(movement, elsewhere ?? null));
  }
  for (const posting of unmatched) {
    const elsewhere = movements.find(({ id }) => id === posting.balanceTransactionId);
    lines.push(...run.lookedForMovement(posting, elsewhere ?? null));
  }
  lines.push(...run.rest());
  for (const orderId of run.unsettledOrders())
    lines.push(
      ...run.order(
        orderId,
        postings.filter((one) => one.orderId === orderId),
      ),
    );
  for (const holding of holdings) lines.push(...run.holding(holding));
  for (const { payout, movements: parts } of payouts)
    lines.push(...run.payout(payout, payoutStatement(payout, parts)));
  const last = run.finish(knownBalances(day, run.balancesMet()));
  return { lines: [...lines, ...last.lines], summary: last.summary };
};
