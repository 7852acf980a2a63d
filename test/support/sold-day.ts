import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type ApiClient, apiClient } from '../../local/demo/api-client.ts';
import { loadOffers } from '../../local/demo/offers.ts';
import { signIn } from '../../local/oidc/token.ts';
import type { Group } from '../../shared/contract.ts';
import type { TestHouse } from './house.ts';
import { operationsOf } from './operations.ts';

/** In which the business of a local system counts its days. */
export const businessTimeZone = 'Asia/Shanghai';

const Offers = z.object({
  items: z.array(
    z.looseObject({ offerId: z.string(), kind: z.string(), name: z.object({ en: z.string() }) }),
  ),
});
const Order = z.looseObject({ orderId: z.string(), checkoutUrl: z.string().nullable() });
const PaidOut = z.array(z.looseObject({ id: z.string(), amount: z.int(), currency: z.string() }));

const Overview = z.object({ total: z.array(z.looseObject({ charges: z.int(), refunds: z.int() })) });
const Payouts = z.object({ items: z.array(z.object({ payout: z.object({ id: z.string() }) })) });

/** A card whose money can be paid out at once. */
const availableAtOnce = '4000000000000077';

const key = (name: string) => ({ 'idempotency-key': `sold-day-${name}-key` });

/** Somebody new, in these groups. */
const clientOf = async (origin: string, name: string, groups: readonly Group[] = []): Promise<ApiClient> => {
  const account = { email: `${name}@example.org`, name, groups: [...groups], create: true };
  return apiClient(origin, (await signIn(origin, account)).accessToken);
};

const pay = async (checkoutUrl: string): Promise<void> => {
  const body = new URLSearchParams({ card: availableAtOnce, email: 'sold@example.org', name: 'Sold' });
  const paid = await fetch(checkoutUrl, { method: 'POST', body, redirect: 'manual' });
  if (paid.status !== 303) throw new Error(`the payment page answered ${paid.status}`);
};

const patienceMs = 60_000;

/** Stripe tells by webhooks, and we act upon them behind a queue: soon, but not at once. */
const until = async (what: string, happened: () => Promise<boolean>): Promise<void> => {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await happened())) {
    if (Date.now() > giveUpAt) throw new Error(`not within a minute: ${what}`);
    await pause(200);
  }
};

/** A day that is about to end would be two days before everything has happened. */
const awaitRoomInDay = async (): Promise<string> => {
  const now = Temporal.Now.zonedDateTimeISO(businessTimeZone);
  const left = now.until(now.startOfDay().add({ days: 1 })).total('seconds');
  if (left < 60) await pause((left + 1) * 1000);
  return Temporal.Now.plainDateISO(businessTimeZone).toString();
};

export interface SoldDay {
  /** Of the business, `2026-11-22`. */
  readonly day: string;
  readonly orderIds: readonly string[];
  readonly grossMinor: number;
  readonly refundedMinor: number;
  readonly payout: { readonly id: string; readonly amountMinor: number };
}

/** Two courses for CNY 199.00 bought on the local checkout, CNY 50.00 of the first had back, and all of it paid out. */
export const soldDay = async ({ origin }: TestHouse): Promise<SoldDay> => {
  await loadOffers(await operationsOf(origin), new Date());
  const buyer = await clientOf(origin, 'buyer');
  const { items } = await buyer.call('GET /payments/offers', Offers);
  const offerId = items.find(({ name }) => name.en.includes('SQL'))?.offerId;
  const day = await awaitRoomInDay();
  const finance = await clientOf(origin, 'watching', ['finance']);
  const booked = (name: 'charges' | 'refunds', count: number) =>
    until(`${count} ${name} in the books`, async () => {
      const route = `GET /payments/finance/overview?from=${day}&to=${day}`;
      return (await finance.call(route, Overview)).total[0]?.[name] === count;
    });
  const orderIds: string[] = [];
  for (const name of ['first', 'second']) {
    const order = { body: { items: [{ offerId }], currency: 'CNY' }, headers: key(name) };
    const { orderId, checkoutUrl } = await buyer.call('POST /payments/orders', Order, order);
    await pay(checkoutUrl ?? '');
    orderIds.push(orderId);
  }
  await booked('charges', 2);
  const refund = { items: [{ itemId: 'i1', amountMinor: 5000 }], reason: 'sold-day' };
  await buyer.call(`POST /payments/orders/${orderIds[0] ?? ''}/refunds`, Order, {
    body: refund,
    headers: key('refund'),
  });
  await booked('refunds', 1);
  const answer = await fetch(`${origin}/_stripe/api/pay-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const [payout, ...others] = PaidOut.parse(await answer.json());
  if (payout === undefined || others.length > 0) throw new Error('not exactly one payout');
  await until('the payout on the desk', async () => {
    const route = `GET /payments/finance/payouts?from=${day}&to=${day}`;
    return (await finance.call(route, Payouts)).items.some((one) => one.payout.id === payout.id);
  });
  return {
    ...{ day, orderIds, grossMinor: 39_800, refundedMinor: 5000 },
    payout: { id: payout.id, amountMinor: payout.amount },
  };
};
