import { transactionKey } from '../../functions/payments/domain/ledger/balance-transaction.ts';
import { stripeBalanceAccount } from '../../functions/payments/domain/ledger/accounts.ts';
import { Balances, balancesOf } from '../../functions/payments/domain/ledger/balances.ts';
import { imbalance } from '../../functions/payments/domain/ledger/entry.ts';
import type { PaymentsWorld } from './payments-world.ts';

const sorted = (keys: Iterable<string>): string[] => [...keys].sort();

/** What is wrong with the books, measured against what Stripe holds; empty where all is well. */
export const faultsInBooks = (world: PaymentsWorld): string[] => {
  const faults: string[] = [];
  const truth = [...world.emulator.world.oldestFirst('balance_transaction')];
  const entries = world.entries();
  const cash = entries.filter(({ kind }) => kind === 'balance-transaction');
  const where = { stripeAccount: 'platform', livemode: false };
  const wanted = sorted(
    truth.filter(({ amount, fee }) => amount !== 0 || fee !== 0).map(({ id }) => transactionKey(where, id)),
  );
  const found = sorted(cash.map(({ key }) => key));
  if (JSON.stringify(wanted) !== JSON.stringify(found))
    faults.push(`entries: ${found.length} for ${wanted.length} balance transactions`);
  for (const { key, lines } of entries) {
    const rest = imbalance(lines);
    if (Object.keys(rest).length > 0) faults.push(`${key} does not balance: ${JSON.stringify(rest)}`);
  }
  const held = new Balances();
  for (const { net, currency, balance_type: balanceType } of truth)
    held.add({
      account: stripeBalanceAccount({ ...where, balanceType }),
      amountMinor: net,
      currency: currency.toUpperCase(),
    });
  const booked = balancesOf(entries);
  for (const { account, currency, amountMinor } of [...held.all(), ...booked.all()])
    if (account.startsWith('stripe-balance') && held.of(account, currency) !== booked.of(account, currency))
      faults.push(`${account} ${currency}: ${amountMinor}, at Stripe ${held.of(account, currency)}`);
  if (world.lineBalances().hash() !== booked.hash()) faults.push('lines and entries differ');
  const inBank = new Balances();
  for (const payout of world.emulator.world.oldestFirst('payout'))
    if (payout.status === 'paid')
      inBank.add({ account: 'bank', amountMinor: payout.amount, currency: payout.currency.toUpperCase() });
  for (const { currency } of [...inBank.all(), ...booked.all()])
    if (inBank.of('bank', currency) !== booked.of('bank', currency))
      faults.push(
        `bank ${currency}: ${booked.of('bank', currency)}, paid out ${inBank.of('bank', currency)}`,
      );
  if (world.waiting().length > 0) faults.push(`${world.waiting().length} events still wait`);
  return [...new Set(faults)];
};
