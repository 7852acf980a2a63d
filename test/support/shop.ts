import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { OfferDraft } from '../../functions/payments/domain/offers/offer.ts';
import { Terms } from '../../functions/payments/domain/offers/offer.ts';
import { entitlementCases } from '../../functions/payments/entitlements.ts';
import { intentStore } from '../../functions/payments/intent-store.ts';
import { syncEvent } from '../../functions/payments/object-syncs.ts';
import { ledgerStore } from '../../functions/payments/ledger-store.ts';
import { offerStore } from '../../functions/payments/offer-store.ts';
import { assortment, shopWindow } from '../../functions/payments/offers.ts';
import { orderParts } from '../../functions/payments/order-parts.ts';
import { type Placement, orderCases } from '../../functions/payments/orders.ts';
import { stripeGateway } from '../../functions/payments/stripe-gateway.ts';
import { stripeWork } from '../../functions/payments/stripe-work.ts';
import { subscriptionCases } from '../../functions/payments/subscriptions.ts';
import { type EmulatorOptions, createStripeEmulator } from '../../local/stripe/emulator.ts';
import Stripe from 'stripe';
import * as z from 'zod';
import { type Commit, committer } from '../../shared/aws/outbox.ts';
import type { Currency } from '../../shared/money.ts';
import type { TestDynamoDb } from './dynamodb.ts';
import { memoryObjects } from './memory-objects.ts';
import { terms } from './orders.ts';

const origin = 'https://pathlight.example';

const Told = z.object({ object: z.string(), id: z.string().optional() });

const Outbox = z.object({
  _et: z.literal('outbox'),
  name: z.string(),
  data: z.looseObject({ orderId: z.string() }),
});

const secret = { secretKey: 'sk_test_shop', webhookSecrets: [] };

