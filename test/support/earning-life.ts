import fc from 'fast-check';
import { expect } from 'vitest';
import { applyEarningFact } from '../../functions/payments/domain/earnings/applying.ts';
import { earningEntries } from '../../functions/payments/domain/earnings/books.ts';
import {
  type Earning,
  Earning as EarningSchema,
  outstandingMinor,
  reversedMinor,
  transferredMinor,
} from '../../functions/payments/domain/earnings/earning.ts';
import type { EarningFact } from '../../functions/payments/domain/earnings/earning-facts.ts';
import { expertShares, followOrder } from '../../functions/payments/domain/earnings/following.ts';
import { holdSession } from '../../functions/payments/domain/earnings/holding.ts';
import { type Movement, debtChange, movementsOf } from '../../functions/payments/domain/earnings/movement.ts';
import { nextStep, refuseStep } from '../../functions/payments/domain/earnings/paying-out.ts';
import type { Entry } from '../../functions/payments/domain/ledger/entry.ts';
import type { SettledOrder } from '../../functions/payments/domain/orders/order-schema.ts';
import { isSettled } from '../../functions/payments/domain/orders/order-schema.ts';
import { refundableOf } from '../../functions/payments/domain/orders/portions.ts';
import {
  observeDispute,
  observeRefund,
  requestRefund,
} from '../../functions/payments/domain/refunds/refunding.ts';
import { AppError } from '../../shared/errors.ts';
import { ruleOf, sumMinor } from '../../shared/money.ts';
import { anyPrice, evolve, onSale, paidOrder, placed } from './orders.ts';

const day = 86_400_000;

/** Orders of one expert in one currency, their earnings, and a bank that sometimes refuses. */
export interface ExpertLife {
  now: Date;
  orders: SettledOrder[];
  earnings: Map<string, Earning>;
  /** What the connected account holds of ours, by transfer. */
  account: Map<string, number>;
  movements: Movement[];
  entries: Entry[];
  debtMinor: number;
  made: number;
}

/** Two orders: a session with a course beside it, and two sessions. Price and tax as they come. */
export const anyLife = fc
  .tuple(
    anyPrice,
    fc.constantFrom(0, 60_000, 200_000),
    fc.constantFrom('inclusive' as const, 'exclusive' as const),
  )
  .map(([{ currency, amountMinor }, ratePpm, behaviour]): ExpertLife => {
    const prices = { [currency]: amountMinor };
    const tax = { behaviour, ratePpm };
    const offers = [onSale('a', 'session', { prices, tax }), onSale('b', 'course', { prices, tax })];
    const sessions = [onSale('a', 'session', { prices, tax }), onSale('c', 'session', { prices, tax })];
    const paid = [offers, sessions].map((wanted, index) => {
      const order = paidOrder(placed(wanted, { currency }));
      return { ...order, orderId: `ord_${index}` };
    });
    const now = new Date(paid[0]?.paidAt ?? 0);
    return {
      ...{ now, orders: paid, earnings: new Map(), account: new Map() },
      ...{ movements: [], entries: [], debtMinor: 0, made: 0 },
    };
  });

const keyOf = (orderId: string, itemId: string) => `${orderId}/${itemId}`;

/** Commits facts as the use case does: state, statement, books and debt together. */
const commit = (life: ExpertLife, key: string, facts: readonly EarningFact[]): void => {
  for (const fact of facts) {
    const before = life.earnings.get(key);
    const after = applyEarningFact(before, fact);
    life.movements.push(...movementsOf(before, fact, after));
    life.entries.push(...earningEntries(before, fact, after));
    life.debtMinor += debtChange(fact);
    life.earnings.set(key, after);
  }
};

export const follow = (life: ExpertLife): void => {
  for (const order of life.orders)
    for (const share of expertShares(order)) {
      const key = keyOf(order.orderId, share.item.itemId);
      const earning = life.earnings.get(key);
      commit(life, key, followOrder(earning, { order, share, earningId: key, now: life.now }));
    }
};

/** Stripe answers the step that is open. */
const answer = (life: ExpertLife, key: string, refuses: boolean): void => {
  const earning = life.earnings.get(key);
  if (earning?.step === null || earning === undefined) return;
  const { step } = earning;
  const at = life.now.toISOString();
  if (refuses) {
    commit(life, key, refuseStep(earning, 'balance_insufficient', life.now));
    return;
  }
  const id = `id_${(life.made += 1)}`;
  if (step.kind === 'transfer') {
    life.account.set(id, step.amountMinor);
    const { no, amountMinor } = step;
    commit(life, key, [{ type: 'transfer-made', no, transferId: id, amountMinor, at }]);
    return;
  }
  const held = life.account.get(step.transferId) ?? 0;
  expect(step.amountMinor).toBeLessThanOrEqual(held);
  life.account.set(step.transferId, held - step.amountMinor);
  const { transferNo, amountMinor } = step;
  commit(life, key, [{ type: 'reversal-made', reversalId: id, transferNo, amountMinor, at, byHand: false }]);
};

/** One run over all earnings. `refuses` says whether the bank says no to whatever is asked in it. */
export const payOut = (life: ExpertLife, refuses: boolean): void => {
  for (const key of life.earnings.keys())
    for (let round = 0; round < 20; round += 1) {
      answer(life, key, refuses);
      const earning = life.earnings.get(key);
      if (earning === undefined) break;
      const { debtMinor, now } = life;
      const facts = nextStep(earning, { now, debtMinor, accountId: 'acct_1' });
      if (facts.length === 0) break;
      commit(life, key, facts);
    }
};

