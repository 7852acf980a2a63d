import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiClient } from '../../../local/demo/api-client.ts';
import { loadOffers } from '../../../local/demo/offers.ts';
import { operationsClient } from '../../../local/journey/market.ts';
import { buyCourse } from '../../../local/journey/purchase.ts';
import { signIn } from '../../../local/oidc/token.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';

const told: string[] = [];
const step = { progress: () => undefined, tell: (text: string) => void told.push(text) };

const Order = z.looseObject({ orderId: z.string(), state: z.string(), checkoutUrl: z.string().nullable() });
const Offers = z.object({
  items: z.array(
    z.looseObject({
      offerId: z.string(),
      kind: z.string(),
      prices: z.array(z.object({ currency: z.string(), amountMinor: z.int() })),
    }),
  ),
});

describe('buying over HTTP', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await startTestHouse();
  });
  afterAll(() => house.remove());

  const member = async (name: string) => {
    const { accessToken } = await signIn(house.origin, { email: `${name}@example.org`, create: true });
    return apiClient(house.origin, accessToken);
  };

  it('goes from the shop to Stripe’s page and back to what was bought, and money comes back', async () => {
    const operations = await operationsClient(house.origin);
    await buyCourse({ member: await member('buyer'), operations }, step);
    expect(told).toEqual([expect.stringMatching(/^R-\d{8}-\w{8}: 199\.00 CNY paid, 50\.00 back/)]);
  });

  it('after a declined card goes on with another', async () => {
    const operations = await operationsClient(house.origin);
    // Twice, as a start on what is there does: nothing is on sale twice.
    await loadOffers(operations, new Date());
    await loadOffers(operations, new Date());
    const buyer = await member('declined');
    const { items } = await buyer.call('GET /payments/offers', Offers);
    expect(items.map(({ kind }) => kind).toSorted()).toEqual([
      ...['bundle', 'course', 'course', 'report', 'seats', 'session', 'subscription', 'subscription'],
    ]);
    const offerId = items.find(({ prices }) =>
      prices.some(({ currency, amountMinor }) => currency === 'KWD' && amountMinor === 8900),
    )?.offerId;
    const body = { items: [{ offerId }], currency: 'KWD', promotionCode: 'welcome-10', language: 'en' };
    const { orderId, checkoutUrl } = await buyer.call('POST /payments/orders', Order, { body });
    const pay = (card: string) =>
      fetch(checkoutUrl ?? '', {
        method: 'POST',
        body: new URLSearchParams({ card, email: 'declined@example.org', name: 'Declined' }),
        redirect: 'manual',
      });
    expect((await pay('4000000000000002')).status).toBeLessThan(500);
    expect(await buyer.call(`GET /payments/orders/${orderId}`, Order)).toMatchObject({
      state: 'awaiting_payment',
    });
    expect((await pay('4242424242424242')).status).toBe(303);
    expect(await buyer.call(`GET /payments/orders/${orderId}`, Order)).toMatchObject({
      state: 'paid',
      currency: 'KWD',
      totals: { listMinor: 8900, discountMinor: 890, totalMinor: 8010 },
    });
  });

  it('leaves nothing behind that a worker could not handle', async () => {
    await house.system.settled(60_000);
    const dead = house.system.queues().filter(({ name, ready }) => name.endsWith('-dlq') && ready > 0);
    expect(dead.map(({ name }) => name)).toEqual([]);
    expect(house.errors).toEqual([]);
  });
});
