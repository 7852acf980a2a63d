import { queryOptions } from '@tanstack/react-query';
import type { earnings } from '../../../functions/payments/earnings-contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api, idempotencyKey } from '../../api/client.ts';

const earningsApi = api<typeof earnings>();

type Answered<K extends string> = ClientCall<RouteByKey<typeof earnings, K>>['response'];
export type ExpertMonth = Answered<'GET /payments/expert-statements/{month}'>['items'][number];
export type Statement = Answered<'GET /payments/experts/{expertId}/statements/{month}'>;
export type ExpertEarning = Answered<'GET /payments/experts/{expertId}/earnings'>['items'][number];
export type Withheld = Answered<'GET /payments/withheld-earnings'>['items'][number];

export const expertMonths = (month: string) =>
  queryOptions({
    queryKey: ['finance', 'experts', month],
    queryFn: () => earningsApi('GET /payments/expert-statements/{month}', { path: { month } }),
  });

/** Everybody's month as a file, with totals and hash, as the server makes it. */
export const expertMonthsFile = (month: string) =>
  earningsApi('GET /payments/expert-statements/{month}/csv', { path: { month } });

export const expertStatement = (expertId: string, month: string) =>
  queryOptions({
    queryKey: ['finance', 'expert-statement', expertId, month],
    queryFn: () =>
      earningsApi('GET /payments/experts/{expertId}/statements/{month}', { path: { expertId, month } }),
  });

export const expertEarnings = (expertId: string) =>
  queryOptions({
    queryKey: ['finance', 'expert-earnings', expertId],
    queryFn: () => earningsApi('GET /payments/experts/{expertId}/earnings', { path: { expertId } }),
  });

/** What somebody took back from experts at Stripe, and finance decides about. */
export const withheldEarnings = queryOptions({
  queryKey: ['finance', 'withheld'],
  queryFn: () => earningsApi('GET /payments/withheld-earnings'),
});

export const proposeRelease = ({ orderId, itemId }: Withheld, reason: string) =>
  earningsApi('POST /payments/withheld-earnings/{orderId}/{itemId}/release', {
    path: { orderId, itemId },
    body: { reason },
    idempotencyKey: idempotencyKey(),
  });

export const decideRelease = ({ orderId, itemId }: Withheld, approve: boolean) =>
  earningsApi('POST /payments/withheld-earnings/{orderId}/{itemId}/release/decision', {
    path: { orderId, itemId },
    body: { approve },
    idempotencyKey: idempotencyKey(),
  });
