import * as z from 'zod';
import { contract, get, post, put } from '../../shared/contract.ts';
import {
  Ageing,
  AuditLink,
  Export,
  OrderBooks,
  Overview,
  PayoutWithTransactions,
  RunOutline,
  ShownAccountLine,
  ShownEntry,
  ShownLine,
  ShownPayout,
  ShownTrialBalance,
} from './domain/finance/finance-views.ts';
import { Journal, JournalProposal } from './domain/journals/journal-schema.ts';
import { LineStatus } from './domain/reconciliation/line.ts';
import { LineWork } from './domain/reconciliation/line-work.ts';
import { RunId } from './domain/reconciliation/run.ts';
import { BusinessDay } from './domain/reconciliation/window.ts';

/** Accounts of the chart, for whoever names them. */
export type { AccountCode } from './domain/ledger/accounts.ts';

const Instant = z.iso.datetime();
const Days = z.object({ from: BusinessDay, to: BusinessDay });
const Span = z.object({ from: Instant, to: Instant });
const Cursor = z.string().max(1000).optional();
const Words = z.string().trim().min(1).max(1000);

const cursorTo = <const S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const LineDeed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('assign'), owner: z.string().trim().min(1).max(128).nullable() }),
  z.object({ do: z.literal('comment'), text: Words }),
  z.object({ do: z.literal('resolve'), note: Words }),
  z.object({ do: z.literal('reopen'), note: Words }),
]);

const Decision = z.object({
  approve: z.boolean(),
  note: z.string().trim().max(500).nullable().default(null),
});

const desk = { caller: 'finance' } as const;

