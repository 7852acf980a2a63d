import { queryOptions } from '@tanstack/react-query';
import type { payments } from '../../../functions/payments/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

export const paymentsApi = api<typeof payments>();

export type Call<K extends string> = ClientCall<RouteByKey<typeof payments, K>>;
export type Offer = Call<'GET /payments/offers/{offerId}'>['response'];
export type OfferKind = Offer['kind'];
export type Grant = Offer['grants'][number];
export type Slot = NonNullable<Offer['session']>['slots'][number];

export const offerKinds = [
  'course',
  'report',
  'session',
  'bundle',
  'subscription',
  'seats',
] as const satisfies readonly OfferKind[];

/** All that is on sale: few enough to be sifted on the page. */
export const offersOnSale = queryOptions({
  queryKey: ['payments', 'offers'],
  queryFn: () => paymentsApi('GET /payments/offers', {}),
});

export const offerOnSale = (offerId: string) =>
  queryOptions({
    queryKey: ['payments', 'offers', offerId],
    queryFn: () => paymentsApi('GET /payments/offers/{offerId}', { path: { offerId } }),
    // Free times and what is left change while one reads.
    staleTime: 5000,
  });
