import { earningParts } from '../../functions/payments/earning-parts.ts';
import { earningStatements } from '../../functions/payments/earning-statements.ts';
import { Terms } from '../../functions/payments/domain/offers/offer.ts';
import { intentStore } from '../../functions/payments/intent-store.ts';
import { ledgerStore } from '../../functions/payments/ledger-store.ts';
import { stripeGateway } from '../../functions/payments/stripe-gateway.ts';
import type { EmulatorOptions } from '../../local/stripe/emulator.ts';
import type { Currency } from '../../shared/money.ts';
import type { TestDynamoDb } from './dynamodb.ts';
import { terms } from './orders.ts';
import { openShop } from './shop.ts';

const secret = { secretKey: 'sk_test_shop', webhookSecrets: [] };
export const expertId = 'expert-1';

/** A shop that sells an expert's sessions, and what the expert earns by them. */
export const openExpertShop = async (dynamoDb: TestDynamoDb, options: EmulatorOptions = {}) => {
  const shop = await openShop(dynamoDb, options);
  const { tableName, clock, stripe } = shop;
  const gateway = stripeGateway({
    secret: { read: () => Promise.resolve(secret), refresh: () => Promise.resolve(secret) },
    intents: intentStore(tableName),
    clock,
    fetch: stripe.fetch,
  });
  const origin = 'https://pathlight.example';
  const parts = earningParts({ tableName, gateway, clock, origin });
  const statements = earningStatements({ earnings: parts.store, clock });
  const { earnings, accounts, store, releases } = parts;

  /** A session on sale, tomorrow. */
  const sellSession = ({
    price = 19_900,
    currency = 'CNY',
  }: { price?: number; currency?: Currency } = {}): Promise<string> => {
    const startsAt = new Date(clock().getTime() + 86_400_000).toISOString();
    const session = Terms.parse({ ...terms.session, slots: [{ slotId: 's1', startsAt }] });
    return shop.sell('session', { price, currency, terms: session });
  };

  /** A session bought and paid, its earning there; answers the order. */
  const book = async (
    memberId: string,
    { price = 19_900, currency = 'CNY' }: { price?: number; currency?: Currency } = {},
  ): Promise<string> => {
    const offerId = await sellSession({ price, currency });
    const { orderId } = await shop.order(memberId, [], {
      items: [{ offerId, quantity: 1, slotId: 's1' }],
      currency,
    });
    await shop.pay(orderId);
    await shop.deliver();
    await earnings.followOrder(orderId);
    return orderId;
  };
  const keyOf = (orderId: string) => ({ orderId, itemId: 'i1' });

  return {
    ...shop,
    ...{ gateway, earnings, accounts, releases, store, statements, book, sellSession, keyOf },
    ...{ days: (count: number) => shop.pass(count * 24 * 60) },

    /** The expert goes through Stripe's pages. */
    onboard: async (): Promise<string> => {
      await accounts.onboard(expertId, 'US');
      const [account] = (await shop.client.accounts.list({ limit: 10 })).data;
      if (account === undefined) throw new Error('there is no account');
      stripe.control.finishOnboarding(account.id);
      return account.id;
    },
    hold: (orderId: string) => earnings.sessionHeld(keyOf(orderId), clock().toISOString()),
    earning: async (orderId: string) => {
      const found = await store.find(keyOf(orderId));
      if (found === undefined) throw new Error('nothing was earned');
      return found;
    },
    /** Transfers at Stripe for an order: what was sent and what came back. */
    transfers: async (orderId: string) =>
      (await shop.client.transfers.list({ transfer_group: orderId })).data.map(
        ({ amount, amount_reversed }) => [amount, amount_reversed] as const,
      ),
    /** Sums of all lines of an account, whatever they are about. */
    account: async (account: string, currency: Currency = 'CNY'): Promise<number> => {
      let sum = 0;
      const range = { from: new Date('2026-11-01'), to: new Date('2027-12-31') };
      for await (const line of ledgerStore(tableName).ofAccount(account, currency, range))
        sum += line.amountMinor;
      return sum;
    },
  };
};
export type ExpertShop = Awaited<ReturnType<typeof openExpertShop>>;
