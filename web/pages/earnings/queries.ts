import { queryOptions } from '@tanstack/react-query';
import type { earnings } from '../../../functions/payments/earnings-contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

const earningsApi = api<typeof earnings>();

type Answered<K extends string> = ClientCall<RouteByKey<typeof earnings, K>>['response'];
export type MyEarnings = Answered<'GET /payments/experts/me/earnings'>;
export type Earning = MyEarnings['items'][number];
export type Balance = MyEarnings['balances'][number];
export type Account = Answered<'GET /payments/experts/me/account'>;
export type Statement = Answered<'GET /payments/experts/me/statements/{month}'>;

export const myEarnings = queryOptions({
  queryKey: ['payments', 'earnings'],
  queryFn: () => earningsApi('GET /payments/experts/me/earnings'),
});

export const myAccount = queryOptions({
  queryKey: ['payments', 'expert-account'],
  queryFn: () => earningsApi('GET /payments/experts/me/account'),
});

export const myStatement = (month: string) =>
  queryOptions({
    queryKey: ['payments', 'statement', month],
    queryFn: () => earningsApi('GET /payments/experts/me/statements/{month}', { path: { month } }),
  });

/** The month as a file, with totals and hash, as the server makes it. */
export const statementFile = (month: string) =>
  earningsApi('GET /payments/experts/me/statements/{month}/csv', { path: { month } });

/** A link to Stripe's pages, good for one visit. */
export const onboard = (country: string) =>
  earningsApi('POST /payments/experts/me/account', { body: { country } });
