/** What a reader finds in a file: a record, or a line that is none. `line` counts from 1. */
export type Found<T> =
  | { readonly line: number; readonly record: T }
  | {
      readonly line: number;
      readonly fault: { readonly code: string; readonly reason: string };
      readonly excerpt: string;
    };

/** A record longer than this is taken for a quote that was never closed. */
export const longestRecord = 1_000_000;
export const excerptLength = 160;

interface Parsed {
  readonly fields: string[];
  /** Index of the first character after the record. */
  readonly next: number;
  readonly lines: number;
}
type Outcome = Parsed | 'incomplete' | 'bad-quote';

const reasons = {
  'bad-quote': 'text follows a closing quotation mark',
  'unclosed-quote': 'a quotation mark is never closed',
  'line-too-long': 'the line is longer than 1,000,000 characters',
} as const;

const newlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/**
 * Reads CSV (RFC 4180, any one-character delimiter) as its text arrives. Beside csv-parse it knows two things that
 * matter here: it goes on with the very next line after a damaged one, an unclosed quotation mark included, and it
 * holds at most one record and one chunk. Line numbers are those of a text editor.
 */
export class CsvReader {
  readonly #delimiter: string;
  readonly #emit: (found: Found<readonly string[]>) => void;
  #buffer = '';
  #line = 1;
  /** Inside a line that is too long: everything up to its end is skipped. */
  #skipping = false;

  constructor(delimiter: string, emit: (found: Found<readonly string[]>) => void) {
    this.#delimiter = delimiter;
    this.#emit = emit;
  }

  push(text: string): void {
    this.#read(this.#buffer + text, false);
  }

  end(): void {
    this.#read(this.#buffer, true);
  }

  #read(text: string, final: boolean): void {
    let at = 0;
    while (at < text.length) {
      if (this.#skipping) {
        const end = text.indexOf('\n', at);
        if (end === -1) break;
        this.#skipping = false;
        this.#line += 1;
        at = end + 1;
        continue;
      }
      const outcome = this.#record(text, at, final);
      const waiting = outcome === 'incomplete' || (outcome === 'bad-quote' && !text.includes('\n', at));
      if (waiting && !final && text.length - at <= longestRecord) {
        this.#buffer = text.slice(at);
        return;
      }
      at = typeof outcome === 'string' ? this.#refuse(text, at, outcome) : this.#accept(outcome);
    }
    this.#buffer = '';
  }

  #accept(parsed: Parsed): number {
    const blank = parsed.fields.length === 1 && (parsed.fields[0] ?? '').trim() === '';
    if (!blank) this.#emit({ line: this.#line, record: parsed.fields });
    this.#line += parsed.lines;
    return parsed.next;
  }

  /** Refuses the line that begins at `start`, not what a runaway quotation mark swallowed after it. */
  #refuse(text: string, start: number, outcome: 'incomplete' | 'bad-quote'): number {
    const end = text.indexOf('\n', start);
    const tooLong = end === -1 ? text.length - start > longestRecord : end - start > longestRecord;
    const open = outcome === 'incomplete' ? 'unclosed-quote' : outcome;
    const code = tooLong ? 'line-too-long' : open;
    const excerpt = text.slice(start, end === -1 ? undefined : end).slice(0, excerptLength);
    this.#emit({ line: this.#line, fault: { code, reason: reasons[code] }, excerpt });
    if (end === -1) {
      this.#skipping = true;
      return text.length;
    }
    this.#line += 1;
    return end + 1;
  }

  #record(text: string, start: number, final: boolean): Outcome {
    const fields: string[] = [];
    let lines = 1;
    let at = start;
    let lineEnd = text.indexOf('\n', start);
    for (;;) {
      let end: number;
      if (text.charCodeAt(at) === 34) {
        const close = this.#closingQuote(text, at + 1);
        if (close === -1 || (close === text.length - 1 && !final)) return 'incomplete';
        const content = text.slice(at + 1, close);
        fields.push(content.includes('"') ? content.replaceAll('""', '"') : content);
        lines += newlines(content);
        end = close + 1;
        if (lineEnd !== -1 && lineEnd < end) lineEnd = text.indexOf('\n', end);
        if (text.charCodeAt(end) === 13 && (end + 1 === text.length || end + 1 === lineEnd)) end += 1;
      } else {
        const delimiter = text.indexOf(this.#delimiter, at);
        if (lineEnd === -1 && !final) return 'incomplete';
        const limit = lineEnd === -1 ? text.length : lineEnd;
        end = delimiter !== -1 && delimiter < limit ? delimiter : limit;
        const carriage = end === limit && end > at && text.charCodeAt(end - 1) === 13 ? 1 : 0;
        fields.push(text.slice(at, end - carriage));
      }
      if (end === text.length) return final ? { fields, next: end, lines } : 'incomplete';
      if (end === lineEnd) return { fields, next: end + 1, lines };
      if (text.charAt(end) !== this.#delimiter) return 'bad-quote';
      at = end + 1;
      if (at === text.length && !final) return 'incomplete';
    }
  }

  #closingQuote(text: string, from: number): number {
    let at = text.indexOf('"', from);
    while (at !== -1 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2);
    return at;
  }
}

const delimiters = [',', '\t', ';', '|'];

/** The delimiter that cuts a header line into the most columns. */
export const delimiterOf = (header: string): string =>
  delimiters.reduce((best, candidate) =>
    header.split(candidate).length > header.split(best).length ? candidate : best,
  );
