import type { Cell } from '../figures/cell.ts';
import { cellsOf, type Tally } from '../figures/tally.ts';
import { crossParts, type TableName } from '../figures/tally-tables.ts';

/** How many postings each second part of a cross counts, by its first part: cities by cluster, say. */
export const countsByFirst = (tally: Tally, table: TableName): Map<string, Map<string, number>> => {
  const found = new Map<string, Map<string, number>>();
  for (const [key, { n }] of cellsOf(tally, table)) {
    const [first, second] = crossParts(key);
    const counts = found.get(first) ?? new Map<string, number>();
    if (n > 0) counts.set(second, n);
    found.set(first, counts);
  }
  return found;
};

export const countsOf = (cells: ReadonlyMap<string, Cell>): Map<string, number> =>
  new Map([...cells].flatMap(([key, { n }]): [string, number][] => (n > 0 ? [[key, n]] : [])));
