import * as z from 'zod';
import { excerptLength, longestRecord } from './csv-reader.ts';
import type { Found } from './csv-reader.ts';
import type { Row } from './sources/source-adapter.ts';

const JsonObject = z.record(z.string(), z.unknown());

/** Text of a JSON value: a list joined by commas, an object by its `name` where it has one. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return '';
};

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
    const record = Array.isArray(value) ? undefined : JsonObject.safeParse(value).data;
    if (record === undefined) this.#refuse('not-an-object', 'the line is JSON, but no object', line);
    else this.#emit({ line: this.#line, record: rowOf(record) });
  }

  #refuse(code: string, reason: string, line: string): void {
    this.#emit({ line: this.#line, fault: { code, reason }, excerpt: line.slice(0, excerptLength) });
  }
}

const rowOf = (record: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, textOf(value)]));
