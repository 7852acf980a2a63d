import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';

/** A title with every occupation it is listed under. */
export interface OnetTitle {
  readonly title: string;
  readonly ids: readonly string[];
  /** 0 to 4. Titles of the same words, whatever their order, number or bracketed short form, are in the same fold. */
  readonly fold: number;
}

export interface OnetTitles {
  /** The occupations' own titles, always in the index. */
  readonly occupations: readonly { readonly id: string; readonly title: string }[];
  readonly titles: readonly OnetTitle[];
}

export const folds = 5;

const rowsOf = <S extends z.ZodType>(file: string, schema: S): z.output<S>[] => {
  const rows: unknown = parse(gunzipSync(readFileSync(file)), { columns: true });
  return z.array(schema).parse(rows);
};

const singular = (word: string): string =>
  /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;

/** What near-copies of a title share: its words in singular and alphabetical order, without brackets and spaces. */
const copyKey = (title: string): string =>
  [
    ...new Set(
      (
        title
          .replace(/\s*\([^)]*\)/g, '')
          .toLowerCase()
          .match(/[a-z0-9]+/g) ?? []
      ).map(singular),
    ),
  ]
    .sort()
    .join('');

const foldOf = (title: string): number =>
  createHash('sha1').update(copyKey(title)).digest().readUInt32BE(0) % folds;

/** O*NET's alternate titles; null where the data is not there. */
export const readOnetTitles = (data: string): OnetTitles | null => {
  const folder = join(data, 'onet_29_0');
  if (!existsSync(folder)) return null;
  const listed = new Map<string, { title: string; ids: Set<string> }>();
  const Alternate = z.object({ soc_code: z.string(), alternate_title: z.string() });
  for (const { soc_code: id, alternate_title: title } of rowsOf(
    join(folder, 'alternate_titles_train.csv.gz'),
    Alternate,
  )) {
    const entry = listed.get(title.toLowerCase()) ?? { title, ids: new Set() };
    entry.ids.add(id);
    listed.set(title.toLowerCase(), entry);
  }
  const Row = z.object({ soc_code: z.string(), title: z.string() });
  return {
    occupations: rowsOf(join(folder, 'occupation_data.csv.gz'), Row).map((row) => ({
      id: row.soc_code,
      title: row.title,
    })),
    titles: [...listed.values()].map(({ title, ids }) => ({ title, ids: [...ids], fold: foldOf(title) })),
  };
};
