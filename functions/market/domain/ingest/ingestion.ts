import { unprocessable } from '../../../../shared/errors.ts';
import type { Posting } from '../posting.ts';
import { CsvReader, delimiterOf, excerptLength } from './csv-reader.ts';
import type { Found } from './csv-reader.ts';
import { FingerprintSet } from './fingerprint-set.ts';
import { JsonDocumentReader } from './json-document-reader.ts';
import { JsonLinesReader, isJsonLines } from './json-lines-reader.ts';
import { mappedSource, missingColumns } from './mapping.ts';
import type { ColumnMapping } from './mapping.ts';
import { normalise } from './normalise.ts';
import type { Refusal } from './normalise.ts';
import type { SkillMatcher } from './skill-matcher.ts';
import { adapterFor } from './recognise.ts';
import type { Row, SourceAdapter } from './source-adapter.ts';

/** A line that became no posting. */
export interface Reject extends Refusal {
  readonly line: number;
  readonly excerpt: string;
}

/** `lines` is the sum of the other three: records of the file without header and blank lines. */
export interface IngestCounts {
  readonly lines: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly markets: { readonly zh: number; readonly en: number };
}

export interface IngestOptions {
  /** Name of the source; null takes the name of the recognised form. */
  readonly source: string | null;
  /** Which column holds what, where operations say so; without it the columns are recognised. */
  readonly mapping?: ColumnMapping | null;
  readonly matcher: SkillMatcher;
  readonly onPosting: (posting: Posting) => void;
  /** A posting that an earlier line had already; it goes no further. */
  readonly onRepetition?: (posting: Posting) => void;
  readonly onReject: (reject: Reject) => void;
}

interface Reader {
  push(text: string): void;
  end(): void;
}

/** A form that nobody recognises within so much text is not a file of postings. */
const longestPreamble = 1_000_000;

const shown = (columns: Iterable<string>): string => [...columns].slice(0, 20).join(', ').slice(0, 300);

/**
 * Turns the text of a file, as it arrives, into postings and rejects: recognises its form, reads it, normalises each
 * record and drops exact repetitions. Holds one record, one chunk and 64 bits a posting. Throws a coded error only where
 * the file as a whole is unreadable: `empty-file`, `unknown-columns`.
 */
export class Ingestion {
  readonly #options: IngestOptions;
  readonly #seen = new FingerprintSet();
  #preamble = '';
  #reader: Reader | null = null;
  #columns: readonly string[] | null = null;
  #adapter: SourceAdapter | null = null;
  #rejected = 0;
  #duplicates = 0;
  #markets = { zh: 0, en: 0 };

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  get counts(): IngestCounts {
    const markets = { ...this.#markets };
    const accepted = markets.zh + markets.en;
    const [rejected, duplicates] = [this.#rejected, this.#duplicates];
    return { lines: accepted + rejected + duplicates, accepted, rejected, duplicates, markets };
  }

  /** Name under which the postings count in figures; null until the form is recognised. */
  get source(): string | null {
    return this.#options.source ?? this.#adapter?.name ?? null;
  }

  push(text: string): void {
    if (this.#reader !== null) {
      this.#reader.push(text);
      return;
    }
    this.#preamble += text;
    const complete = this.#preamble.trimStart().includes('\n') || this.#preamble.length > longestPreamble;
    if (complete) this.#start();
  }

  end(): void {
    if (this.#reader === null) this.#start();
    this.#reader?.end();
    if (this.#adapter === null && this.#rejected > 0) {
      throw unprocessable('unknown-columns', 'no line of the file could be read as a posting');
    }
  }

  #start(): void {
    const first = this.#preamble.trimStart();
    if (first === '') throw unprocessable('empty-file', 'the file is empty');
    const text = this.#preamble;
    this.#preamble = '';
    this.#reader = this.#readerFor(first);
    this.#reader.push(text);
  }

  #readerFor(first: string): Reader {
    if (!/^[{[]/.test(first)) {
      return new CsvReader(delimiterOf(first.split('\n', 1)[0] ?? ''), (found) => this.#onFields(found));
    }
    const onRow = (found: Found<Row>): void => this.#onRow(found);
    return isJsonLines(first) ? new JsonLinesReader(onRow) : new JsonDocumentReader(onRow);
  }

  #onFields(found: Found<readonly string[]>): void {
    if ('fault' in found) {
      // A broken header leaves nothing to read the rest by.
      if (this.#columns === null) throw unprocessable('unknown-columns', `header: ${found.fault.reason}`);
      this.#refuse(found.line, found.fault, found.excerpt);
      return;
    }
    if (this.#columns === null) {
      this.#columns = found.record.map((name) => name.trim());
      this.#recognise(this.#columns);
      return;
    }
    const [columns, fields] = [this.#columns, found.record];
    const surplus = fields.slice(columns.length).some((field) => field.trim() !== '');
    if (fields.length < columns.length || surplus) {
      const reason = `the line has ${fields.length} fields, the header ${columns.length}`;
      this.#refuse(found.line, { code: 'wrong-column-count', reason }, fields.join(' | '));
      return;
    }
    const row: Record<string, string> = {};
    columns.forEach((column, index) => (row[column] = fields[index] ?? ''));
    this.#take(found.line, row);
  }

  #onRow(found: Found<Row>): void {
    if ('fault' in found) {
      this.#refuse(found.line, found.fault, found.excerpt);
      return;
    }
    if (this.#adapter === null) this.#recognise(Object.keys(found.record));
    this.#take(found.line, found.record);
  }

  #recognise(columns: readonly string[]): void {
    const { mapping } = this.#options;
    if (mapping) {
      // Keys that a JSON record leaves out are no mistake of the mapping; a header is complete.
      const missing = missingColumns(mapping, new Set(columns));
      const wrong = this.#columns === null ? missing.filter((name) => name.startsWith('title ')) : missing;
      if (wrong.length > 0) {
        const reason = `the mapping names columns that the file does not have: ${wrong.join(', ')}; found: ${shown(columns)}`;
        throw unprocessable('mapping-mismatch', reason);
      }
      this.#adapter = mappedSource(mapping);
      return;
    }
    this.#adapter = adapterFor(new Set(columns));
    if (this.#adapter === null) {
      throw unprocessable('unknown-columns', `no column holds a job title; found: ${shown(columns)}`);
    }
  }

  #take(line: number, row: Row): void {
    const adapter = this.#adapter;
    const source = this.source;
    if (adapter === null || source === null) return;
    const raw = adapter.read(row);
    if (raw === null) {
      const refusal = { code: 'not-a-posting', reason: 'the record is of another kind than postings' };
      this.#refuse(line, refusal, Object.values(row).join(' | '));
      return;
    }
    const result = normalise(raw, source, this.#options.matcher);
    if ('refusal' in result) {
      this.#refuse(line, result.refusal, Object.values(row).join(' | '));
    } else if (this.#seen.add(result.posting.id.slice(5))) {
      this.#markets[result.posting.market] += 1;
      this.#options.onPosting(result.posting);
    } else {
      this.#duplicates += 1;
      this.#options.onRepetition?.(result.posting);
    }
  }

  #refuse(line: number, refusal: Refusal, excerpt: string): void {
    this.#rejected += 1;
    this.#options.onReject({ line, ...refusal, excerpt: excerpt.trim().slice(0, excerptLength) });
  }
}