export type Happening =
  | { readonly what: 'held' | 'days'; readonly order: number; readonly share: number }
  | { readonly what: 'refund'; readonly order: number; readonly share: number }
  | { readonly what: 'refund-moves'; readonly order: number; readonly share: number }
  | { readonly what: 'dispute'; readonly order: number; readonly share: number }
  | { readonly what: 'run' | 'run-refused'; readonly order: number; readonly share: number };

export const anyHappening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(
    ...(['held', 'days', 'refund', 'refund-moves', 'dispute', 'run', 'run', 'run-refused'] as const),
  ),
  order: fc.nat(1),
  share: fc.integer({ min: 0, max: 1000 }),
});

const refund = (life: ExpertLife, order: SettledOrder, share: number): SettledOrder => {
  const { step } = ruleOf(order.currency);
  const items = order.items.flatMap((item) => {
    const left = refundableOf(item, order.refunds);
    const amountMinor = Math.floor((left * share) / 1000 / step) * step;
    return amountMinor > 0 ? [{ itemId: item.itemId, amountMinor }] : [];
  });
  if (items.length === 0) return order;
  const refundId = `rfd_${order.refunds.length}`;
  const wish = { refundId, items, source: 'finance', reason: 'x', requestedBy: 'f', now: life.now } as const;
  try {
    const next = evolve(order, requestRefund(order, wish));
    return isSettled(next) ? next : order;
  } catch (error) {
    if (error instanceof AppError) return order;
    throw error;
  }
};

const statuses = ['pending', 'succeeded', 'failed', 'canceled'] as const;

const moveRefund = (life: ExpertLife, order: SettledOrder, share: number): SettledOrder => {
  const last = order.refunds.at(-1);
  if (last === undefined) return order;
  const { refundId, paymentIntentId, amountMinor } = last;
  const status = statuses[share % 4] ?? 'pending';
  const seen = { refundId, paymentIntentId, amountMinor, status, at: life.now.toISOString() };
  const next = evolve(order, observeRefund(order, { ...seen, stripeRefundId: `re_${refundId}` }));
  return isSettled(next) ? next : order;
};

const standings = ['inquiry', 'open', 'won', 'lost'] as const;

const dispute = (life: ExpertLife, order: SettledOrder, share: number): SettledOrder => {
  const known = order.disputes[0];
  if (known !== undefined && (known.standing === 'won' || known.standing === 'lost')) return order;
  const amountMinor = known?.amountMinor ?? Math.max(1, Math.floor((order.totals.totalMinor * share) / 1000));
  const standing = standings[known === undefined ? share % 2 : 1 + (share % 3)] ?? 'open';
  const openedAt = life.now.toISOString();
  const seen = { disputeId: 'du_1', chargeId: 'ch_1', amountMinor, standing, openedAt };
  const next = evolve(order, observeDispute(order, seen));
  return isSettled(next) ? next : order;
};

const hold = (life: ExpertLife, order: SettledOrder): void => {
  for (const [key, earning] of life.earnings) {
    if (earning.orderId !== order.orderId) continue;
    try {
      commit(life, key, holdSession(earning, life.now.toISOString(), life.now));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
};

/** Lets something happen; the earnings follow. */
export const happen = (life: ExpertLife, { what, order: index, share }: Happening): void => {
  const order = life.orders[index];
  if (order === undefined) return;
  const change = (next: SettledOrder) => (life.orders[index] = next);
  if (what === 'days') life.now = new Date(life.now.getTime() + (share / 50) * day);
  if (what === 'refund') change(refund(life, order, share));
  if (what === 'refund-moves') change(moveRefund(life, order, share));
  if (what === 'dispute') change(dispute(life, order, share));
  follow(life);
  if (what === 'held') hold(life, order);
  if (what === 'run' || what === 'run-refused') payOut(life, what === 'run-refused');
  check(life);
};

const onAccount = (entries: readonly Entry[], account: string): number =>
  sumMinor(
    entries.flatMap(({ lines }) =>
      lines.filter((line) => line.account === account).map(({ amountMinor }) => amountMinor),
    ),
  );

/** What must hold after every happening. */
export const check = (life: ExpertLife): void => {
  const earnings = [...life.earnings.values()];
  for (const earning of earnings) {
    expect(EarningSchema.safeParse(earning).success).toBe(true);
    const own = life.movements.filter(({ earningId }) => earningId === earning.earningId);
    expect(sumMinor(own.map(({ amountMinor }) => amountMinor))).toBe(outstandingMinor(earning));
    for (const transfer of earning.transfers)
      expect(transfer.amountMinor - transfer.reversedMinor).toBe(life.account.get(transfer.transferId));
  }
  expect(life.debtMinor).toBeGreaterThanOrEqual(0);
  expect(onAccount(life.entries, 'expert-receivable')).toBe(life.debtMinor);
  // The order books what is earned and refunded; what is left on the account is what we owe.
  const byOrders = sumMinor(earnings.map((one) => one.expertMinor - one.refundedMinor));
  const owed = sumMinor(earnings.map(outstandingMinor));
  expect(byOrders - onAccount(life.entries, 'expert-payable')).toBe(owed);
  const out = sumMinor(earnings.map((one) => transferredMinor(one) - reversedMinor(one)));
  expect(onAccount(life.entries, 'transfers-clearing')).toBe(out === 0 ? 0 : -out);
};
