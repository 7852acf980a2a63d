import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import * as z from 'zod';
import { fullFormLimits } from '../../functions/assessments/data/careless-limits.ts';
import type { Instrument } from '../../functions/assessments/domain/instrument.ts';

/** Goldberg's 50 markers from the public-domain International Personality Item Pool (ipip.ori.org), by item number. */
const reversed: Readonly<Record<string, readonly number[]>> = {
  E: [2, 4, 6, 8, 10],
  N: [2, 4],
  A: [1, 3, 5, 7],
  C: [2, 4, 6, 8],
  O: [2, 4, 6],
};
const scaleIds = Object.keys(reversed);
const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
const named = (name: string) => ({ zh: name, en: name });

/** The five scales as an instrument. Items carry their numbers instead of their texts: scoring needs no words. */
export const bigFive: Instrument = {
  instrumentId: 'ipip-50',
  version: 1,
  kind: 'personality',
  title: named('IPIP Big Five, 50 items'),
  description: named(''),
  minutes: 8,
  response: {
    prompt: named(''),
    min: 1,
    max: 5,
    anchors: [1, 2, 3, 4, 5].map((value) => named(String(value))),
  },
  scales: scaleIds.map((scaleId) => ({
    scaleId,
    name: named(scaleId),
    meaning: named(''),
    fields: named(''),
  })),
  // Presented in turn: E1, N1, A1, C1, O1, E2 …
  items: numbers.flatMap((number) =>
    scaleIds.map((scaleId) => ({
      itemId: `${scaleId}${number}`,
      text: named(''),
      scaleId,
      reversed: reversed[scaleId]?.includes(number) ?? false,
    })),
  ),
  // Items of nearly the same or the opposite meaning, chosen by reading them.
  pairs: [
    ['E2', 'E6'],
    ['E3', 'E10'],
    ['E5', 'E7'],
    ['E8', 'E9'],
    ['N1', 'N6'],
    ['N4', 'N10'],
    ['N7', 'N8'],
    ['A4', 'A9'],
    ['A5', 'A7'],
    ['C2', 'C6'],
    ['C4', 'C7'],
    ['O1', 'O8'],
    ['O2', 'O4'],
    ['O3', 'O6'],
    ['O5', 'O10'],
  ],
  norm: null,
  limits: fullFormLimits,
};

/** Names that other publications of such answers give the scales; their emotional stability items are N's items. */
const aliases: Readonly<Record<string, string>> = { EXT: 'E', EST: 'N', AGR: 'A', CSN: 'C', OPN: 'O' };

const itemOf = (column: string): string | undefined => {
  const [, prefix = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(column.trim().toUpperCase()) ?? [];
  const itemId = `${aliases[prefix] ?? prefix}${number}`;
  return bigFive.items.some((item) => item.itemId === itemId) ? itemId : undefined;
};

const Row = z.record(z.string(), z.string());

/**
 * People's answers from a file of comma- or tab-separated values, plain or gzip, with a header that names the items
 * (E1 … O10, or EXT1 … OPN10). A value that is no answer, such as 0, counts as missing. Throws where an item's column
 * is absent.
 */
export async function* answersIn(file: string): AsyncGenerator<Map<string, number>> {
  const source = createReadStream(file);
  const text = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  source.on('error', (error: Error) => text.destroy(error));
  const rows = text.pipe(
    parse({ columns: true, delimiter: [',', '\t'], bom: true, relax_column_count: true }),
  );
  text.on('error', (error: Error) => rows.destroy(error));
  let columns: readonly (readonly [string, string])[] | undefined;
  for await (const row of rows) {
    const cells = Row.parse(row);
    columns ??= Object.keys(cells).flatMap((column) => {
      const itemId = itemOf(column);
      return itemId === undefined ? [] : [[column, itemId] as const];
    });
    if (columns.length < bigFive.items.length) {
      throw new Error(`${file} has columns for ${columns.length} of the ${bigFive.items.length} items`);
    }
    yield new Map(
      columns.flatMap(([column, itemId]) => {
        const value = Number(cells[column]);
        return Number.isInteger(value) && value >= 1 && value <= 5 ? [[itemId, value] as const] : [];
      }),
    );
  }
}
