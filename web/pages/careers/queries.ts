import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { careers } from '../../../functions/careers/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

export const careersApi = api<typeof careers>();

type Answered<K extends string> = ClientCall<RouteByKey<typeof careers, K>>['response'];
export type Matches = Answered<'GET /careers/matches'>;
export type Match = Matches['items'][number];
export type Occupation = Answered<'GET /careers/occupations/{occupationId}'>;

export const partNames = ['interest', 'skills', 'demand', 'pay', 'education'] as const;
export type PartName = (typeof partNames)[number];

/** How much each part counts, in per cent of the whole before leaving out; undefined: the usual weight. */
export type Weights = Partial<Record<PartName, number>>;

export interface Judging extends Weights {
  readonly market?: 'zh' | 'en';
  readonly whatIfSkill?: string;
}

export const matches = (judging: Judging, field: Match['occupation']['field'] | undefined) =>
  queryOptions({
    queryKey: ['careers', 'matches', judging, field],
    queryFn: () =>
      careersApi('GET /careers/matches', {
        query: { ...judging, limit: 30, ...(field === undefined ? {} : { field }) },
      }),
    placeholderData: keepPreviousData,
  });

export const comparison = (ids: readonly string[], judging: Judging) =>
  queryOptions({
    queryKey: ['careers', 'compare', ids, judging],
    queryFn: () => careersApi('GET /careers/compare', { query: { ...judging, ids: ids.join(',') } }),
    enabled: ids.length >= 2,
  });

export const occupation = (occupationId: string) =>
  queryOptions({
    queryKey: ['careers', 'occupation', occupationId],
    queryFn: () => careersApi('GET /careers/occupations/{occupationId}', { path: { occupationId } }),
  });
