import { describe, expect, it, vi } from 'vitest';
import { faultsInBooks } from '../../../../support/payments-truth.ts';
import { PaymentsWorld } from '../../../../support/payments-world.ts';
import { paid } from '../../../../support/stripe.ts';

// Seconds on a quiet machine, ten times that beside other work.
vi.setConfig({ testTimeout: 120_000 });

const fifty = Array.from({ length: 50 }, (_, index) => index);

describe('P6', () => {
  it('fifty deliveries of one event at once, and fifty workers on it, have one effect', async () => {
    const origin = new PaymentsWorld();
    const { stripe } = origin;
    origin.emulator.webhooks.paused = true;
    await stripe.paymentIntents.create({
      ...{ amount: 10_000, currency: 'usd', payment_method: 'pm_card_visa', confirm: true },
    });
    const event = origin.events().find(({ type }) => type === 'charge.succeeded');
    if (event === undefined) throw new Error('Stripe told of no charge');
    const webhook = origin.signed(event);
    const statuses = await Promise.all(fifty.map(() => origin.receive(webhook)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(origin.queue).toHaveLength(50);
    await Promise.all(origin.queue.splice(0).map((eventId) => origin.work.handle(eventId)));
    expect(origin.entries()).toHaveLength(1);
    expect(faultsInBooks(origin)).toEqual([]);
  });

  it('fifty refunds of one payment at once give back no more than was paid, and the books say so', async () => {
    const world = new PaymentsWorld();
    const { stripe, emulator, gateway } = world;
    const charge = await paid(stripe, { method: 'pm_card_bypassPending' });
    const outcomes = await Promise.allSettled(
      fifty.map((index) =>
        gateway.post({
          ...{ key: `refund-${index}`, object: 'refund', payload: { charge, amount: 700 } },
          post: (api, options) => api.refunds.create({ charge, amount: 700 }, options),
          read: (api, id) => api.refunds.retrieve(id),
          find: () => Promise.resolve(undefined),
        }),
      ),
    );
    const refunded = [...emulator.world.oldestFirst('refund')].reduce((sum, { amount }) => sum + amount, 0);
    expect(refunded).toBe(9800);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(14);
    await world.settle();
    expect(faultsInBooks(world)).toEqual([]);
    const clearing = world.lineBalances();
    expect(clearing.of('refunds-clearing', 'USD')).toBe(9800);
    expect(clearing.of('charges-clearing', 'USD')).toBe(-10_000);
  });
});
