import { queryOptions } from '@tanstack/react-query';
import { idempotencyKey } from '../../api/client.ts';
import { type Call, paymentsApi } from '../shop/queries.ts';

export type Offer = Call<'GET /payments/operations/offers'>['response']['items'][number];
export type Price = Offer['prices'][number];
export type Draft = Call<'POST /payments/operations/offers'>['body'];
export type Promotion = Call<'GET /payments/operations/promotions'>['response']['items'][number];
export type PromotionDraft = Call<'POST /payments/operations/promotions'>['body'];

export const allOffers = queryOptions({
  queryKey: ['payments', 'operations', 'offers'],
  queryFn: () => paymentsApi('GET /payments/operations/offers', {}),
});

export const allPromotions = queryOptions({
  queryKey: ['payments', 'operations', 'promotions'],
  queryFn: () => paymentsApi('GET /payments/operations/promotions', {}),
});

const keyed = () => ({ idempotencyKey: idempotencyKey() });

export const createOffer = (body: Draft) =>
  paymentsApi('POST /payments/operations/offers', { body, ...keyed() });

export const setPrice = (offerId: string, body: { currency: string; amountMinor: number }) =>
  paymentsApi('POST /payments/operations/offers/{offerId}/prices', { path: { offerId }, body, ...keyed() });

export const setSlots = (offerId: string, slots: { slotId: string; startsAt: string }[]) =>
  paymentsApi('PUT /payments/operations/offers/{offerId}/slots', { path: { offerId }, body: { slots } });

export const publishOffer = (offerId: string) =>
  paymentsApi('POST /payments/operations/offers/{offerId}/publish', { path: { offerId } });

export const retireOffer = (offerId: string) =>
  paymentsApi('POST /payments/operations/offers/{offerId}/retire', { path: { offerId } });

export const createPromotion = (body: PromotionDraft) =>
  paymentsApi('POST /payments/operations/promotions', { body });

export const retirePromotion = (code: string) =>
  paymentsApi('POST /payments/operations/promotions/{code}/retire', { path: { code } });

/** The price that counts in a currency. */
export const currentPrice = ({ prices }: Pick<Offer, 'prices'>, currency: string): Price | undefined =>
  prices.find((price) => price.currency === currency && price.until === null);