/** The use cases round orders over the table's emulator and Stripe's, both of this process and on one clock. */
export const openShop = async (
  dynamoDb: TestDynamoDb,
  {
    commitAs = (commit) => commit,
    ...options
  }: EmulatorOptions & { commitAs?: (commit: Commit) => Commit } = {},
) => {
  const tableName = await dynamoDb.createTable();
  let at = Date.parse('2026-11-22T08:00:00.000Z');
  const clock = () => new Date(at);
  const stripe = createStripeEmulator({ seed: 11, now: clock, ...options });
  const gateway = stripeGateway({
    secret: { read: () => Promise.resolve(secret), refresh: () => Promise.resolve(secret) },
    intents: intentStore(tableName),
    clock,
    fetch: stripe.fetch,
  });
  const commit = commitAs(committer(tableName));
  const parts = orderParts({ tableName, gateway, clock, commit });
  const { syncs } = stripeWork({
    gateway,
    tableName,
    clock,
    tell: () => undefined,
    objects: memoryObjects(),
  });
  const store = offerStore(tableName);
  const window = shopWindow({ store, holds: parts.holds, clock });
  const operations = assortment({ store, holds: parts.holds, clock });
  const orders = orderCases({ ...parts, offers: store, origin });
  const { list: entitlements } = entitlementCases(parts);
  const subscriptions = subscriptionCases({ ...parts, origin });

  let place = 0;
  let commands = 0;
  const command = () => `C${String((commands += 1)).padStart(25, '0')}`;

  const sell = async (
    kind: keyof typeof terms,
    {
      price = 19_900,
      currency = 'CNY',
      ...draft
    }: Partial<OfferDraft> & { price?: number; currency?: Currency } = {},
  ) => {
    const { offerId } = await operations.create(
      {
        name: { zh: '产品', en: 'Offer' },
        description: { zh: '', en: '' },
        terms: Terms.parse(terms[kind]),
        tax: { behaviour: 'inclusive', ratePpm: 60_000 },
        capacity: null,
        validFrom: '2026-01-01T00:00:00.000Z',
        validUntil: null,
        ...draft,
      },
      command(),
    );
    await operations.setPrice(
      offerId,
      { currency, amountMinor: price },
      { setBy: 'op', commandId: command() },
    );
    await operations.publish(offerId);
    return offerId;
  };

  const order = (memberId: string, offerIds: readonly string[], more: Partial<Placement> = {}) =>
    orders.place({
      memberId,
      commandId: command(),
      items: offerIds.map((offerId) => ({ offerId, quantity: 1, slotId: null })),
      currency: 'CNY',
      promotionCode: null,
      language: 'zh',
      ...more,
    });

  const sessionOf = async (orderId: string): Promise<string> => {
    const found = await parts.orders.find(orderId);
    if (found === undefined || !('checkout' in found) || found.checkout === null)
      throw new Error('no checkout');
    return found.checkout.sessionId;
  };

  const rows = async () => {
    const { Items = [] } = await dynamoDb.client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true }),
    );
    return Items.map((item) => unmarshall(item));
  };

  return {
    ...{
      tableName,
      clock,
      stripe,
      parts,
      operations,
      window,
      orders,
      entitlements,
      subscriptions,
      command,
      sell,
      order,
    },
    refunds: parts.refunds,

    pass: (minutes: number) => (at += minutes * 60_000),
    pay: async (orderId: string, card = '4242424242424242') =>
      stripe.control.buy(await sessionOf(orderId), { card, email: 'lin@example.org' }),
    sessionOf,

    /** Hands on what Stripe has told since the last time, in this order of events, each so many times. */
    deliver: async (arrange: <T>(events: readonly T[]) => readonly T[] = (events) => events) => {
      const { events, next } = stripe.eventsSince(place);
      place = next;
      for (const { data } of arrange(events)) {
        const { object, id } = Told.parse(data.object);
        await syncEvent(syncs, { object, objectId: id ?? null, account: null });
      }
    },

    rows,

    /** Stripe's payment intent of an order's checkout. */
    intentOf: async (orderId: string): Promise<string> => {
      const session = stripe.world.need('checkout_session', await sessionOf(orderId));
      if (session.payment_intent === null) throw new Error('nothing was paid');
      return session.payment_intent;
    },

    /** What our own decisions about an order come to on each account, without zeros. */
    accountsOf: async (orderId: string) => {
      const sums = new Map<string, number>();
      for await (const { account, amountMinor, kind } of ledgerStore(tableName).ofOrder(orderId))
        if (kind === 'business') sums.set(account, (sums.get(account) ?? 0) + amountMinor);
      return Object.fromEntries([...sums].filter(([, amountMinor]) => amountMinor !== 0));
    },

    /** Where Stripe's cash and our decisions about an order disagree: clearing accounts that are not zero. */
    disagreements: async (orderId: string) => {
      const sums = new Map<string, number>();
      for await (const { account, amountMinor, currency } of ledgerStore(tableName).ofOrder(orderId)) {
        if (!account.endsWith('s-clearing')) continue;
        const key = `${account} ${currency}`;
        sums.set(key, (sums.get(key) ?? 0) + amountMinor);
      }
      return [...sums].filter(([, amountMinor]) => amountMinor !== 0);
    },

    /** Names of the facts told of an order. */
    factsOf: async (orderId: string) =>
      (await rows())
        .flatMap((row) => {
          const told = Outbox.safeParse(row);
          return told.success && told.data.data.orderId === orderId ? [told.data.name] : [];
        })
        .toSorted(),

    /** What a member may use now. */
    valid: async (memberId: string) =>
      (await entitlements(memberId)).items
        .filter((one) => one.valid)
        .map(({ subject, reference }) => `${subject}:${reference}`),

    /** The package as somebody else in the same account uses it. */
    client: new Stripe(secret.secretKey, {
      httpClient: Stripe.createFetchHttpClient(stripe.fetch),
      telemetry: false,
    }),
  };
};
export type Shop = Awaited<ReturnType<typeof openShop>>;
