import type { Cell } from './cell.ts';
import { cellsOf, type Tally } from './tally.ts';
import { crossParts, isCross, tallyTables } from './tally-tables.ts';

type Entry = readonly [key: string, cell: Cell];

const largestFirst = (a: Entry, b: Entry): number => b[1].n - a[1].n || (a[0] < b[0] ? -1 : 1);

/** Currencies of pay kept in a cell: those most postings state. */
const mostCurrencies = 4;

const boundCurrencies = ({ pay }: Cell): void => {
  if (pay.size <= mostCurrencies) return;
  const rarest = [...pay].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  for (const [currency] of rarest.slice(mostCurrencies)) pay.delete(currency);
};

/** Keys of a table by what they are listed under: the first part of a cross, else everything under one. */
const listsOf = (cells: ReadonlyMap<string, Cell>): Entry[][] => {
  const lists = new Map<string, Entry[]>();
  for (const entry of cells) {
    const list = isCross(entry[0]) ? crossParts(entry[0])[0] : '';
    const known = lists.get(list);
    if (known) known.push(entry);
    else lists.set(list, [entry]);
  }
  return [...lists.values()];
};

/**
 * Leaves out the smallest keys of every table that has more than it may keep, and says in its remainder how much that
 * was: a key left out that comes again starts anew, so its count may be too low by `largest`. Do it once, after merging:
 * what is left depends on the tally alone.
 */
export const boundTally = (tally: Tally): void => {
  for (const [name, { most }] of tallyTables) {
    const cells = cellsOf(tally, name);
    const remainder = tally.remainders.get(name);
    let left = 0;
    let largest = 0;
    for (const list of listsOf(cells)) {
      for (const [key, { n }] of list.sort(largestFirst).slice(most)) {
        cells.delete(key);
        left += n;
        largest = Math.max(largest, n);
      }
    }
    if (remainder) {
      remainder.n += left;
      remainder.largest += largest;
    }
    for (const cell of cells.values()) boundCurrencies(cell);
  }
};
