import * as z from 'zod';
import { contract, get, post } from '../../shared/contract.ts';
import { Currency } from '../../shared/money.ts';
import { accountStates } from './domain/earnings/connected-account.ts';
import { EarningView, WithheldEarning } from './domain/earnings/earning-view.ts';
import { Month, Statement, StatementTotals } from './domain/earnings/statement.ts';

const Amount = z.int();
const ofMonth = z.object({ month: Month });
const byExpert = { caller: 'expert' } as const;
const byFinance = { caller: 'finance' } as const;
const byOperations = { caller: 'operations' } as const;

const Account = z.object({
  state: z.enum(accountStates),
  country: z.string().nullable(),
  openQuestions: z.int(),
  checkedAt: z.iso.datetime().nullable(),
});

const MyEarnings = z.object({
  asOf: z.iso.datetime(),
  timeZone: z.string(),
  balances: z.array(
    z.object({
      currency: Currency,
      /** Owed, and waiting for a session, the dispute window or a decision. */
      waitingMinor: Amount,
      /** Transferred with the next run. */
      payableMinor: Amount,
      transferredMinor: Amount,
      reversedMinor: Amount,
      /** What the expert owes; the next earnings settle it. */
      debtMinor: Amount,
    }),
  ),
  /** The newest 200. */
  items: z.array(EarningView),
});

/** A file as text: CSV in UTF-8 with a byte order mark, control totals and its SHA-256. */
const File = z.object({
  fileName: z.string(),
  content: z.string(),
  rows: z.int(),
  sha256: z.string(),
  totals: z.array(z.object({ currency: z.string(), column: z.string(), minor: Amount })),
});

const SessionHeld = z.object({
  orderId: z.string().min(1).max(64),
  itemId: z.string().min(1).max(64),
  /** When it ended. */
  heldAt: z.iso.datetime(),
});

const item = z.object({ orderId: z.string().min(1).max(64), itemId: z.string().min(1).max(64) });

/** What experts ask about what they earn, finance about all of them, and what operations say of sessions. */
export const earnings = contract('payments', {
  getMyAccount: get('/payments/experts/me/account', {
    ...byExpert,
    summary: 'How far the caller’s account at Stripe is, by what Stripe says now',
    returns: Account,
  }),
  onboardMe: post('/payments/experts/me/account', {
    ...byExpert,
    summary: 'A link to Stripe’s pages on which the caller opens or completes their account; it works once',
    body: z.object({ country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 country code') }),
    returns: z.object({ url: z.string(), expiresAt: z.iso.datetime() }),
  }),
  listMyEarnings: get('/payments/experts/me/earnings', {
    ...byExpert,
    summary: 'What the caller has earned: waiting, payable, transferred, had back',
    returns: MyEarnings,
  }),
  getMyStatement: get('/payments/experts/me/statements/{month}', {
    ...byExpert,
    summary: 'The caller’s month: what was owed before, what happened, what is owed after',
    path: ofMonth,
    returns: Statement,
  }),
  exportMyStatement: get('/payments/experts/me/statements/{month}/csv', {
    ...byExpert,
    summary: 'The caller’s month as CSV with totals',
    path: ofMonth,
    returns: File,
  }),

  listExpertStatements: get('/payments/expert-statements/{month}', {
    ...byFinance,
    summary: 'All experts’ month, a line each by currency',
    path: ofMonth,
    returns: z.object({
      month: Month,
      timeZone: z.string(),
      items: z.array(StatementTotals.extend({ expertId: z.string() })),
    }),
  }),
  exportExpertStatements: get('/payments/expert-statements/{month}/csv', {
    ...byFinance,
    summary: 'All experts’ month as CSV with totals',
    path: ofMonth,
    returns: File,
  }),
  listExpertEarnings: get('/payments/experts/{expertId}/earnings', {
    ...byFinance,
    summary: 'What one expert has earned: waiting, payable, held up and why, transferred, had back',
    path: z.object({ expertId: z.string().min(1).max(128) }),
    returns: MyEarnings,
  }),
  getExpertStatement: get('/payments/experts/{expertId}/statements/{month}', {
    ...byFinance,
    summary: 'One expert’s month',
    path: z.object({ expertId: z.string().min(1).max(128), month: Month }),
    returns: Statement,
  }),

  listWithheldEarnings: get('/payments/withheld-earnings', {
    ...byFinance,
    summary: 'What somebody took back in Stripe’s dashboard and is owed all the same: it waits for finance',
    returns: z.object({ items: z.array(WithheldEarning) }),
  }),
  proposeRelease: post('/payments/withheld-earnings/{orderId}/{itemId}/release', {
    ...byFinance,
    summary: 'Propose to transfer what is withheld again; somebody else of finance approves it',
    path: item,
    body: z.object({ reason: z.string().trim().min(10).max(500) }),
    returns: WithheldEarning,
    status: 201,
    idempotent: true,
  }),
  decideRelease: post('/payments/withheld-earnings/{orderId}/{itemId}/release/decision', {
    ...byFinance,
    summary: 'Approve what somebody else proposed, and it is transferred with the next run; or reject it',
    path: item,
    body: z.object({
      approve: z.boolean(),
      note: z.string().trim().max(500).nullable().default(null),
    }),
    returns: WithheldEarning,
    idempotent: true,
  }),

  listSessionsToConfirm: get('/payments/sessions/to-confirm', {
    ...byOperations,
    summary: 'Paid sessions that should be over, of which nobody has said whether they were held',
    returns: z.object({ items: z.array(EarningView.extend({ expertId: z.string() })) }),
  }),
  declareSessionHeld: post('/payments/sessions/held', {
    ...byOperations,
    summary: 'A session was held, or let pass by the member: its expert is paid after the dispute window',
    body: SessionHeld,
    returns: EarningView,
  }),
});
