import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { finance } from '../../../functions/payments/finance-contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api, idempotencyKey } from '../../api/client.ts';

const desk = api<typeof finance>();

type Call<K extends string> = ClientCall<RouteByKey<typeof finance, K>>;
type Answered<K extends string> = Call<K>['response'];

export type DayTotals = Answered<'GET /payments/finance/overview'>['total'][number];
export type Overview = Answered<'GET /payments/finance/overview'>;
export type Run = Answered<'GET /payments/finance/runs/{runId}'>;
export type Line = Answered<'GET /payments/finance/runs/{runId}/lines'>['items'][number];
export type LineStatus = Line['status'];
export type Deed = Call<'POST /payments/finance/runs/{runId}/lines/{lineId}'>['body'];
export type Payout = Answered<'GET /payments/finance/payouts'>['items'][number];
export type PayoutInFull = Answered<'GET /payments/finance/payouts/{payoutId}'>;
export type TrialBalance = Answered<'GET /payments/finance/trial-balance'>;
export type AccountLine = Answered<'GET /payments/finance/account-lines'>['items'][number];
export type Entry = Answered<'GET /payments/finance/entry'>;
export type Journal = Answered<'GET /payments/finance/journals'>['items'][number];
export type Proposal = Call<'POST /payments/finance/journals'>['body'];
export type ExportWanted = Call<'POST /payments/finance/exports'>['body'];

export interface Days {
  readonly from: string;
  readonly to: string;
}

const key = (...parts: unknown[]) => ['finance', ...parts];

const firstPage: string | null = null;
/** From a page to the next, for lists that say where they go on. */
const onward = {
  initialPageParam: firstPage,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
};

/** Everybody the desk knows by name; asking makes oneself known. */
export const people = queryOptions({
  queryKey: ['finance-people'],
  staleTime: 60_000,
  queryFn: () => desk('PUT /payments/finance/people/me', { asPerson: true }),
});

export const overview = (days: Days) =>
  queryOptions({
    queryKey: key('overview', days),
    queryFn: () => desk('GET /payments/finance/overview', { query: { ...days } }),
  });

export const ageing = (days: Days) =>
  queryOptions({
    queryKey: key('ageing', days),
    queryFn: () => desk('GET /payments/finance/ageing', { query: { ...days } }),
  });

export const runs = (days: Days) =>
  queryOptions({
    queryKey: key('runs', days),
    queryFn: () => desk('GET /payments/finance/reconciliation', { query: { ...days } }),
  });

export const requestRun = (day: string) =>
  desk('POST /payments/finance/reconciliation/{day}/runs', {
    path: { day },
    idempotencyKey: idempotencyKey(),
  });

export const versions = (day: string) =>
  queryOptions({
    queryKey: key('versions', day),
    queryFn: () => desk('GET /payments/finance/reconciliation/{day}/runs', { path: { day } }),
  });

export const run = (runId: string) =>
  queryOptions({
    queryKey: key('run', runId),
    queryFn: () => desk('GET /payments/finance/runs/{runId}', { path: { runId } }),
  });

export interface LineFilter {
  readonly status: LineStatus | null;
  readonly owner: string | null;
  readonly state: 'open' | 'resolved' | 'all';
  readonly minAgeDays: number;
}

/** Lines of a run, page after page. */
export const linesOf = (runId: string, { status, owner, ...filter }: LineFilter) =>
  infiniteQueryOptions({
    queryKey: key('lines', runId, { status, owner, ...filter }),
    ...onward,
    queryFn: ({ pageParam }) =>
      desk('GET /payments/finance/runs/{runId}/lines', {
        path: { runId },
        query: {
          ...filter,
          ...(status === null ? {} : { status }),
          ...(owner === null ? {} : { owner }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
      }),
  });

export const workOn = (runId: string, lineId: string, deed: Deed) =>
  desk('POST /payments/finance/runs/{runId}/lines/{lineId}', {
    path: { runId, lineId },
    body: deed,
    idempotencyKey: idempotencyKey(),
  });

export const payouts = (days: Days) =>
  queryOptions({
    queryKey: key('payouts', days),
    queryFn: () => desk('GET /payments/finance/payouts', { query: { ...days } }),
  });

/** A payout with its balance transactions: those of one category, or all. */
export const payout = (payoutId: string, category?: string) =>
  queryOptions({
    queryKey: key('payout', payoutId, category),
    placeholderData: keepPreviousData,
    queryFn: () =>
      desk('GET /payments/finance/payouts/{payoutId}', {
        path: { payoutId },
        query: category === undefined ? {} : { category },
      }),
  });

export const trialBalance = (at: string) =>
  queryOptions({
    queryKey: key('trial-balance', at),
    queryFn: () => desk('GET /payments/finance/trial-balance', { query: { at } }),
  });

/** Lines of an account, page after page. */
export const accountLines = (asked: Days & { account: string; currency: string }) =>
  infiniteQueryOptions({
    queryKey: key('account-lines', asked),
    ...onward,
    queryFn: ({ pageParam }) =>
      desk('GET /payments/finance/account-lines', {
        query: { ...asked, ...(pageParam === null ? {} : { cursor: pageParam }) },
      }),
  });

export const entry = (entryKey: string) =>
  queryOptions({
    queryKey: key('entry', entryKey),
    queryFn: () => desk('GET /payments/finance/entry', { query: { key: entryKey } }),
  });

export const orderBooks = (orderId: string) =>
  queryOptions({
    queryKey: key('order', orderId),
    queryFn: () => desk('GET /payments/finance/orders/{orderId}', { path: { orderId } }),
  });

export const journals = queryOptions({
  queryKey: key('journals'),
  queryFn: () => desk('GET /payments/finance/journals'),
});

export const propose = (proposal: Proposal) =>
  desk('POST /payments/finance/journals', { body: proposal, idempotencyKey: idempotencyKey() });

export const decide = (journalId: string, approve: boolean) =>
  desk('POST /payments/finance/journals/{journalId}/decision', {
    path: { journalId },
    body: { approve },
    idempotencyKey: idempotencyKey(),
  });

export const makeExport = (wanted: ExportWanted) =>
  desk('POST /payments/finance/exports', { body: wanted, idempotencyKey: idempotencyKey() });
