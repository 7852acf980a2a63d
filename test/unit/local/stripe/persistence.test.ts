import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paid, stripeWorld } from '../../../support/stripe.ts';

describe('what an emulator keeps', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stripe-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const open = () => stripeWorld({ file: join(folder, 'stripe', 'objects.ndjson') });

  it('is there again after a restart: objects, their order, keys, plans, webhooks and the clock', async () => {
    const before = open();
    before.control.registerWebhook({ url: 'http://127.0.0.1:9/', secret: 'whsec_x' });
    const [one, two] = [
      await paid(before.stripe, { amount: 100 }),
      await paid(before.stripe, { amount: 200 }),
    ];
    await before.stripe.refunds.create({ charge: one }, { idempotencyKey: 'refund-1' });
    const line = {
      price_data: { currency: 'usd', unit_amount: 500, product_data: { name: 'Course' } },
      quantity: 1,
    };
    const session = await before.stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'https://site.example',
      line_items: [line],
    });
    before.control.advanceClock(7200);
    const waiting = before.emulator.webhooks.pending().length;

    const after = open();
    expect(after.control.now()).toBe(before.control.now());
    expect((await after.stripe.charges.list()).data.map(({ id }) => id)).toEqual([two, one]);
    expect(after.emulator.webhooks.pending()).toHaveLength(waiting);
    await after.stripe.refunds.create({ charge: one }, { idempotencyKey: 'refund-1' });
    expect((await after.stripe.refunds.list()).data).toHaveLength(1);
    after.control.advanceClock(86_400);
    expect((await after.stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
    const fresh = await paid(after.stripe);
    expect([one, two]).not.toContain(fresh);
  });

  it('survives a line that was cut off by a crash', async () => {
    const before = open();
    const charge = await paid(before.stripe);
    appendFileSync(join(folder, 'stripe', 'objects.ndjson'), '{"account":"acct_');
    const after = open();
    expect((await after.stripe.charges.list()).data.map(({ id }) => id)).toEqual([charge]);
    await paid(after.stripe);
    expect((await open().stripe.charges.list()).data).toHaveLength(2);
  });

  it('is the same for the same seed and the same requests', async () => {
    const run = async () => {
      const { stripe, emulator } = stripeWorld({ seed: 42 });
      const charge = await paid(stripe);
      await stripe.refunds.create({ charge, amount: 10 });
      return JSON.stringify(emulator.eventsSince(0).events.map(({ id, type, data }) => ({ id, type, data })));
    };
    expect(await run()).toBe(await run());
  });
});
