import { queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { idempotencyKey } from '../../api/client.ts';
import { type MarketName, marketApi } from '../market/queries.ts';

type Deciding = RouteByKey<typeof market, 'POST /market/skills/proposals/{proposalId}/decision'>;
export type ProposalList = ClientCall<RouteByKey<typeof market, 'GET /market/skills/proposals'>>['response'];
export type Proposal = ProposalList['items'][number];
export type Decision = ProposalList['decisions'][number];
export type Choice = ClientCall<Deciding>['body']['choice'];
/** What phrases and new skills may belong to, by name. */
export type Known = Pick<ProposalList, 'skills' | 'areas'>;

/** What is to be decided: a phrase for the first time, or one again whose decision is replaced. */
export interface Open extends Pick<Proposal, 'proposalId' | 'phrase'> {
  readonly before: Pick<Decision, 'sequence' | 'choice'> | null;
}

export const proposals = (name: MarketName) =>
  queryOptions({
    queryKey: ['market', 'proposals', name],
    queryFn: () => marketApi('GET /market/skills/proposals', { query: { market: name } }),
  });

/** Refused where somebody has decided since `before`. */
export const decide = ({ proposalId, before }: Open, choice: Choice) =>
  marketApi('POST /market/skills/proposals/{proposalId}/decision', {
    path: { proposalId },
    body: { choice, replaces: before?.sequence ?? 0 },
    idempotencyKey: idempotencyKey(),
  });
