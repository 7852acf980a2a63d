import type { Market } from '../posting.ts';

/** One record of a file: column (or JSON path, `a.b`) to text; a missing value is the empty string. */
export type Row = Readonly<Record<string, string>>;

/** Pay in separate columns, each in the source's own words; empty where it has none. */
export interface PayColumns {
  readonly min: string;
  readonly max: string;
  readonly currency: string;
  readonly period: string;
}

/** What a source says of a posting, in its own words, before any normalising. */
export interface RawPosting {
  readonly title: string;
  readonly company?: string;
  readonly place?: string;
  /** A country's name or ISO 3166 alpha-2 code, where the source has a column for it. */
  readonly country?: string;
  /** The source's own number of the posting, which its updates and re-posts bear as well. */
  readonly sourceId?: string;
  readonly posted?: string;
  readonly seen?: string;
  readonly validThrough?: string;
  readonly remote?: boolean;
  readonly salary?: string;
  /** Asked before `salary`, where the source has columns for the ends. */
  readonly pay?: PayColumns;
  /** Look for pay in the description: the source has no column for it. */
  readonly salaryInDescription?: boolean;
  readonly experience?: string;
  readonly education?: string;
  /** Words that the source itself lists as skills or tags. */
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly url?: string;
  /** Set where the source is of one language; else the language is recognised. */
  readonly market?: Market;
}

/**
 * How to read one form of file. Adding a source is one such file in `sources/` that exports one adapter;
 * `npm run sources`, which every other script runs first, lists it in `known-sources.ts`.
 */
export interface SourceAdapter {
  /** Name of the source, unless operations give one. */
  readonly name: string;
  /** Asked only where no other adapter recognises the columns. */
  readonly general?: boolean;
  /** Whether a file with these columns (or JSON paths) is of this form. */
  recognises(columns: ReadonlySet<string>): boolean;
  /** Null where the record is of another kind than postings. */
  read(row: Row): RawPosting | null;
}

export const hasAll = (columns: ReadonlySet<string>, ...names: readonly string[]): boolean =>
  names.every((name) => columns.has(name));

/** The value of a column; empty where the row has none. */
export const cell = (row: Row, column: string): string => row[column] ?? '';

/** What tables write for yes. */
export const isYes = (text: string): boolean => /^(?:true|yes|y|1|是)$/i.test(text.trim());

/** Items of a Python-literal list (`['sql', "c's"]`), or of a text separated by commas or bars. */
export const listItems = (text: string): string[] => {
  const plain = text.trim();
  if (plain.startsWith('[')) {
    return [...plain.matchAll(/'([^']*)'|"([^"]*)"/g)].map((item) => item[1] ?? item[2] ?? '');
  }
  return plain
    .split(/[,，;；|、]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
};
