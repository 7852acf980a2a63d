import type { Market } from '../../posting.ts';

/** One record of a file: column (or key) to text; a missing value is the empty string. */
export type Row = Readonly<Record<string, string>>;

/** What a source says of a posting, in its own words, before any normalising. */
export interface RawPosting {
  readonly title: string;
  readonly company?: string;
  readonly place?: string;
  /** A country's name or ISO 3166 alpha-2 code, where the source has a column for it. */
  readonly country?: string;
  readonly posted?: string;
  readonly seen?: string;
  readonly salary?: string;
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

/** How to read one form of file. Adding a source is one such file and its line in `known-sources.ts`. */
export interface SourceAdapter {
  /** Name of the source, unless operations give one. */
  readonly name: string;
  /** Whether a file with these columns (or JSON keys) is of this form. */
  recognises(columns: ReadonlySet<string>): boolean;
  read(row: Row): RawPosting;
}

export const hasAll = (columns: ReadonlySet<string>, ...names: readonly string[]): boolean =>
  names.every((name) => columns.has(name));

/** The value of a column; empty where the row has none. */
export const cell = (row: Row, column: string): string => row[column] ?? '';

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
