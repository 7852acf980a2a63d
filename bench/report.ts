import { writeFileSync } from 'node:fs';

/** A measured table: every row has the same columns. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

const cell = (value: string | number): string => {
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toPrecision(4);
};

/** Columns a terminal shows for this text: Chinese, Japanese and Korean characters take two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character)
        ? 2
        : 1),
    0,
  );

const layOut = ({ title, rows }: Table): string => {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => cell(row[column] ?? '')));
  const widths = columns.map((column, index) =>
    Math.max(...[column, ...cells.map((row) => row[index] ?? '')].map(widthOf)),
  );
  const numeric = columns.map((column) => rows.every((row) => typeof row[column] === 'number'));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => {
        const padding = ' '.repeat((widths[index] ?? 0) - widthOf(text));
        return numeric[index] === true ? padding + text : text + padding;
      })
      .join('  ')
      .trimEnd();
  return [title, line(columns), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line)].join(
    '\n',
  );
};

/** Prints the tables and, where a file is named, writes them to it as JSON with full precision. */
export const report = (tables: readonly Table[], jsonFile?: string): void => {
  for (const table of tables) console.log(`\n${layOut(table)}`);
  if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify({ tables }, null, 2)}\n`);
};
