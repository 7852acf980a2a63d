import { weekOfDay } from '../analysis/weeks.ts';
import type { Market } from '../posting.ts';
import { BasketSample, basketOf } from './basket-sample.ts';
import { absorbCell, emptyCell, paySketch, type Cell } from './cell.ts';
import { countedOf, type Counted, type CountedPosting, type Placement } from './counted-posting.ts';
import { addDay, type DayCounts } from './day-counts.ts';
import { tallyTables, type TableName, type TableSpec } from './tally-tables.ts';

/** What bounding a table has left out so far. */
export interface Remainder {
  /** Postings counted under keys that were left out. */
  n: number;
  /** Of no single key were more than so many left out: by so much at most a count of the table is too low. */
  largest: number;
}

export type Cells = Map<string, Cell>;

/**
 * Everything the figures of a market are computed from, in bounded space: counts, days and pay by cluster, occupation,
 * city, skill, source and the crosses in `tally-tables.ts`, and an even sample of postings to look for patterns in.
 * Tallies of parts add up to the tally of the whole, in any order (`mergeTallies`); only `boundTally` leaves out.
 */
export interface Tally {
  market: Market;
  tables: ReadonlyMap<TableName, Cells>;
  remainders: ReadonlyMap<TableName, Remainder>;
  sample: BasketSample;
}

export const emptyTally = (market: Market): Tally => ({
  market,
  tables: new Map(tallyTables.map(([name]) => [name, new Map()])),
  remainders: new Map(tallyTables.map(([name]) => [name, { n: 0, largest: 0 }])),
  sample: new BasketSample(),
});

/** The cells of a table by key. */
export const cellsOf = (tally: Tally, table: TableName): Cells => {
  const cells = tally.tables.get(table);
  if (!cells) throw new Error(`the tally has no table ${table}`);
  return cells;
};

/** What was counted under a key; undefined where nothing was. */
export const cellOf = (tally: Tally, table: TableName, key: string): Cell | undefined =>
  cellsOf(tally, table).get(key);

const cellAt = (cells: Cells, key: string, spec: TableSpec): Cell => {
  const known = cells.get(key);
  if (known) return known;
  const cell = emptyCell(spec);
  cells.set(key, cell);
  return cell;
};

const mondayOfDay = (day: number): number => weekOfDay(day) * 7 - 3;

const countDays = (cell: Cell, { openedDay, closedDay, seenDay }: Counted, time: 'day' | 'week'): void => {
  const put = (counts: DayCounts, day: number | null): void => {
    if (day !== null) addDay(counts, time === 'day' ? day : mondayOfDay(day));
  };
  put(cell.opened, openedDay);
  put(cell.closed, closedDay);
  if (time === 'day') put(cell.seen, seenDay);
};

const count = (cell: Cell, counted: Counted, { time, payBins }: TableSpec): void => {
  const { posting, pay } = counted;
  cell.n += 1;
  if (posting.city !== '') cell.withCity += 1;
  if (posting.skills.length > 0) cell.withSkills += 1;
  if (posting.remote === true) cell.remote += 1;
  if (time !== 'none') countDays(cell, counted, time);
  if (pay === null) return;
  cell.withPay += 1;
  if (payBins > 0) paySketch(cell, pay.currency, payBins).add(pay.halves);
};

/** Counts a posting of the tally's market. */
export const addToTally = (tally: Tally, posting: CountedPosting, placement: Placement): void => {
  const counted = countedOf(posting, placement.clusterId);
  for (const [name, spec] of tallyTables) {
    const cells = cellsOf(tally, name);
    for (const key of spec.keys(counted)) {
      const cell = cellAt(cells, key, spec);
      if (placement.reposted) cell.reposted += 1;
      else count(cell, counted, spec);
    }
  }
  if (!placement.reposted) tally.sample.add(basketOf(counted));
};

/** Adds what `from` has counted to `into`. Throws where they are of two markets, whose figures never mix. */
export const absorbTally = (into: Tally, from: Tally): void => {
  if (into.market !== from.market) throw new Error(`${from.market} does not add up with ${into.market}`);
  for (const [name, spec] of tallyTables) {
    const cells = cellsOf(into, name);
    for (const [key, cell] of cellsOf(from, name)) absorbCell(cellAt(cells, key, spec), cell, spec.payBins);
    const [remainder, more] = [into.remainders.get(name), from.remainders.get(name)];
    if (!remainder || !more) continue;
    remainder.n += more.n;
    remainder.largest += more.largest;
  }
  into.sample.absorb(from.sample);
};

/** The tally of everything that either has counted; both stay as they are. Associative and commutative. */
export const mergeTallies = (one: Tally, two: Tally): Tally => {
  const merged = emptyTally(one.market);
  absorbTally(merged, one);
  absorbTally(merged, two);
  return merged;
};
