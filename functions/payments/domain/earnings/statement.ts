import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { Currency, sumMinor } from '../../../../shared/money.ts';
import { Movement, type MovementKind } from './movement.ts';

/** A calendar month of the business, `2026-11`. */
export const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'a month such as 2026-11');

/** The month as an interval of instants in a time zone: `from` belongs to it, `to` does not. */
export const monthWindow = (month: string, timeZone: string): { from: string; to: string } => {
  const first = Temporal.PlainYearMonth.from(month);
  const instant = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  return {
    from: instant(first.toPlainDate({ day: 1 })),
    to: instant(first.add({ months: 1 }).toPlainDate({ day: 1 })),
  };
};

const Sum = z.int();

/** What we owed at the beginning of the month, what happened, and what we owe at its end: the first two make the third. */
export const StatementTotals = z.object({
  currency: Currency,
  openingMinor: Sum,
  earnedMinor: Sum,
  refundedMinor: Sum,
  lostMinor: Sum,
  transferredMinor: Sum,
  reversedMinor: Sum,
  becameDebtMinor: Sum,
  settledDebtMinor: Sum,
  closingMinor: Sum,
  /** What the expert owed us at the end of the month. */
  debtMinor: Sum,
});
export type StatementTotals = z.infer<typeof StatementTotals>;

export const Statement = z.object({
  expertId: z.string(),
  month: Month,
  timeZone: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  totals: z.array(StatementTotals),
  lines: z.array(Movement),
});
export type Statement = z.infer<typeof Statement>;

const totalsOf = (
  currency: Currency,
  { before, within }: { before: readonly Movement[]; within: readonly Movement[] },
): StatementTotals => {
  const sum = (movements: readonly Movement[], kind?: MovementKind): number =>
    sumMinor(
      movements
        .filter((one) => one.currency === currency && (kind === undefined || one.kind === kind))
        .map(({ amountMinor }) => amountMinor),
    );
  const all = [...before, ...within];
  return {
    currency,
    openingMinor: sum(before),
    earnedMinor: sum(within, 'earned'),
    refundedMinor: sum(within, 'refunded'),
    lostMinor: sum(within, 'lost'),
    transferredMinor: sum(within, 'transferred'),
    reversedMinor: sum(within, 'reversed'),
    becameDebtMinor: sum(within, 'became-debt'),
    settledDebtMinor: sum(within, 'settled-debt'),
    closingMinor: sum(all),
    debtMinor: sumMinor([sum(all, 'became-debt'), sum(all, 'settled-debt')]),
  };
};

/** An expert's month, from everything that happened until its end. Currencies in order, lines by when they happened. */
export const statementOf = (
  movements: readonly Movement[],
  { expertId, month, timeZone }: { expertId: string; month: string; timeZone: string },
): Statement => {
  const { from, to } = monthWindow(month, timeZone);
  const before = movements.filter(({ at }) => at < from);
  const within = movements.filter(({ at }) => at >= from && at < to);
  const currencies = [...new Set([...before, ...within].map(({ currency }) => currency))].toSorted();
  const totals = currencies.map((currency) => totalsOf(currency, { before, within }));
  const lines = within.toSorted((a, b) => (a.at === b.at ? a.version - b.version : a.at < b.at ? -1 : 1));
  return { expertId, month, timeZone, from, to, totals, lines };
};
