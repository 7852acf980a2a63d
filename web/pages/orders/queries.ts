import { type Query, queryOptions } from '@tanstack/react-query';
import { idempotencyKey } from '../../api/client.ts';
import { type Call, paymentsApi } from '../shop/queries.ts';

export type Order = Call<'GET /payments/orders/{orderId}'>['response'];
export type OrderItem = Order['items'][number];
export type OrderSummary = Call<'GET /payments/orders'>['response']['items'][number];
export type Receipt = Call<'GET /payments/orders/{orderId}/receipt'>['response'];
export type RefundQuote = Call<'GET /payments/orders/{orderId}/refund-quote'>['response'];
export type Entitlement = Call<'GET /payments/entitlements/me'>['response']['items'][number];
export type RefundParts = NonNullable<Call<'POST /payments/orders/{orderId}/refunds'>['body']['items']>;

export const myOrders = queryOptions({
  queryKey: ['payments', 'orders'],
  queryFn: () => paymentsApi('GET /payments/orders', {}),
});

const isOpen = ({ state }: Order): boolean => state === 'draft' || state === 'awaiting_payment';

/** How soon to look again, in milliseconds: at once for whoever has just paid, calmly for a payment that takes days. */
const nextLook = ({ state }: Query<Order>): number | false => {
  const { data, dataUpdateCount } = state;
  if (data === undefined || !isOpen(data)) return false;
  if (data.paymentPending) return 20_000;
  return dataUpdateCount < 15 ? 1500 : 10_000;
};

export const myOrder = (orderId: string) =>
  queryOptions({
    queryKey: ['payments', 'orders', orderId],
    queryFn: () => paymentsApi('GET /payments/orders/{orderId}', { path: { orderId } }),
    staleTime: 0,
    refetchInterval: nextLook,
  });

export const receiptOf = (orderId: string) =>
  queryOptions({
    queryKey: ['payments', 'orders', orderId, 'receipt'],
    queryFn: () => paymentsApi('GET /payments/orders/{orderId}/receipt', { path: { orderId } }),
    staleTime: 0,
  });

/** A quote is of the moment it is made in. */
export const refundQuote = (orderId: string) =>
  queryOptions({
    queryKey: ['payments', 'orders', orderId, 'refund-quote'],
    queryFn: () => paymentsApi('GET /payments/orders/{orderId}/refund-quote', { path: { orderId } }),
    staleTime: 0,
    gcTime: 0,
  });

export const myEntitlements = queryOptions({
  queryKey: ['payments', 'entitlements'],
  queryFn: () => paymentsApi('GET /payments/entitlements/me', {}),
  staleTime: 0,
});

export const giveUp = (orderId: string) =>
  paymentsApi('POST /payments/orders/{orderId}/cancel', {
    path: { orderId },
    idempotencyKey: idempotencyKey(),
  });

/** A link to Stripe's pages about the caller's subscriptions; it works for a few minutes. */
export const portal = () => paymentsApi('POST /payments/portal', { idempotencyKey: idempotencyKey() });
