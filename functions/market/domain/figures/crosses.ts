import type { Cell } from './cell.ts';
import { cellsOf, type Tally } from './tally.ts';
import { crossParts, type TableName } from './tally-tables.ts';

export type Listed = readonly (readonly [name: string, cell: Cell])[];

/** The cells of a cross by their first part; under each the largest first. */
export const crossLists = (tally: Tally, table: TableName): ReadonlyMap<string, Listed> => {
  const lists = new Map<string, [string, Cell][]>();
  for (const [key, cell] of cellsOf(tally, table)) {
    if (cell.n === 0) continue;
    const [first, second] = crossParts(key);
    const list = lists.get(first);
    if (list) list.push([second, cell]);
    else lists.set(first, [[second, cell]]);
  }
  for (const list of lists.values()) list.sort(largestFirst);
  return lists;
};

/** The cells of a table, the largest first. */
export const largest = (tally: Tally, table: TableName, most = Infinity): Listed =>
  [...cellsOf(tally, table)]
    .filter(([, { n }]) => n > 0)
    .sort(largestFirst)
    .slice(0, most);

const largestFirst = (a: readonly [string, Cell], b: readonly [string, Cell]): number =>
  b[1].n - a[1].n || (a[0] < b[0] ? -1 : 1);
