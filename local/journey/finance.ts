import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { Currency, toMajorString } from '../../shared/money.ts';
import { type ApiClient, apiClient } from '../demo/api-client.ts';
import { signIn } from '../oidc/token.ts';
import type { Controls } from './controls.ts';
import { refused } from './person.ts';
import { keyed } from './shop.ts';
import { type Step, expect } from './terminal.ts';

const Totals = z.object({
  currency: Currency,
  ...{ grossMinor: z.int(), refundsMinor: z.int(), disputesMinor: z.int(), feesMinor: z.int() },
  ...{ netMinor: z.int(), payoutsMinor: z.int() },
});
const Balance = z.object({ currency: z.string(), remainderMinor: z.int() });
const Run = z.object({
  runId: z.string(),
  version: z.int(),
  summary: z.object({
    ...{ movements: z.int(), postings: z.int(), orders: z.int(), holdings: z.int(), payouts: z.int() },
    ...{ openLines: z.int(), unexplainedMinor: z.int() },
    totals: z.array(Totals),
    balances: z.array(Balance),
  }),
});
type Run = z.infer<typeof Run>;
const Runs = z.object({ items: z.array(Run) });
const Line = z.object({
  ...{ subject: z.string(), status: z.string(), reason: z.string(), currency: z.string() },
  ...{ orderId: z.string().nullable(), stripeId: z.string().nullable() },
});
const Payout = z.object({
  payout: z.object({ id: z.string(), amountMinor: z.int(), currency: Currency, status: z.string() }),
  statement: z.object({
    parts: z.array(z.object({ category: z.string(), count: z.int(), netMinor: z.int() })),
    ...{ count: z.int(), netMinor: z.int(), differenceMinor: z.int().nullable() },
  }),
});
const TrialBalance = z.object({
  totals: z.array(z.object({ currency: z.string(), debitMinor: z.int(), creditMinor: z.int() })),
});

/** Somebody of finance; a member is refused what they may see. */
export const financeClient = async (origin: string, member: ApiClient): Promise<ApiClient> => {
  await refused(
    member.call('GET /payments/finance/trial-balance?at=2026-01-01T00:00:00.000Z', z.unknown()),
    403,
    'a look into the books by somebody who is not of finance',
  );
  const account = { email: 'journey-finance@example.org', groups: ['finance'], create: true };
  return apiClient(origin, (await signIn(origin, account)).accessToken);
};

/** The business' day at an instant. */
export const businessDay = async (finance: ApiClient, at: Date): Promise<string> => {
  const days = 'from=2026-01-01&to=2026-01-01';
  const { timeZone } = await finance.call(
    `GET /payments/finance/reconciliation?${days}`,
    z.object({ timeZone: z.string() }),
  );
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
};

/** Has a day reconciled again and waits for the version that comes of it. */
export const reconcile = async (finance: ApiClient, day: string, { progress }: Step): Promise<Run> => {
  const path = `/payments/finance/reconciliation/${day}/runs`;
  const newest = async () => (await finance.call(`GET ${path}`, Runs)).items[0];
  const before = (await newest())?.version ?? 0;
  await finance.call(`POST ${path}`, z.unknown(), { headers: keyed('reconciliation') });
  for (let asked = 1; asked <= 120; asked += 1) {
    const run = await newest();
    if (run !== undefined && run.version > before) return run;
    progress(`reconciling ${day}`);
    await pause(500);
  }
  throw new Error(`${day} was not reconciled within a minute.`);
};

/** The open lines of a run in words, one a line. */
export const openLines = async (finance: ApiClient, { runId }: Run): Promise<string> => {
  const { items } = await finance.call(
    `GET /payments/finance/runs/${runId}/lines?state=open`,
    z.object({ items: z.array(Line) }),
  );
  return items
    .map(({ status, reason, ...line }) => `${status} (${reason}): ${JSON.stringify(line)}`)
    .join('\n');
};

const amount = (currency: Currency, amountMinor: number): string =>
  toMajorString({ amountMinor, currency }).padStart(10);

/** Nothing is open and nothing unexplained; the day's figures by currency. */
export const closes = async (finance: ApiClient, run: Run, { tell }: Step): Promise<void> => {
  const { openLines: open, unexplainedMinor, totals, ...met } = run.summary;
  expect(open === 0, `${open} lines are open in ${run.runId}:\n${await openLines(finance, run)}`);
  expect(unexplainedMinor === 0, `${unexplainedMinor} are not explained in ${run.runId}`);
  expect(
    met.balances.every(({ remainderMinor }) => remainderMinor === 0),
    'every balance should close without a remainder',
  );
  const { movements, postings, orders, payouts } = met;
  tell(
    `${run.runId}: ${movements} balance transactions, ${postings} entries, ${orders} orders, ${payouts} payouts`,
  );
  tell('        gross    refunds   disputes       fees        net    payouts');
  for (const { currency, ...day } of totals) {
    const { grossMinor, refundsMinor, disputesMinor, feesMinor, netMinor, payoutsMinor } = day;
    const columns = [grossMinor, refundsMinor, disputesMinor, feesMinor, netMinor, payoutsMinor];
    tell(`${currency} ${columns.map((minor) => amount(currency, minor)).join(' ')}`);
  }
  tell('0 lines open, remainder 0 in every balance');
};

/** Debits equal credits in each currency, now. */
export const booksBalance = async (finance: ApiClient): Promise<void> => {
  const at = new Date().toISOString();
  const { totals } = await finance.call(`GET /payments/finance/trial-balance?at=${at}`, TrialBalance);
  const apart = totals.filter(({ debitMinor, creditMinor }) => debitMinor !== creditMinor);
  expect(totals.length > 0, 'the trial balance should not be empty');
  expect(apart.length === 0, `the books do not balance: ${JSON.stringify(apart)}`);
};

/** Stripe pays out what is available; answers the payouts' ids. */
export const payOut = async ({ stripe, settled }: Controls, { tell }: Step): Promise<string[]> => {
  const made = await stripe('pay-out', {}, z.array(z.object({ id: z.string(), amount: z.int() })));
  expect(made.length > 0, 'there should be something to pay out');
  for (const { id } of made) await stripe('arrive-payout', { id }, z.unknown());
  await settled();
  tell(`${made.length} payouts, all with the bank`);
  return made.map(({ id }) => id);
};

/** Why a payout is what it is: its parts add up to what the bank got. */
export const addsUp = async (finance: ApiClient, id: string, { tell }: Step): Promise<void> => {
  const Whole = Payout.extend({ transactions: z.array(z.object({ netMinor: z.int() })) });
  const { payout, statement, transactions } = await finance.call(
    `GET /payments/finance/payouts/${id}`,
    Whole,
  );
  const { amountMinor, currency } = payout;
  const sum = transactions.reduce((total, { netMinor }) => total + netMinor, 0);
  expect(
    statement.differenceMinor === 0,
    `${id} differs from its parts by ${statement.differenceMinor ?? '?'}`,
  );
  expect(sum === amountMinor, `${id} is ${amountMinor}, its transactions come to ${sum}`);
  const parts = statement.parts.map(
    ({ category, count, netMinor }) =>
      `${count} ${category} ${toMajorString({ amountMinor: netMinor, currency })}`,
  );
  tell(`${currency} ${toMajorString({ amountMinor, currency })} ${payout.status}: ${parts.join(', ')}`);
};
