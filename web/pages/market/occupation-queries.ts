import { queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { marketApi, type MarketName } from './queries.ts';

type Answered<K extends string> = ClientCall<RouteByKey<typeof market, K>>['response'];
export type OccupationList = Answered<'GET /market/occupations'>;
export type OccupationLine = OccupationList['items'][number];
export type MarketOccupation = Answered<'GET /market/occupations/{occupationId}'>;

export const occupations = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'occupations', name],
    queryFn: () => marketApi('GET /market/occupations', { query: { market: name } }),
  });

export const marketOccupation = (name: MarketName, occupationId: string) =>
  queryOptions({
    queryKey: ['market', 'occupations', name, occupationId],
    queryFn: () =>
      marketApi('GET /market/occupations/{occupationId}', {
        path: { occupationId },
        query: { market: name },
      }),
  });
