export type Cell = string | number | null;

export interface Column {
  readonly label: string;
  /** How numbers are shown; the CSV keeps them as they are. */
  readonly format?: (value: number) => string;
}

/** The figures behind a chart, for reading and for taking away. */
export interface ChartTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A text cell that a spreadsheet would run as a formula is defused with an apostrophe. */
const csvText = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const csvCell = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : csvText(cell);
};

/** CSV after RFC 4180, with a byte order mark so that spreadsheets read Chinese. */
export const toCsv = ({ columns, rows }: ChartTable): string =>
  [columns.map(({ label }) => label), ...rows]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')
    .replace(/^/, '\uFEFF')
    .concat('\r\n');
