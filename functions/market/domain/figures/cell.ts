import * as z from 'zod';
import { SketchJson, ValueSketch } from '../../../../shared/science/statistics/value-sketch.ts';
import { absorbDays, DaysJson, daysFromJson, daysToJson, type DayCounts } from './day-counts.ts';

/** What is counted of the postings that share a key: of one cluster, say, or of one skill in one city. */
export interface Cell {
  /** Distinct postings. */
  n: number;
  /** Re-postings of postings: seen again as near copies, and counted nowhere else. */
  reposted: number;
  /** Distinct postings that name a city, that name any skill, that state pay, and that may be done from anywhere. */
  withCity: number;
  withSkills: number;
  withPay: number;
  remote: number;
  /** Distinct postings by the day they were posted; for some tables by the Monday of the week. */
  opened: DayCounts;
  /** By the last day they count as open: as stated, or by the rule of `activeDays`. */
  closed: DayCounts;
  /** By the day a crawl saw them. */
  seen: DayCounts;
  /** Pay a year in half major units (see `payHalves`), by currency. */
  pay: Map<string, ValueSketch>;
}

/** What cells that keep no days, or no pay, have in common: there are very many of them. Nothing is ever put into these. */
const noDays: DayCounts = new Map();
const noPay: Cell['pay'] = new Map();

/** What a cell keeps beside its counts; everything unless told. */
interface Kept {
  time: 'day' | 'week' | 'none';
  payBins: number;
}

export const emptyCell = ({ time, payBins }: Kept = { time: 'day', payBins: 1 }): Cell => ({
  n: 0,
  reposted: 0,
  withCity: 0,
  withSkills: 0,
  withPay: 0,
  remote: 0,
  opened: time === 'none' ? noDays : new Map<number, number>(),
  closed: time === 'none' ? noDays : new Map<number, number>(),
  seen: time === 'day' ? new Map<number, number>() : noDays,
  pay: payBins > 0 ? new Map<string, ValueSketch>() : noPay,
});

export const absorbCell = (into: Cell, from: Cell, payBins: number): void => {
  into.n += from.n;
  into.reposted += from.reposted;
  into.withCity += from.withCity;
  into.withSkills += from.withSkills;
  into.withPay += from.withPay;
  into.remote += from.remote;
  absorbDays(into.opened, from.opened);
  absorbDays(into.closed, from.closed);
  absorbDays(into.seen, from.seen);
  for (const [currency, sketch] of from.pay) paySketch(into, currency, payBins).absorb(sketch);
};

/** The sketch of one currency, made where there is none yet. */
export const paySketch = (cell: Cell, currency: string, payBins: number): ValueSketch => {
  const known = cell.pay.get(currency);
  if (known) return known;
  const sketch = new ValueSketch(payBins);
  cell.pay.set(currency, sketch);
  return sketch;
};

const Count = z.int().nonnegative();
export const CellJson = z.tuple([
  z.string(),
  z.tuple([Count, Count, Count, Count, Count, Count]),
  z.tuple([DaysJson, DaysJson, DaysJson]),
  z.array(z.tuple([z.string(), SketchJson])),
]);
export type CellJson = z.infer<typeof CellJson>;

export const cellToJson = (key: string, cell: Cell): CellJson => [
  key,
  [cell.n, cell.reposted, cell.withCity, cell.withSkills, cell.withPay, cell.remote],
  [daysToJson(cell.opened), daysToJson(cell.closed), daysToJson(cell.seen)],
  [...cell.pay]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([currency, sketch]): [string, SketchJson] => [currency, sketch.toJson()]),
];

export const cellFromJson = ([, counts, days, pay]: CellJson, payBins: number): Cell => {
  const [n, reposted, withCity, withSkills, withPay, remote] = counts;
  const [opened, closed, seen] = days;
  return {
    ...{ n, reposted, withCity, withSkills, withPay, remote },
    opened: daysFromJson(opened),
    closed: daysFromJson(closed),
    seen: daysFromJson(seen),
    pay: new Map(pay.map(([currency, sketch]) => [currency, ValueSketch.fromJson(sketch, payBins)])),
  };
};
