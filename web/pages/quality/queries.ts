import { queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { type MarketName, marketApi } from '../market/queries.ts';

export type Source = ClientCall<
  RouteByKey<typeof market, 'GET /market/quality'>
>['response']['sources'][number];

export const quality = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'quality', name],
    queryFn: () => marketApi('GET /market/quality', { query: { market: name } }),
  });
