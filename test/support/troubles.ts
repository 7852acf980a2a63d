import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';
import { apiClient } from '../../local/demo/api-client.ts';
import { Order, orderNow, payAt, placeOrder } from '../../local/journey/shop.ts';
import { signIn } from '../../local/oidc/token.ts';

const Offers = z.object({
  items: z.array(
    z.looseObject({
      offerId: z.string(),
      kind: z.string(),
      subscription: z.object({ trialDays: z.int() }).nullable(),
    }),
  ),
});
const InFull = Order.extend({
  paymentPending: z.boolean(),
  subscription: z.looseObject({ status: z.string(), cancelsAtPeriodEnd: z.boolean() }).nullable(),
});

const patience = { timeout: 40_000, interval: 200 };

/** Somebody who buys over HTTP, for pages that show what comes of it. */
export const buyerOf = async (origin: string, email: string) => {
  const member = apiClient(origin, (await signIn(origin, { email, create: true })).accessToken);
  const { items } = await member.call('GET /payments/offers', Offers);
  const find = (orderId: string) => member.call(`GET /payments/orders/${orderId}`, InFull);
  return {
    /** Buys the first of a kind that is on sale, of subscriptions one with a trial; pays with a card of Stripe's tests. Answers the order's id. */
    buy: async (kind: string, card: string): Promise<string> => {
      const offerId =
        items.find((offer) => offer.kind === kind && offer.subscription?.trialDays !== 0)?.offerId ?? '';
      const order = await placeOrder(member, { offerId, reference: '' }, 'CNY');
      expect(await payAt(order, card)).toBe(303);
      return order.orderId;
    },
    /** Waits until what Stripe told has been acted upon. */
    until: (orderId: string, state: string) =>
      expect.poll(async () => (await orderNow(member, { orderId })).state, patience).toBe(state),
    untilPending: (orderId: string) =>
      expect.poll(async () => (await find(orderId)).paymentPending, patience).toBe(true),
    untilOnTrial: (orderId: string) =>
      expect.poll(async () => (await find(orderId)).subscription?.status, patience).toBe('trialing'),
    untilCancelled: (orderId: string) =>
      expect.poll(async () => (await find(orderId)).subscription?.cancelsAtPeriodEnd, patience).toBe(true),
  };
};
export type Buyer = Awaited<ReturnType<typeof buyerOf>>;

/** On the control page of the local Stripe, presses a button beside the newest object of a kind that has one. */
export const press = async (page: Page, kind: string, button: string): Promise<void> => {
  await page.goto(`/_stripe/objects?kind=${kind}`);
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: button, exact: true }).first().click(),
  ]);
};
