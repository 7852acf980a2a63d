import { describe, expect, it, vi } from 'vitest';
import { BalanceTransaction } from '../../../../../functions/payments/domain/ledger/balance-transaction.ts';
import { entryOfBalanceTransaction } from '../../../../../functions/payments/domain/ledger/cash-entry.ts';
import { orderPaid } from '../../../../../functions/payments/domain/ledger/business-entries.ts';
import { ledgerStore } from '../../../../../functions/payments/ledger-store.ts';
import { faultsInBooks } from '../../../../support/payments-truth.ts';
import { PaymentsWorld } from '../../../../support/payments-world.ts';
import { paid } from '../../../../support/stripe.ts';

// Seconds on a quiet machine, ten times that beside other work.
vi.setConfig({ testTimeout: 120_000 });

it('the night goes through every page of a list', async () => {
  const world = new PaymentsWorld();
  world.emulator.webhooks.paused = true;
  for (let payment = 0; payment < 101; payment += 1) await paid(world.stripe);
  await world.night();
  expect(world.entries()).toHaveLength(101);
});

it('one transaction that cannot be posted keeps the night from none of the others', async () => {
  const world = new PaymentsWorld();
  world.emulator.webhooks.paused = true;
  for (let payment = 0; payment < 3; payment += 1) await paid(world.stripe);
  const [poisoned] = [...world.emulator.world.oldestFirst('balance_transaction')].slice(1, 2);
  if (poisoned === undefined) throw new Error('Stripe has moved nothing');
  const context = { ...{ stripeAccount: 'platform', livemode: false, sourceId: null }, chargeId: null };
  const other = BalanceTransaction.parse({ ...poisoned, amount: 500, fee: 0, net: 500 });
  const wrong = entryOfBalanceTransaction(other, { ...context, orderId: null, presented: null });
  if (wrong === null) throw new Error('an entry of nothing');
  await ledgerStore(world.table.name).post(wrong);
  await expect(world.work.sweep(world.now)).rejects.toThrow(/1 of 3 were not posted/);
  expect(world.entries()).toHaveLength(3);
});

describe('boundaries in time', () => {
  it('a day begins with its first instant and ends before the next one’s', async () => {
    const { table } = new PaymentsWorld();
    const ledger = ledgerStore(table.name);
    const times = ['2026-03-01T23:59:59.999Z', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'];
    for (const [index, occurredAt] of times.entries()) {
      const step = { orderId: `ord_${index}`, step: 'paid', occurredAt, currency: 'CNY' };
      await ledger.post(orderPaid(step, { revenueMinor: 100 }));
    }
    const found: string[] = [];
    const day = { from: new Date('2026-03-02T00:00:00Z'), to: new Date('2026-03-03T00:00:00Z') };
    for await (const { occurredAt } of ledger.between(day)) found.push(occurredAt);
    expect(found).toEqual(['2026-03-02T00:00:00.000Z']);
  });

  it('the night finds what happened in the very second it begins to look at', async () => {
    const world = new PaymentsWorld();
    world.emulator.webhooks.paused = true;
    await paid(world.stripe);
    // Where nobody has looked before, the night looks 90 days back.
    world.pass(90 * 86_400);
    await world.night();
    expect(faultsInBooks(world)).toEqual([]);
    expect(world.entries()).toHaveLength(1);
  });
});
