import type { World } from '../core/world.ts';
import type { BalanceTransaction } from './balance-transaction.ts';

export interface Funds {
  available: number;
  pending: number;
}

/** `status` follows the clock: what was pending is available from its day on. */
export const asOf = (transaction: Readonly<BalanceTransaction>, now: number): BalanceTransaction => ({
  ...transaction,
  status: transaction.available_on <= now ? 'available' : 'pending',
});

/** Sums of the balance by currency. */
export const fundsOf = (world: World): Map<string, Funds> => {
  const funds = new Map<string, Funds>();
  for (const { currency, net, available_on } of world.oldestFirst('balance_transaction')) {
    const sums = funds.get(currency) ?? { available: 0, pending: 0 };
    if (available_on <= world.now) sums.available += net;
    else sums.pending += net;
    funds.set(currency, sums);
  }
  return funds;
};

const rows = (funds: Map<string, Funds>, part: keyof Funds) =>
  [...funds].map(([currency, sums]) => ({
    amount: sums[part],
    currency,
    source_types: { card: sums[part] },
  }));

/** The `balance` object of an account. */
export const balanceOf = (world: World) => {
  const funds = fundsOf(world);
  const [main = 'usd'] = world.settings.settlementCurrencies;
  if (funds.size === 0) funds.set(main, { available: 0, pending: 0 });
  return {
    object: 'balance',
    available: rows(funds, 'available'),
    connect_reserved: [...funds.keys()].map((currency) => ({ amount: 0, currency })),
    instant_available: rows(funds, 'available'),
    livemode: world.settings.livemode,
    pending: rows(funds, 'pending'),
  };
};
