// The finance desk over HTTP: reads the books, works on what reconciling found, and never asks Stripe itself.
import * as z from 'zod';
import { committer } from '../../shared/aws/outbox.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { finance } from './finance-contract.ts';
import { financeDesk } from './finance-desk.ts';
import { reconciliationRequests } from './reconciliation-requests.ts';

const { TABLE_NAME, BUCKET_NAME, BUSINESS_TIME_ZONE } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    BUCKET_NAME: z.string().min(1),
    BUSINESS_TIME_ZONE: z.string().min(1),
  }),
);
const desk = financeDesk({
  tableName: TABLE_NAME,
  bucketName: BUCKET_NAME,
  timeZone: BUSINESS_TIME_ZONE,
  clock: systemClock,
});
const requests = reconciliationRequests({ commit: committer(TABLE_NAME), clock: systemClock });

export const handler = httpApi(finance, {
  introduceMe: async ({ caller }) => ({ items: await desk.people.introduce(caller) }),
  getOverview: ({ query }) => desk.overviews.overview(query),
  getTrialBalance: ({ query }) => desk.books.trialBalance(query.at),
  listAccountLines: ({ query }) => desk.accountLines(query),
  listEntries: ({ query }) => desk.books.entries({ ...query, cursor: query.cursor }),
  getEntry: ({ query }) => desk.books.entry(query.key),
  getOrderBooks: ({ path }) => desk.books.order(path.orderId),
  listRuns: ({ query }) => desk.runs(query),
  requestRun: ({ caller, commandId, path }) => requests.request({ ...path, by: caller.id, commandId }),
  listVersions: ({ path }) => desk.versions(path.day),
  getRun: ({ path }) => desk.lines.runOf(path.runId),
  listRunLines: ({ path, query }) => desk.linesOf(path.runId, query),
  workOnLine: ({ caller, path, body }) => desk.lines.work({ ...path, deed: body, by: caller.id }),
  getAgeing: ({ query }) => desk.overviews.ageing(query),
  listPayouts: ({ query }) => desk.listPayouts(query),
  getPayout: ({ path, query }) => desk.payout(path.payoutId, query.category),
  listJournals: async () => ({ items: await desk.journals.list() }),
  proposeJournal: ({ caller, commandId, body }) => desk.journals.propose(body, { by: caller.id, commandId }),
  decideJournal: ({ caller, path, body }) => desk.journals.decide({ ...path, ...body, by: caller.id }),
  listAuditLinks: ({ query }) => desk.audit(query),
  makeExport: ({ caller, commandId, body }) => desk.exports.make(body, { by: caller.id, commandId }),
});