/** What the finance desk asks: ledger, reconciliation, payouts, manual entries, exports. Group `finance` only. */
export const finance = contract('payments', {
  introduceMe: put('/payments/finance/people/me', {
    ...desk,
    summary:
      'Makes the caller known at the desk by the name in their ID token, which this route takes as bearer; answers all who are known',
    returns: z.object({ items: z.array(z.object({ personId: z.string(), name: z.string() })) }),
  }),
  getOverview: get('/payments/finance/overview', {
    ...desk,
    summary: 'Gross, refunds, fees, disputes and net by day, month and currency, as the ledger has them',
    query: Days,
    returns: Overview,
  }),
  getTrialBalance: get('/payments/finance/trial-balance', {
    ...desk,
    summary: 'Debits, credits and balance of every account before an instant',
    query: z.object({ at: Instant }),
    returns: ShownTrialBalance,
  }),
  listAccountLines: get('/payments/finance/account-lines', {
    ...desk,
    summary: 'Lines of an account in one currency, by when they occurred',
    query: Days.extend({ account: z.string().max(200), currency: z.string().length(3), cursor: Cursor }),
    returns: cursorTo(ShownAccountLine),
  }),
  listEntries: get('/payments/finance/entries', {
    ...desk,
    summary:
      'Entries by when they occurred, for an import into other books: follow nextCursor until it is null; `key` is a stable id and an entry never changes',
    query: Span.extend({ cursor: Cursor, limit: z.coerce.number().int().min(1).max(500).default(100) }),
    returns: cursorTo(ShownEntry),
  }),
  getEntry: get('/payments/finance/entry', {
    ...desk,
    summary: 'One entry by its key',
    query: z.object({ key: z.string().min(1).max(400) }),
    returns: ShownEntry,
  }),
  getOrderBooks: get('/payments/finance/orders/{orderId}', {
    ...desk,
    summary: 'Entries of an order, and what is left on its clearing accounts',
    returns: OrderBooks,
  }),
  listRuns: get('/payments/finance/reconciliation', {
    ...desk,
    summary: 'The newest run of each day, the latest day first',
    query: Days,
    returns: z.object({ timeZone: z.string(), items: z.array(RunOutline) }),
  }),
  requestRun: post('/payments/finance/reconciliation/{day}/runs', {
    ...desk,
    summary: 'Reconcile a day again: the result is a new version, the ones before it stay',
    path: z.object({ day: BusinessDay }),
    returns: z.object({ day: BusinessDay, requestedAt: Instant }),
    status: 202,
    idempotent: true,
  }),
  listVersions: get('/payments/finance/reconciliation/{day}/runs', {
    ...desk,
    summary: 'Every version of a day, the newest first',
    path: z.object({ day: BusinessDay }),
    returns: z.object({ items: z.array(RunOutline) }),
  }),
  getRun: get('/payments/finance/runs/{runId}', {
    ...desk,
    summary: 'One run with its balances from opening to closing',
    path: z.object({ runId: RunId }),
    returns: RunOutline,
  }),
  listRunLines: get('/payments/finance/runs/{runId}/lines', {
    ...desk,
    summary: 'Lines of a run by status, owner and age; `owner=-` for lines that nobody looks after',
    path: z.object({ runId: RunId }),
    query: z.object({
      status: LineStatus.optional(),
      owner: z.string().max(128).optional(),
      state: z.enum(['open', 'resolved', 'all']).default('open'),
      minAgeDays: z.coerce.number().int().min(0).max(3660).default(0),
      cursor: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
    }),
    returns: cursorTo(ShownLine),
  }),
  workOnLine: post('/payments/finance/runs/{runId}/lines/{lineId}', {
    ...desk,
    summary: 'Assign, comment, resolve or reopen a line; it holds for every version of the day',
    path: z.object({ runId: RunId, lineId: z.string().regex(/^rln_[0-9a-f]{26}$/, 'a line id') }),
    body: LineDeed,
    returns: LineWork,
    idempotent: true,
  }),
  getAgeing: get('/payments/finance/ageing', {
    ...desk,
    summary: 'How long open lines have waited',
    query: Days,
    returns: Ageing,
  }),
  listPayouts: get('/payments/finance/payouts', {
    ...desk,
    summary: 'Payouts made on these days with their sums by category, the newest first, at most 100',
    query: Days,
    returns: z.object({ items: z.array(ShownPayout) }),
  }),
  getPayout: get('/payments/finance/payouts/{payoutId}', {
    ...desk,
    summary:
      'What a payout is made of, balance transaction by balance transaction, of one category or of all',
    query: z.object({ category: z.string().min(1).max(100).optional() }),
    returns: PayoutWithTransactions,
  }),
  listJournals: get('/payments/finance/journals', {
    ...desk,
    summary: 'Manual entries that wait, and the latest that were decided',
    returns: z.object({ items: z.array(Journal) }),
  }),
  proposeJournal: post('/payments/finance/journals', {
    ...desk,
    summary: 'Propose a manual entry or a reversal; somebody else of finance approves it',
    body: JournalProposal,
    returns: Journal,
    status: 201,
    idempotent: true,
  }),
  decideJournal: post('/payments/finance/journals/{journalId}/decision', {
    ...desk,
    summary: 'Approve what somebody else proposed, or reject it',
    body: Decision,
    returns: Journal,
    idempotent: true,
  }),
  listAuditLinks: get('/payments/finance/audit', {
    ...desk,
    summary: 'The audit trail after a sequence, with the hashes by which it proves itself',
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    returns: z.object({
      items: z.array(AuditLink),
      head: z.object({ sequence: z.int(), hash: z.string() }).nullable(),
    }),
  }),
  makeExport: post('/payments/finance/exports', {
    ...desk,
    summary: 'Write a CSV of what was asked for; the file and its SHA-256 stay',
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['overview', 'ledger', 'payouts']), ...Days.shape }),
      z.object({ kind: z.literal('reconciliation'), runId: RunId }),
      z.object({ kind: z.literal('trial-balance'), at: Instant }),
    ]),
    returns: Export,
    status: 201,
    idempotent: true,
  }),
});
