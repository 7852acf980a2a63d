import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type ApiClient, apiClient } from '../../../local/demo/api-client.ts';
import { sellOnBadNetwork, type Unseen } from '../../../local/journey/bad-network.ts';
import { type Controls, controlsOf } from '../../../local/journey/controls.ts';
import {
  addsUp,
  booksBalance,
  businessDay,
  financeClient,
  openLines,
  payOut,
  reconcile,
} from '../../../local/journey/finance.ts';
import { operationsClient } from '../../../local/journey/market.ts';
import {
  cards,
  keyed,
  orderNow,
  payAt,
  placeOrder,
  putOnSale,
  refundPart,
  untilPaid,
} from '../../../local/journey/shop.ts';
import { signIn } from '../../../local/oidc/token.ts';
import { outbound } from '../../../local/stripe/webhooks/outbound.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';
import { leaksOf, logsOf } from '../../support/leaks.ts';

const told: string[] = [];
const step = { progress: () => undefined, tell: (text: string) => void told.push(text) };

describe('a day on which webhooks are lost, repeated, late and out of order', () => {
  let house: TestHouse;
  let member: ApiClient;
  let operations: ApiClient;
  let controls: Controls;
  let unseen: Unseen;
  let payouts: string[];
  let began: Date;

  beforeAll(async () => {
    house = await startTestHouse();
    began = new Date();
    const { accessToken } = await signIn(house.origin, { email: 'buyer@example.org', create: true });
    member = apiClient(house.origin, accessToken);
    operations = await operationsClient(house.origin);
    controls = controlsOf(house.origin);
  });
  afterAll(() => house.remove());

  /** The webhooks of the emulator as it knows them. */
  const emulator = () => {
    if (house.system.stripe === undefined) throw new Error('the local system should have a Stripe');
    return house.system.stripe.emulator;
  };

  it('sells, gives back and pays out', async () => {
    unseen = await sellOnBadNetwork({ member, operations, controls }, step);
    payouts = await payOut(controls, step);
    const deliveries = emulator().webhooks.list(1000);
    const sent = new Set(deliveries.map(({ event }) => event));
    expect(deliveries.filter(({ state }) => state === 'dropped').length).toBeGreaterThan(0);
    expect(deliveries.length).toBeGreaterThan(sent.size);
  });

  it('refunds once though Stripe’s answer is lost and its next one is nonsense', async () => {
    const course = await putOnSale(operations, { reference: 'lost-answer', prices: { CNY: 9900 } });
    const order = await placeOrder(member, course, 'CNY');
    expect(await payAt(order, cards.paid)).toBe(303);
    await untilPaid(member, order, step);
    // Twice each: the package repeats once by itself.
    for (const [what, when] of [
      ['reset', 'after'],
      ['not-json', 'before'],
    ])
      await controls.stripe(
        'plan-fault',
        { what, when, times: 2, method: 'POST', path: '/v1/refunds' },
        z.unknown(),
      );
    const headers = keyed('refund');
    const asked = async () => refundPart(member, order, { amountMinor: 3300, headers });
    await expect(asked()).rejects.toMatchObject({ status: 503 });
    await vi.waitFor(asked, { timeout: 20_000, interval: 200 });
    expect(await orderNow(member, order)).toMatchObject({ state: 'partially_refunded', refundedMinor: 3300 });
  });

  it('closes without an open line and without a remainder, to the last unit', async () => {
    await controls.settled();
    await controls.run('every-hour');
    await controls.run('every-night');
    await unseen.look();

    const finance = await financeClient(house.origin, member);
    const days = [await businessDay(finance, began), await businessDay(finance, new Date())];
    for (const day of new Set(days)) {
      const run = await reconcile(finance, day, step);
      expect(await openLines(finance, run)).toBe('');
      expect(run.summary).toMatchObject({ openLines: 0, unexplainedMinor: 0 });
      expect(run.summary.balances.map(({ remainderMinor }) => remainderMinor)).toEqual(
        run.summary.balances.map(() => 0),
      );
      if (days[0] !== days[1]) continue;
      // One charge of each order that was paid, and what Stripe holds: nothing was left out.
      expect(run.summary.totals.map(({ currency, grossMinor }) => [currency, grossMinor])).toEqual([
        ...[
          ['CNY', 9900],
          ['EUR', 2700],
          ['JPY', 4200],
          ['KWD', 8900],
        ],
      ]);
      expect(run.summary.payouts).toBe(payouts.length);
    }
    await booksBalance(finance);
    for (const id of payouts) await addsUp(finance, id, step);
  });

  it('leaves no card, no key and no webhook’s body in any log', async () => {
    const { webhooks, world } = emulator();
    const [delivery] = webhooks.list(1);
    const body = (delivery && outbound(world, delivery, Math.floor(Date.now() / 1000)))?.body ?? '';
    const url = `${house.origin}/api/payments/webhooks/stripe`;
    const wrong = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'stripe-signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}` },
    });
    expect(wrong.status).toBe(400);
    await house.system.settled(60_000);

    // What would be found, were it there.
    expect(leaksOf(body.replaceAll('\n', ' '))).toContain('an event');
    expect(leaksOf(JSON.stringify({ event: { body } }))).toContain('an event');
    expect(leaksOf(JSON.stringify({ body: Buffer.from(body).toString('base64') }))).toEqual([
      'an event in base64',
    ]);
    expect(leaksOf(`paid with ${cards.disputed}, 4000 0000 0000 0077`)).toEqual(['a card number']);
    expect(leaksOf('"secretKey":"sk_test_1","webhookSecrets":["whsec_1"]')).toEqual([
      'a key',
      'a webhook secret',
    ]);

    const logs = logsOf(house.system.stateDir);
    const wrote = (door: string) => logs.find(({ name }) => name.endsWith(door))?.lines.length ?? 0;
    for (const door of ['payments-api', 'webhook-api', 'on-webhook-received', 'every-hour', 'every-night'])
      expect(wrote(door), door).toBeGreaterThan(0);
    for (const door of ['finance-api', 'on-reconciliation-requested'])
      expect(wrote(door), door).toBeGreaterThan(0);
    expect(
      logs.flatMap(({ name, lines }) =>
        lines.flatMap((line) => leaksOf(line).map((what) => `${name}: ${what} in ${line.slice(0, 200)}`)),
      ),
    ).toEqual([]);
  });

  it('ends with nothing in a dead-letter queue', () => {
    const dead = house.system.queues().filter(({ name, ready }) => name.endsWith('-dlq') && ready > 0);
    expect(dead.map(({ name }) => name)).toEqual([]);
    expect(house.errors).toEqual([]);
  });
});
