import type { Stripe } from 'stripe';
import { AppError } from '../../shared/errors.ts';
import type { Payout } from './domain/reconciliation/payout-schema.ts';
import type { Movement } from './domain/reconciliation/sides.ts';
import { balanceKey } from './domain/reconciliation/sums.ts';
import type { StripeGateway } from './stripe-gateway.ts';

const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString();
const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

/** The order that a source's metadata name; sources differ in shape, and most have none. */
const orderOf = (source: Stripe.BalanceTransaction['source']): string | null => {
  if (typeof source !== 'object' || source === null || !('metadata' in source)) return null;
  return source.metadata?.['orderId'] ?? null;
};

const movementOf = (found: Stripe.BalanceTransaction): Movement => ({
  id: found.id,
  category: found.reporting_category,
  createdAt: instantOf(found.created),
  amountMinor: found.amount,
  feeMinor: found.fee,
  netMinor: found.net,
  currency: found.currency.toUpperCase(),
  balanceType: found.balance_type,
  sourceId: idOf(found.source),
  orderId: orderOf(found.source),
});

const payoutOf = (found: Stripe.Payout): Payout => ({
  id: found.id,
  amountMinor: found.amount,
  currency: found.currency.toUpperCase(),
  createdAt: instantOf(found.created),
  arrivesAt: instantOf(found.arrival_date),
  status: found.status,
  automatic: found.automatic,
  composition: found.reconciliation_status,
  balanceTransactionId: idOf(found.balance_transaction),
  failureBalanceTransactionId: idOf(found.failure_balance_transaction),
});

/** Null where Stripe has no such object. */
const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not-found') return null;
    throw error;
  }
};

/** What Stripe holds, by balance, pending included. */
const heldIn = (balance: Stripe.Balance): Map<string, number> => {
  const held = new Map<string, number>();
  const add = (balanceType: string, amounts: readonly { amount: number; currency: string }[] = []): void => {
    for (const { amount, currency } of amounts) {
      const key = balanceKey({ balanceType, currency: currency.toUpperCase() });
      held.set(key, (held.get(key) ?? 0) + amount);
    }
  };
  const { available, pending, issuing, refund_and_dispute_prefunding: prefunding } = balance;
  add('payments', available);
  add('payments', pending);
  add('issuing', issuing?.available);
  add('refund_and_dispute_prefunding', prefunding?.available);
  add('refund_and_dispute_prefunding', prefunding?.pending);
  return held;
};

const expand = ['data.source'];

/** What reconciling reads at Stripe: balance transactions, payouts with what they are made of, and the balance. */
export const reconciliationGateway = (gateway: StripeGateway) => {
  const listed = async function* (params: Stripe.BalanceTransactionListParams): AsyncGenerator<Movement> {
    const all = gateway.list('balance_transaction', (stripe, page) =>
      stripe.balanceTransactions.list({ ...params, ...page, expand }),
    );
    for await (const found of all) yield movementOf(found);
  };
  return {
    /** Balance transactions made from `from` on, the newest first. */
    movements: (from: string) => listed({ created: { gte: secondsOf(from) } }),

    /** What a payout is made of, itself included; only an automatic one says so. */
    movementsOfPayout: (payoutId: string) => listed({ payout: payoutId }),

    movement: async (id: string): Promise<Movement | null> => {
      const found = await orNull(
        gateway.retrieve('balance_transaction', id, (stripe) =>
          stripe.balanceTransactions.retrieve(id, { expand: ['source'] }),
        ),
      );
      return found && movementOf(found);
    },

    balances: async (): Promise<Map<string, number>> =>
      heldIn(await gateway.ask('balance', (stripe) => stripe.balance.retrieve())),

    payout: async (id: string): Promise<Payout> =>
      payoutOf(await gateway.retrieve('payout', id, (stripe) => stripe.payouts.retrieve(id))),

    payouts: async function* ({ from, to }: { from: string; to: string }): AsyncGenerator<Payout> {
      const created = { gte: secondsOf(from), lt: secondsOf(to) };
      const all = gateway.list('payout', (stripe, page) => stripe.payouts.list({ created, ...page }));
      for await (const found of all) yield payoutOf(found);
    },
  };
};
export type ReconciliationGateway = ReturnType<typeof reconciliationGateway>;
