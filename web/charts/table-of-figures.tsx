import { Table } from '@mantine/core';
import { useFormats } from '../i18n/use-language.ts';
import classes from './chart.module.css';
import type { Cell, ChartTable, Column } from './table.ts';

interface Properties {
  readonly caption: string;
  /** The first column names the rows. */
  readonly table: ChartTable;
  /** How far each row is set in, by its place; none where left out. */
  readonly depths?: readonly number[];
}

/** Longer tables scroll by themselves. */
const shownWhole = 16;

/** Figures as rows, numbers written as the page writes them. */
export const TableOfFigures = ({ caption, table: { columns, rows }, depths }: Properties) => {
  const { number } = useFormats();
  const show = (cell: Cell | undefined, column: Column | undefined): string => {
    if (cell === null || cell === undefined) return '–';
    return typeof cell === 'number' ? (column?.format ?? number)(cell) : cell;
  };
  const numeric = columns.map((_, place) => place > 0 && rows.some((row) => typeof row[place] === 'number'));
  const end = (place: number) => (numeric[place] === true ? { ta: 'end' as const } : {});
  return (
    <div
      className={classes['figures']}
      data-long={rows.length > shownWhole}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      {/* Narrow pages scroll it sideways rather than break every word of it. */}
      <Table striped highlightOnHover miw={`${columns.length * 5.2 + 4}rem`}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ label }, place) => (
              <Table.Th key={place} scope="col" {...end(place)}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, ...cells], index) => (
            <Table.Tr key={index}>
              <Table.Th
                scope="row"
                fw={depths?.[index] === 0 ? 600 : 400}
                {...(depths === undefined ? {} : { pl: `${0.75 + (depths[index] ?? 0)}rem` })}
              >
                {show(name, columns[0])}
              </Table.Th>
              {cells.map((cell, place) => (
                <Table.Td key={place} data-number={typeof cell === 'number'} {...end(place + 1)}>
                  {show(cell, columns[place + 1])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};
