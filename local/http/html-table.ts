import { type Html, html, raw } from './html.ts';

export interface Column<T> {
  title: string;
  cell: (row: T) => Html | string | number;
  number?: boolean;
}

/** A table of rows, or a line saying that there are none. */
export const table = <T>(rows: readonly T[], columns: readonly Column<T>[], none: string): Html => {
  if (rows.length === 0) return html`<p class="soft">${none}</p>`;
  const side = (column: Column<T>) => (column.number === true ? raw('class="n"') : '');
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th ${side(column)} scope="col">${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column) => html`<td ${side(column)}>${column.cell(row)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};
