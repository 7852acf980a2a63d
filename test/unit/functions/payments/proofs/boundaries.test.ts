import { describe, expect, it } from 'vitest';
import { orderPaid } from '../../../../../functions/payments/domain/ledger/business-entries.ts';
import { ledgerStore } from '../../../../../functions/payments/ledger-store.ts';
import { faultsInBooks } from '../../../../support/payments-truth.ts';
import { PaymentsWorld } from '../../../../support/payments-world.ts';
import { paid } from '../../../../support/stripe.ts';

it('the night goes through every page of a list', async () => {
  const world = new PaymentsWorld();
  world.emulator.webhooks.paused = true;
  for (let payment = 0; payment < 101; payment += 1) await paid(world.stripe);
  await world.night();
  expect(world.entries()).toHaveLength(101);
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
