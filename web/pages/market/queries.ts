import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

export const marketApi = api<typeof market>();

type Answered<K extends string> = ClientCall<RouteByKey<typeof market, K>>['response'];
export type MarketName = 'zh' | 'en';
export type Overview = Answered<'GET /market/overview'>['markets'][number];
export type ClusterSummary = Answered<'GET /market/clusters'>['items'][number];
export type Cluster = Answered<'GET /market/clusters/{clusterId}'>;
export type ListedPosting = Answered<'GET /market/clusters/{clusterId}/postings'>['items'][number];

export const overview = queryOptions({
  queryKey: ['market', 'overview'],
  queryFn: () => marketApi('GET /market/overview'),
});

export const clusters = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'clusters', name],
    queryFn: () => marketApi('GET /market/clusters', { query: { market: name } }),
  });

export const cluster = (clusterId: string) =>
  queryOptions({
    queryKey: ['market', 'cluster', clusterId],
    queryFn: () => marketApi('GET /market/clusters/{clusterId}', { path: { clusterId } }),
  });

export const unusualPostings = (clusterId: string) =>
  queryOptions({
    queryKey: ['market', 'cluster', clusterId, 'unusual'],
    queryFn: () => marketApi('GET /market/clusters/{clusterId}/unusual', { path: { clusterId } }),
  });

export const postings = (clusterId: string) =>
  infiniteQueryOptions({
    queryKey: ['market', 'cluster', clusterId, 'postings'],
    queryFn: ({ pageParam }) =>
      marketApi('GET /market/clusters/{clusterId}/postings', {
        path: { clusterId },
        query: pageParam === '' ? {} : { cursor: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
