import { excerptLength, longestRecord } from './csv-reader.ts';
import type { Found } from './csv-reader.ts';
import { asObject, rowOf, unwrapped } from './json-row.ts';
import type { Row } from './source-adapter.ts';

const [quote, backslash, lineFeed] = [34, 92, 10];
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];

/** Keys of an enclosing object whose list holds the records themselves. */
const listKey = /"(?:@graph|itemListElement|jobs)"\s*:\s*$/;
const longestKey = 100;

/** What stands before the end of a line on which a whole record was to end. */
const oneLineEnd = /\}\s*,?\s*$/;

/**
 * Reads JSON documents as their text arrives: a list of objects, an object that holds one (`@graph`), or objects one
 * after the other, over any number of lines. Holds one record and one chunk. A record that is no JSON is a fault of
 * that record alone; a string never runs over the end of its line, so a missing quotation mark costs one record.
 */
export class JsonDocumentReader {
  readonly #emit: (found: Found<Row>) => void;
  /** Text from the beginning of the open record on; empty between records. */
  #record = '';
  #recordLine = 0;
  #line = 1;
  /** Nesting inside the open record: one `{` or `[` a level. */
  #depth = 0;
  /** Enclosing lists and objects that are no records themselves. */
  #around = 0;
  #inString = false;
  #escaped = false;
  #tooLong = false;

  constructor(emit: (found: Found<Row>) => void) {
    this.#emit = emit;
  }

  push(text: string): void {
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === lineFeed) this.#line += 1;
      if (this.#inString) {
        this.#string(code);
        if (code === lineFeed && this.#depth > 0 && oneLineEnd.test(this.#tail(text, start, at))) {
          this.#keep(text.slice(start, at));
          this.#refuse('bad-json', 'a quotation mark is never closed');
          this.#depth = 0;
          start = at + 1;
        }
        continue;
      }
      if (code === quote) {
        this.#inString = true;
      } else if (code === openBrace || code === openBracket) {
        const from = start;
        if (this.#opens(code, () => this.#tail(text, from, at))) start = at;
      } else if ((code === closeBrace || code === closeBracket) && this.#closes()) {
        this.#keep(text.slice(start, at + 1));
        this.#finish();
        start = at + 1;
      }
    }
    if (this.#depth > 0) this.#keep(text.slice(start));
  }

  end(): void {
    if (this.#depth > 0) this.#refuse('bad-json', 'the file ends inside a record');
  }

  #string(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === backslash) this.#escaped = true;
    else if (code === quote || code === lineFeed) this.#inString = false;
  }

  /** True where a record begins here. */
  #opens(code: number, tail: () => string): boolean {
    if (this.#depth === 0) {
      if (code === openBracket) {
        this.#around += 1;
        return false;
      }
      this.#depth = 1;
      this.#recordLine = this.#line;
      return true;
    }
    // The object turns out to be an envelope: what is in its list are the records.
    if (code === openBracket && this.#depth === 1 && listKey.test(tail())) {
      this.#around += 2;
      this.#depth = 0;
      this.#record = '';
      this.#tooLong = false;
      return false;
    }
    this.#depth += 1;
    return false;
  }

  /** The end of the open record before `at`: as much as a key may take. */
  #tail(text: string, start: number, at: number): string {
    const before = text.slice(Math.max(start, at - longestKey), at);
    return at - start < longestKey ? this.#record.slice(-longestKey) + before : before;
  }

  /** True where a record ends here. */
  #closes(): boolean {
    if (this.#depth === 0) {
      this.#around = Math.max(0, this.#around - 1);
      return false;
    }
    this.#depth -= 1;
    return this.#depth === 0;
  }

  #keep(text: string): void {
    if (this.#tooLong) return;
    this.#record += text;
    this.#tooLong = this.#record.length > longestRecord;
    if (this.#tooLong) this.#record = this.#record.slice(0, excerptLength);
  }

  #finish(): void {
    if (this.#tooLong) {
      this.#refuse('line-too-long', 'the record is longer than 1,000,000 characters');
      return;
    }
    const record = unwrapped(parsed(this.#record));
    if (record === undefined) this.#refuse('bad-json', 'the record is no JSON');
    else {
      this.#emit({ line: this.#recordLine, record: rowOf(record) });
      this.#record = '';
    }
  }

  #refuse(code: string, reason: string): void {
    const excerpt = this.#record.slice(0, excerptLength);
    this.#emit({ line: this.#recordLine, fault: { code, reason }, excerpt });
    this.#record = '';
    this.#tooLong = false;
  }
}

const parsed = (text: string) => {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
};
