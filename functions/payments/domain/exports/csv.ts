import { createHash } from 'node:crypto';
import { currencyFromStripe, toMajorString } from '../../../../shared/money.ts';
import { localTime } from '../reconciliation/window.ts';

/** Null is an empty cell. A number is written as it is; a text is quoted where it must be, and defused. */
export type Cell = string | number | boolean | null;

/** A column's name is part of the interface: spreadsheets and imports refer to it. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
  /** For a column of amounts in minor units: it is summed by currency. */
  readonly summed?: boolean;
}

/** An amount that stands in a cell as a decimal number: never taken for a formula. */
const decimal = /^-?\d+(\.\d+)?$/;
/** A spreadsheet would run these as formulas. */
const formula = /^[=+\-@\t\r\n]/;

const written = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = formula.test(cell) && !decimal.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Null for a currency that we have no rule for: its amounts stay in minor units. */
const majorOf = (amountMinor: number, currency: string): string | null => {
  const known = currencyFromStripe(currency);
  return known === undefined ? null : toMajorString({ amountMinor, currency: known });
};

/** Columns `<name>_minor` and `<name>_major` of an amount in the row's currency. */
export const moneyColumns = <Row>(
  name: string,
  amountOf: (row: Row) => number | null,
  currencyOf: (row: Row) => string,
): Column<Row>[] => [
  { name: `${name}_minor`, cell: amountOf, summed: true },
  {
    name: `${name}_major`,
    cell: (row) => {
      const amountMinor = amountOf(row);
      return amountMinor === null ? null : majorOf(amountMinor, currencyOf(row));
    },
  },
];

/** Columns `<name>_utc` and `<name>_local` of an instant, the latter with its offset. */
export const timeColumns = <Row>(
  name: string,
  instantOf: (row: Row) => string,
  timeZone: string,
): Column<Row>[] => [
  { name: `${name}_utc`, cell: (row) => new Date(instantOf(row)).toISOString() },
  { name: `${name}_local`, cell: (row) => localTime(instantOf(row), timeZone) },
];

export interface CsvDocument {
  readonly text: string;
  readonly rows: number;
  /** SHA-256 of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  /** Sum of every summed column by currency. */
  readonly totals: readonly { readonly currency: string; readonly column: string; readonly minor: number }[];
}

interface Layout<Row> {
  readonly columns: readonly Column<Row>[];
  readonly currencyOf: (row: Row) => string;
}

/** Sums of the summed columns by currency; throws a RangeError where one leaves the exact integers. */
const totalling = <Row>({ columns, currencyOf }: Layout<Row>) => {
  const byCurrency = new Map<string, { rows: number; sums: Map<string, number> }>();
  return {
    byCurrency,
    add: (row: Row): void => {
      const currency = currencyOf(row);
      const total = byCurrency.get(currency) ?? { rows: 0, sums: new Map<string, number>() };
      total.rows += 1;
      for (const { name, cell, summed } of columns) {
        const amount = summed === true ? cell(row) : null;
        if (typeof amount !== 'number') continue;
        const sum = (total.sums.get(name) ?? 0) + amount;
        if (!Number.isSafeInteger(sum)) throw new RangeError(`the total of ${name} is not an exact integer`);
        total.sums.set(name, sum);
      }
      byCurrency.set(currency, total);
    },
  };
};

const totalCell = (
  name: string,
  currency: string,
  { rows, sums }: { rows: number; sums: ReadonlyMap<string, number> },
): Cell => {
  if (name === 'record') return 'total';
  if (name === 'rows') return rows;
  if (name === 'currency') return currency;
  const minor = sums.get(name);
  if (minor !== undefined) return minor;
  const summed = sums.get(name.replace(/_major$/, '_minor'));
  return name.endsWith('_major') && summed !== undefined ? majorOf(summed, currency) : null;
};

/**
 * A table as a file: CSV after RFC 4180 in UTF-8 with a byte order mark. The columns `record` and `rows` come first: `row`
 * and 1 in every line, then one line `total` a currency with the number of rows and the sums, by which whoever receives
 * the file sees that nothing is missing.
 */
export const csvDocument = <Row>(layout: Layout<Row>, rows: Iterable<Row>): CsvDocument => {
  const columns: Column<Row>[] = [
    { name: 'record', cell: () => 'row' },
    { name: 'rows', cell: () => 1 },
    ...layout.columns,
  ];
  const totals = totalling(layout);
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const row of rows) {
    totals.add(row);
    lines.push(columns.map(({ cell }) => written(cell(row))).join(','));
  }
  const count = lines.length - 1;
  const sums = [...totals.byCurrency].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [currency, total] of sums)
    lines.push(columns.map(({ name }) => written(totalCell(name, currency, total))).join(','));
  const text = `\uFEFF${lines.join('\r\n')}\r\n`;
  return {
    text,
    rows: count,
    sha256: createHash('sha256').update(text).digest('hex'),
    totals: sums.flatMap(([currency, total]) =>
      [...total.sums].map(([column, minor]) => ({ currency, column, minor })),
    ),
  };
};
