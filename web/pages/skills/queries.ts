import { queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { type MarketName, marketApi } from '../market/queries.ts';

type Answered<K extends string> = ClientCall<RouteByKey<typeof market, K>>['response'];
export type SkillOutline = Answered<'GET /market/skills'>['skills'][number];
export type Skill = Answered<'GET /market/skills/{skillId}'>;

export const skills = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'skills', name],
    queryFn: () => marketApi('GET /market/skills', { query: { market: name } }),
  });

export const skill = (name: MarketName, skillId: string) =>
  queryOptions({
    queryKey: ['market', 'skill', name, skillId],
    queryFn: () => marketApi('GET /market/skills/{skillId}', { path: { skillId }, query: { market: name } }),
  });
