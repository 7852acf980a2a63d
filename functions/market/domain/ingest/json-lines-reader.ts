import { excerptLength, longestRecord } from './csv-reader.ts';
import type { Found } from './csv-reader.ts';
import { asObject, rowOf } from './json-row.ts';
import type { Row } from './source-adapter.ts';

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Reads JSON Lines as its text arrives, an object a line; whatever is none is a fault of that line alone. */
export class JsonLinesReader {
  readonly #emit: (found: Found<Row>) => void;
  #buffer = '';
  #line = 1;
  #skipping = false;

  constructor(emit: (found: Found<Row>) => void) {
    this.#emit = emit;
  }

  push(text: string): void {
    const all = this.#buffer + text;
    let at = 0;
    for (let end = all.indexOf('\n'); end !== -1; end = all.indexOf('\n', at)) {
      if (!this.#skipping) this.#readLine(all.slice(at, end));
      this.#skipping = false;
      this.#line += 1;
      at = end + 1;
    }
    this.#buffer = this.#skipping ? '' : all.slice(at);
    if (this.#buffer.length > longestRecord) {
      this.#refuse('line-too-long', 'the line is longer than 1,000,000 characters', this.#buffer);
      this.#skipping = true;
      this.#buffer = '';
    }
  }

  end(): void {
    if (!this.#skipping) this.#readLine(this.#buffer);
    this.#buffer = '';
  }

  #readLine(line: string): void {
    if (line.trim() === '') return;
    const value = parsed(line);
    if (value === undefined) {
      this.#refuse('bad-json', 'the line is no JSON', line);
      return;
    }
    const records = (Array.isArray(value) ? value : [value]).map(asObject);
    if (records.length === 0 || records.includes(undefined)) {
      this.#refuse('not-an-object', 'the line is JSON, but no object', line);
      return;
    }
    for (const record of records) {
      if (record !== undefined) this.#emit({ line: this.#line, record: rowOf(record) });
    }
  }

  #refuse(code: string, reason: string, line: string): void {
    this.#emit({ line: this.#line, fault: { code, reason }, excerpt: line.slice(0, excerptLength) });
  }
}

const listInside = /^\{[^\n]{0,2000}?"(?:@graph|itemListElement|jobs)"\s*:\s*\[/;

/**
 * Whether a JSON text, of which at least the first line is here, holds an object a line. It does not where that line is
 * the envelope of a list, or breaks off as a document over several lines does.
 */
export const isJsonLines = (text: string): boolean => {
  const line = (text.trimStart().split('\n', 1)[0] ?? '').trimEnd();
  return line.startsWith('{') && !listInside.test(line) && !/[{[,:]$/.test(line);
};
