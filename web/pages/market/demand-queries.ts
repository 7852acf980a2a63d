import { queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { type MarketName, marketApi } from './queries.ts';

type Answered<K extends string> = ClientCall<RouteByKey<typeof market, K>>['response'];
export type Demand = Answered<'GET /market/demand/{kind}'>['demand'];
export type DemandOverview = Answered<'GET /market/demand'>;
export type DemandKind = Answered<'GET /market/demand/{kind}'>['kind'];

/** Which series of a market: `id` is empty for the whole market. */
export interface DemandSeries {
  readonly market: MarketName;
  readonly kind: DemandKind;
  readonly id: string;
}

export const demandOf = ({ market: name, kind, id }: DemandSeries) =>
  queryOptions({
    queryKey: ['market', 'demand', name, kind, id],
    queryFn: () => marketApi('GET /market/demand/{kind}', { path: { kind }, query: { market: name, id } }),
  });

export const demandOverview = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'demand', name],
    queryFn: () => marketApi('GET /market/demand', { query: { market: name } }),
  });
