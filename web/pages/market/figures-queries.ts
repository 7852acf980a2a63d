import { queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { marketApi, type MarketName } from './queries.ts';

type Answered<K extends string> = ClientCall<RouteByKey<typeof market, K>>['response'];
export type Figures = Answered<'GET /market/figures'>;
export type Insight = Answered<'GET /market/clusters/{clusterId}/insight'>;
export type Slice = Answered<'GET /market/slice'>;
export type Subject = Answered<'GET /market/comparison'>['items'][number];
export type PayEstimate = Insight['pay'][number];
export type PayBy = Insight['payBy'];
export type SkillRules = Insight['associations'];
export type SkillPays = Insight['paysMore'];
export type SkillTrends = Insight['trends'];
export type SkillNames = Insight['skillNames'];
export type Movement = Insight['movement'];

/** Which of a market's postings: what is left out is any. */
export interface Filter {
  city?: string;
  country?: string;
  source?: string;
}

export const figures = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'figures', name],
    queryFn: () => marketApi('GET /market/figures', { query: { market: name } }),
  });

export const slice = (name: MarketName, filter: Filter) =>
  queryOptions({
    queryKey: ['market', 'slice', name, filter],
    queryFn: () => marketApi('GET /market/slice', { query: { market: name, ...filter } }),
  });

export const insight = (clusterId: string) =>
  queryOptions({
    queryKey: ['market', 'insight', clusterId],
    queryFn: () => marketApi('GET /market/clusters/{clusterId}/insight', { path: { clusterId } }),
  });

export const subjects = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'subjects', name],
    queryFn: () => marketApi('GET /market/subjects', { query: { market: name } }),
  });

export const comparison = (name: MarketName, keys: readonly string[]) =>
  queryOptions({
    queryKey: ['market', 'comparison', name, ...keys],
    queryFn: () => marketApi('GET /market/comparison', { query: { market: name, subjects: keys.join(',') } }),
  });
