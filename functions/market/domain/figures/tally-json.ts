import * as z from 'zod';
import { Market } from '../posting.ts';
import { type SampleJson, sampleFromJson, sampleToJson } from './basket-sample.ts';
import { type CellJson, cellFromJson, cellToJson } from './cell.ts';
import { cellsOf, emptyTally, type Tally } from './tally.ts';
import { tallyTables, type TableName } from './tally-tables.ts';

/** Raise it when a tally written before can no longer be added to one written now. */
export const tallyRevision = 3;

// Tallies are read by the thousand, and only ever written by `tallyToJson` of the same revision: the outer form is checked
// and the rest believed, which takes a quarter of the time.
const Cell = z.custom<CellJson>(
  (value) => Array.isArray(value) && value.length === 4 && typeof value[0] === 'string',
);
const Sample = z.custom<SampleJson>(
  (value) =>
    z.object({ texts: z.array(z.unknown()), baskets: z.array(z.unknown()) }).safeParse(value).success,
);

const Table = z.object({
  cells: z.array(Cell),
  remainder: z.object({ n: z.int().nonnegative(), largest: z.int().nonnegative() }),
});

export const TallyJson = z.object({
  revision: z.literal(tallyRevision),
  market: Market,
  tables: z.record(z.string(), Table),
  sample: Sample,
});
export type TallyJson = z.infer<typeof TallyJson>;

const tableToJson = (tally: Tally, name: TableName): z.infer<typeof Table> => ({
  cells: [...cellsOf(tally, name)]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([key, cell]) => cellToJson(key, cell)),
  remainder: { ...(tally.remainders.get(name) ?? { n: 0, largest: 0 }) },
});

/** What is written of a tally: the same for the same counts, in whatever order they were made. */
export const tallyToJson = (tally: Tally): TallyJson => ({
  revision: tallyRevision,
  market: tally.market,
  tables: Object.fromEntries(tallyTables.map(([name]) => [name, tableToJson(tally, name)])),
  sample: sampleToJson(tally.sample),
});

/** A tally as it was written. Throws where `value` is none of this revision. */
export const parseTally = (value: unknown): Tally => {
  const json = TallyJson.parse(value);
  const tally = emptyTally(json.market);
  for (const [name, { payBins }] of tallyTables) {
    const table = json.tables[name];
    const remainder = tally.remainders.get(name);
    if (!table || !remainder) throw new Error(`the tally lacks the table ${name}`);
    const cells = cellsOf(tally, name);
    for (const cell of table.cells) cells.set(cell[0], cellFromJson(cell, payBins));
    Object.assign(remainder, table.remainder);
  }
  tally.sample.absorb(sampleFromJson(json.sample));
  return tally;
};
