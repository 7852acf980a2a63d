import { type CsvDocument, csvDocument, moneyColumns, timeColumns } from '../exports/csv.ts';
import type { Movement } from './movement.ts';
import type { Statement, StatementTotals } from './statement.ts';

/** A statement's lines as a file; its totals are the sums of the month by currency. */
export const statementCsv = ({ lines, timeZone }: Statement): CsvDocument =>
  csvDocument<Movement>(
    {
      columns: [
        ...timeColumns<Movement>('at', ({ at }) => at, timeZone),
        { name: 'kind', cell: ({ kind }) => kind },
        { name: 'order_id', cell: ({ orderId }) => orderId },
        { name: 'item_id', cell: ({ itemId }) => itemId },
        { name: 'name_zh', cell: ({ name }) => name.zh },
        { name: 'name_en', cell: ({ name }) => name.en },
        { name: 'session_at_utc', cell: ({ startsAt }) => startsAt },
        { name: 'stripe_id', cell: ({ stripeId }) => stripeId },
        { name: 'currency', cell: ({ currency }) => currency },
        ...moneyColumns<Movement>(
          'amount',
          ({ amountMinor }) => amountMinor,
          ({ currency }) => currency,
        ),
      ],
      currencyOf: ({ currency }) => currency,
    },
    lines,
  );

/** One line an expert and currency. */
export interface ExpertTotals extends StatementTotals {
  readonly expertId: string;
}

const amounts = [
  ...([
    ['opening', 'openingMinor'],
    ['earned', 'earnedMinor'],
    ['refunded', 'refundedMinor'],
    ['lost', 'lostMinor'],
  ] as const),
  ...([
    ['transferred', 'transferredMinor'],
    ['reversed', 'reversedMinor'],
    ['became_debt', 'becameDebtMinor'],
  ] as const),
  ...([
    ['settled_debt', 'settledDebtMinor'],
    ['closing', 'closingMinor'],
    ['debt', 'debtMinor'],
  ] as const),
] as const;

/** All experts' month as a file, with the sum of every column by currency. */
export const expertsCsv = (month: string, rows: readonly ExpertTotals[]): CsvDocument =>
  csvDocument<ExpertTotals>(
    {
      columns: [
        { name: 'month', cell: () => month },
        { name: 'expert_id', cell: ({ expertId }) => expertId },
        { name: 'currency', cell: ({ currency }) => currency },
        ...amounts.flatMap(([name, field]) =>
          moneyColumns<ExpertTotals>(
            name,
            (row) => row[field],
            ({ currency }) => currency,
          ),
        ),
      ],
      currencyOf: ({ currency }) => currency,
    },
    rows,
  );
