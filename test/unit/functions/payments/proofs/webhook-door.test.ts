import { describe, expect, it } from 'vitest';
import { PaymentsWorld } from '../../../../support/payments-world.ts';

const event = {
  id: 'evt_1',
  object: 'event',
  type: 'charge.succeeded',
  created: 1_772_445_600,
  livemode: false,
  api_version: '2026-10-28.endive',
  data: { object: { id: 'ch_1', object: 'charge', amount: 100 } },
};

describe('P13: the webhook door', () => {
  it('takes what Stripe signed, under the new secret and the old one, and stores it as it came', async () => {
    const world = new PaymentsWorld();
    world.secret = { ...world.secret, webhookSecrets: ['whsec_new', 'whsec_old'] };
    const webhook = world.signed(event, 'whsec_new');
    expect(await world.receive(webhook)).toBe(200);
    expect(await world.receive(world.signed({ ...event, id: 'evt_2' }, 'whsec_old'))).toBe(200);
    expect(world.queue).toEqual(['evt_1', 'evt_2']);
    expect(world.waiting().map(({ body }) => body)).toContain(webhook.body);
  });

  const world = new PaymentsWorld();
  const good = world.signed(event);
  const at = (seconds: number) => {
    const timestamp = Math.floor(world.now.getTime() / 1000) + seconds;
    const secret = world.secret.webhookSecrets[0] ?? '';
    const header = world.stripe.webhooks.generateTestHeaderString({ payload: good.body, secret, timestamp });
    return { ...good, headers: { 'stripe-signature': header } };
  };
  it.each([
    ['without a signature', { ...good, headers: {} }],
    ['with nonsense for one', { ...good, headers: { 'stripe-signature': 'nonsense' } }],
    ['under another secret', world.signed(event, 'whsec_other')],
    ['with a byte altered', { ...good, body: good.body.replace('100', '101') }],
    ['with a byte more', { ...good, body: `${good.body} ` }],
    ['ten minutes old', at(-600)],
    ['ten minutes ahead', at(600)],
    ['of live mode', world.signed({ ...event, livemode: true })],
    ['that is a thin event', world.signed({ ...event, object: 'v2.core.event' })],
    ['that is no event', world.signed({ hello: 'world' })],
    ['that is empty', { ...good, body: '' }],
  ])('refuses a call %s and writes nothing', async (_, webhook) => {
    expect(await world.receive(webhook)).toBe(400);
    expect(world.table.all()).toEqual([]);
    expect(world.queue).toEqual([]);
  });

  it('knows a live key from a test key', async () => {
    const live = new PaymentsWorld();
    live.secret = { ...live.secret, secretKey: 'sk_live_1' };
    expect(await live.receive(live.signed(event))).toBe(400);
    expect(await live.receive(live.signed({ ...event, livemode: true }))).toBe(200);
  });

  it('acknowledges only what is stored: a table that fails is an answer that Stripe tries again', async () => {
    const failing = new PaymentsWorld();
    failing.table.onWrite = () => {
      throw new Error('throttled');
    };
    expect(await failing.receive(failing.signed(event))).toBe(500);
    expect(failing.queue).toEqual([]);
    failing.calm();
    expect(await failing.receive(failing.signed(event))).toBe(200);
    expect(failing.waiting()).toHaveLength(1);
  });

  it('acknowledges what is stored though the queue is down, tells of it, and the hour queues it', async () => {
    const unheard = new PaymentsWorld();
    unheard.onSend = () => {
      throw new Error('the queue is down');
    };
    expect(await unheard.receive(unheard.signed(event))).toBe(200);
    expect(unheard.alerts).toEqual([{ is: 'event-not-queued', eventId: 'evt_1' }]);
    unheard.calm();
    unheard.pass(700);
    await unheard.hour();
    expect(unheard.queue).toEqual(['evt_1']);
  });

  it('records events of kinds it does not know, and those of connected accounts, and leaves them be', async () => {
    const calm = new PaymentsWorld();
    const unknown = { ...event, type: 'of.tomorrow', data: { object: { id: 'x_1', object: 'tomorrow' } } };
    expect(await calm.receive(calm.signed(unknown))).toBe(200);
    expect(await calm.receive(calm.signed({ ...event, id: 'evt_2', account: 'acct_1' }))).toBe(200);
    await calm.drain();
    expect(calm.waiting()).toEqual([]);
    expect(calm.entries()).toEqual([]);
  });
});
