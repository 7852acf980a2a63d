import { queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api, idempotencyKey } from '../../api/client.ts';
import type { MarketName } from './queries.ts';

const marketApi = api<typeof market>();

type Deciding = RouteByKey<typeof market, 'POST /market/skills/proposals/{proposalId}/decision'>;
type Listed = ClientCall<RouteByKey<typeof market, 'GET /market/skills/proposals'>>['response'];
export type Proposal = Listed['items'][number];
export type Decision = Listed['decisions'][number];
export type KnownSkill = Listed['skills'][number];
export type Choice = ClientCall<Deciding>['body']['choice'];

export const proposals = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'proposals', name],
    queryFn: () => marketApi('GET /market/skills/proposals', { query: { market: name } }),
  });

export const decide = (proposalId: string, choice: Choice) =>
  marketApi('POST /market/skills/proposals/{proposalId}/decision', {
    path: { proposalId },
    body: { choice },
    idempotencyKey: idempotencyKey(),
  });
