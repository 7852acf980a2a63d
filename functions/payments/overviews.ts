import type { Clock } from '../../shared/clock.ts';
import { invalid } from '../../shared/errors.ts';
import type { Overview, OverviewDay, ShownLine } from './domain/finance/finance-views.ts';
import { ageBuckets } from './domain/finance/finance-views.ts';
import { addTotals, TotalsOfDay } from './domain/reconciliation/day-totals.ts';
import type { LineStatus } from './domain/reconciliation/line.ts';
import { postingOfEntry } from './domain/reconciliation/posting-of-entry.ts';
import { dayWindow, daysBetween, isLongOver } from './domain/reconciliation/window.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { LineWorks } from './line-works.ts';
import type { RunStore } from './run-store.ts';

interface Needs {
  readonly ledger: Pick<LedgerStore, 'between'>;
  readonly store: Pick<RunStore, 'days'>;
  readonly lines: Pick<LineWorks, 'stillOpen'>;
  readonly clock: Clock;
  readonly timeZone: string;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

const mostDays = 366;
/** A day that is not long over is added up entry by entry: something may have arrived since its run. */
const daysAtOnce = 8;
const oldestShown = 20;

export const checkedDays = ({ from, to }: Days): string[] => {
  try {
    return daysBetween(from, to, mostDays);
  } catch {
    throw invalid('bad-days', `Between 1 and ${mostDays} days, the first before the last.`, {
      pointer: '/to',
    });
  }
};

const months = (days: readonly OverviewDay[]): Overview['months'] => {
  const names = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return names.map((month) => ({
    month,
    totals: addTotals(days.filter(({ day }) => day.startsWith(month)).flatMap(({ totals }) => totals)),
  }));
};

const bucketOf = (ageDays: number): (typeof ageBuckets)[number] => {
  if (ageDays <= 1) return '0-1';
  if (ageDays <= 7) return '2-7';
  return ageDays <= 30 ? '8-30' : '31+';
};

const bucketsOf = (lines: readonly ShownLine[]) =>
  ageBuckets.map((days) => {
    const own = lines.filter(({ ageDays }) => bucketOf(ageDays) === days);
    const byStatus: Partial<Record<LineStatus, number>> = {};
    for (const { status } of own) byStatus[status] = (byStatus[status] ?? 0) + 1;
    return { days, lines: own.length, byStatus };
  });

/** What finance looks at first: what came in and went out, and what waits for somebody. */
export const overviews = ({ ledger, store, lines, clock, timeZone }: Needs) => {
  const counted = async (day: string) => {
    const { from, to } = dayWindow(day, timeZone);
    const sums = new TotalsOfDay();
    for await (const entry of ledger.between({ from: new Date(from), to: new Date(to) }))
      sums.posting(postingOfEntry(entry));
    return sums.list();
  };
  return {
    overview: async (asked: Days): Promise<Overview> => {
      const wanted = checkedDays(asked);
      const runs = new Map((await store.days(asked.from, asked.to)).map((run) => [run.day, run]));
      const shown: OverviewDay[] = [];
      for (let start = 0; start < wanted.length; start += daysAtOnce) {
        const some = wanted.slice(start, start + daysAtOnce).map(async (day): Promise<OverviewDay> => {
          const run = runs.get(day);
          if (run === undefined) return { day, totals: await counted(day), run: null };
          const { openLines, unexplainedMinor, window, totals } = run.summary;
          const outline = { runId: run.runId, openLines, unexplainedMinor };
          return { day, totals: isLongOver(window, clock()) ? totals : await counted(day), run: outline };
        });
        shown.push(...(await Promise.all(some)));
      }
      const total = addTotals(shown.flatMap(({ totals }) => totals));
      return { timeZone, days: shown, months: months(shown), total };
    },

    ageing: async (asked: Days) => {
      const days = checkedDays(asked).length;
      const reconciledDays = (await store.days(asked.from, asked.to)).length;
      const open = [];
      for await (const line of lines.stillOpen(asked.from, asked.to)) open.push(line);
      const oldest = open.toSorted((a, b) => b.ageDays - a.ageDays).slice(0, oldestShown);
      return { days, reconciledDays, lines: open.length, buckets: bucketsOf(open), oldest };
    },
  };
};
export type Overviews = ReturnType<typeof overviews>;
