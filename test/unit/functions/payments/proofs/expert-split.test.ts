import { expect, it } from 'vitest';
import {
  earningReversed,
  earningTransferred,
  orderPaid,
  orderRefunded,
} from '../../../../../functions/payments/domain/ledger/business-entries.ts';
import { type AccountLine, ledgerStore } from '../../../../../functions/payments/ledger-store.ts';
import { faultsInBooks } from '../../../../support/payments-truth.ts';
import { PaymentsWorld } from '../../../../support/payments-world.ts';
import { paid } from '../../../../support/stripe.ts';

it('P11: what the customer paid is the expert’s, the platform’s and what went back; fees stand apart; nothing stays after a full refund', async () => {
  const world = new PaymentsWorld();
  const { stripe, emulator, table } = world;
  const account = await stripe.accounts.create({
    ...{ type: 'express', country: 'US', capabilities: { transfers: { requested: true } } },
  });
  emulator.control.finishOnboarding(account.id);
  const metadata = { orderId: 'ord_1' };
  const charge = await paid(stripe, { method: 'pm_card_bypassPending', metadata });
  const shares = { taxMinor: 1000, platformFeeMinor: 1350, expertMinor: 7650 };
  const transfer = await stripe.transfers.create({
    amount: 7650,
    currency: 'usd',
    destination: account.id,
    metadata,
  });
  const ledger = ledgerStore(table.name);
  const step = (name: string) => ({
    orderId: 'ord_1',
    step: name,
    occurredAt: world.now.toISOString(),
    currency: 'USD',
  });
  await ledger.post(orderPaid(step('paid'), shares));
  await ledger.post(earningTransferred(step('transfer'), 7650));
  await world.settle();
  expect(faultsInBooks(world)).toEqual([]);
  const booked = world.lineBalances();
  for (const clearing of ['charges-clearing', 'transfers-clearing', 'expert-payable'])
    expect(booked.of(clearing, 'USD'), clearing).toBe(0);
  expect([booked.of('platform-fee', 'USD'), booked.of('tax-payable', 'USD')]).toEqual([-1350, -1000]);
  const fee = booked.of('stripe-fees', 'USD');
  expect(fee).toBeGreaterThan(0);
  expect(booked.of('stripe-balance', 'USD')).toBe(10_000 - 7650 - fee);

  await stripe.refunds.create({ charge, metadata });
  await stripe.transfers.createReversal(transfer.id);
  await ledger.post(orderRefunded(step('refund'), shares));
  await ledger.post(earningReversed(step('transfer:reversed'), 7650));
  world.pass(1);
  await world.settle();
  expect(faultsInBooks(world)).toEqual([]);
  const back = world.lineBalances();
  expect(back.all()).toEqual([
    { account: 'stripe-balance', currency: 'USD', amountMinor: -fee },
    { account: 'stripe-fees', currency: 'USD', amountMinor: fee },
  ]);
  const ofOrder: AccountLine[] = [];
  for await (const line of ledger.ofOrder('ord_1')) ofOrder.push(line);
  expect(ofOrder.every(({ orderId }) => orderId === 'ord_1')).toBe(true);
  const clearing = ofOrder.filter(({ account: name }) => name.endsWith('-clearing'));
  expect(clearing.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
});
