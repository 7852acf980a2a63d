import type { Clock } from '../../shared/clock.ts';
import { invalid } from '../../shared/errors.ts';
import { type Currency, sumMinor } from '../../shared/money.ts';
import type { Earning } from './domain/earnings/earning.ts';
import { type EarningView, viewEarning } from './domain/earnings/earning-view.ts';
import { statementTimeZone } from './domain/earnings/policy.ts';
import { type ExpertTotals, expertsCsv, statementCsv } from './domain/earnings/statement-csv.ts';
import { type Statement, monthWindow, statementOf } from './domain/earnings/statement.ts';
import type { CsvDocument } from './domain/exports/csv.ts';
import type { EarningStore } from './earning-store.ts';

interface Needs {
  readonly earnings: Pick<
    EarningStore,
    'ofExpert' | 'movementsBefore' | 'experts' | 'debt' | 'tasks' | 'find'
  >;
  readonly clock: Clock;
}

/** More than an expert reads; statements hold everything. */
const mostEarnings = 200;
const mostSessions = 100;

/** What an expert has and will have, in one currency. */
interface Balance {
  readonly currency: Currency;
  /** Owed, and not yet to be transferred: sessions to be held, windows to pass, disputes to be decided. */
  readonly waitingMinor: number;
  /** Owed, and transferred with the next run. */
  readonly payableMinor: number;
  readonly transferredMinor: number;
  readonly reversedMinor: number;
  readonly debtMinor: number;
}

const fileOf = (name: string, { text, rows, sha256, totals }: CsvDocument) => ({
  fileName: `${name}.csv`,
  content: text,
  rows,
  sha256,
  totals: [...totals],
});

const balanceOf = (
  currency: Currency,
  { mine, debtMinor }: { mine: readonly EarningView[]; debtMinor: number },
): Balance => {
  const own = mine.filter((one) => one.currency === currency);
  const sum = (some: readonly EarningView[], pick: (view: EarningView) => number) => sumMinor(some.map(pick));
  const next = own.filter(({ state }) => state === 'payable' || state === 'transferring');
  const owedMinor = sum(own, (one) => Math.max(0, one.outstandingMinor));
  const payableMinor = sum(next, (one) => Math.max(0, one.outstandingMinor - one.withheldMinor));
  return {
    currency,
    waitingMinor: owedMinor - payableMinor,
    payableMinor,
    transferredMinor: sum(own, (one) => one.transferredMinor),
    reversedMinor: sum(own, (one) => one.reversedMinor),
    debtMinor,
  };
};

const looking = ({ earnings, clock }: Needs) => {
  const statement = async (expertId: string, month: string): Promise<Statement> => {
    const { from, to } = monthWindow(month, statementTimeZone);
    if (from > clock().toISOString()) throw invalid('month-not-begun', 'This month has not begun.');
    const movements = await earnings.movementsBefore(expertId, to);
    return statementOf(movements, { expertId, month, timeZone: statementTimeZone });
  };

  const everybody = async (month: string): Promise<ExpertTotals[]> => {
    const rows: ExpertTotals[] = [];
    for (const expertId of await earnings.experts()) {
      const { totals } = await statement(expertId, month);
      rows.push(...totals.map((total) => ({ expertId, ...total })));
    }
    return rows;
  };

  const sessions = async (): Promise<(EarningView & { expertId: string })[]> => {
    const found: Earning[] = [];
    for await (const key of earnings.tasks('session', clock())) {
      const earning = await earnings.find(key);
      if (earning !== undefined && earning.doneAt === null) found.push(earning);
      if (found.length === mostSessions) break;
    }
    return found.map((earning) => ({ expertId: earning.expertId, ...viewEarning(earning, clock()) }));
  };

  /** An expert's newest earnings, and what they come to by currency. */
  const mine = async (expertId: string) => {
    const now = clock();
    const found = await earnings.ofExpert(expertId, mostEarnings);
    const items = found.map((earning) => viewEarning(earning, now));
    const currencies = [...new Set(items.map(({ currency }) => currency))].toSorted();
    const balances = await Promise.all(
      currencies.map(async (currency) =>
        balanceOf(currency, { mine: items, debtMinor: await earnings.debt(expertId, currency) }),
      ),
    );
    return { asOf: now.toISOString(), timeZone: statementTimeZone, balances, items };
  };
  return { statement, everybody, sessions, mine };
};

/** What is told about earnings: to experts of their own, to finance of everybody's, to operations of sessions. */
export const earningStatements = (needs: Needs) => {
  const { statement, everybody, sessions, mine } = looking(needs);
  return {
    mine,

    /** Throws `month-not-begun`. */
    statement,
    statementFile: async (expertId: string, month: string) =>
      fileOf(`earnings-${month}`, statementCsv(await statement(expertId, month))),

    everybody: async (month: string) => ({
      month,
      timeZone: statementTimeZone,
      items: await everybody(month),
    }),
    everybodyFile: async (month: string) =>
      fileOf(`experts-${month}`, expertsCsv(month, await everybody(month))),

    /** Sessions that should be over, of which nobody has said whether they were held; the longest first. */
    sessions: async () => ({ items: await sessions() }),
  };
};
