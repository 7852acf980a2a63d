import type { World } from '../core/world.ts';
import type { BalanceTransaction, FeeDetail } from './balance-transaction.ts';
import type { Settled } from './settlement.ts';

export interface Posting {
  settled: Settled;
  type: string;
  category: string;
  source: string;
  description?: string | null;
  fees?: FeeDetail[];
  /** Days until the money can be used; at once unless given. */
  availableAfterDays?: number;
}

const day = 86_400;

/** Moves the account's balance: the only place where a balance transaction is made. */
export const post = (world: World, posting: Posting): BalanceTransaction => {
  const { settled, fees = [], availableAfterDays = 0 } = posting;
  const fee = fees.reduce((sum, { amount }) => sum + amount, 0);
  const now = world.now;
  return world.put('balance_transaction', {
    id: world.id('txn'),
    object: 'balance_transaction',
    amount: settled.amount,
    available_on: availableAfterDays === 0 ? now : (Math.floor(now / day) + availableAfterDays) * day,
    balance_type: 'payments',
    created: now,
    currency: settled.currency,
    description: posting.description ?? null,
    exchange_rate: settled.exchangeRate,
    fee,
    fee_details: fees,
    net: settled.amount - fee,
    reporting_category: posting.category,
    source: posting.source,
    status: availableAfterDays === 0 ? 'available' : 'pending',
    type: posting.type,
  });
};

/** What it undoes, with the sign turned and the rate of then: a failed refund gives back exactly what it took. */
export const reversalOf = ({ amount, currency, exchange_rate }: BalanceTransaction): Settled => ({
  amount: -amount,
  currency,
  exchangeRate: exchange_rate,
});
