import { GrowingInt32 } from '../growing-array.ts';
import { Vocabulary } from './vocabulary.ts';
import type { OnWord } from './word-spans.ts';

/** Terms of one field of a document; each occurrence counts `weight` times. */
export interface WeightedTerms {
  terms: readonly string[];
  weight: number;
}

/**
 * Collects documents one by one and keeps only numbers: per document its distinct terms with their weighted counts.
 * The texts themselves may be forgotten at once, which is what keeps memory small on large inputs.
 */
export class TermCounts {
  readonly #vocabulary = new Vocabulary();
  /** The first so many numbers of the vocabulary are stop words. */
  readonly #stopWords: number;
  readonly #documentFrequency = new GrowingInt32();
  /** Count of every term in the document that is being read; 0 between documents. */
  #pending = new Int32Array(1024);
  readonly #start = new GrowingInt32();
  readonly #term = new GrowingInt32();
  readonly #count = new GrowingInt32();

  /** `stopWords` are never counted. */
  constructor(stopWords: Iterable<string> = []) {
    this.#start.push(0);
    for (const word of stopWords) this.#vocabulary.idOf(word);
    this.#stopWords = this.#vocabulary.size;
  }

  get documents(): number {
    return this.#start.length - 1;
  }

  /** Distinct terms seen so far; term numbers are 0 … `terms` − 1 in order of first appearance. */
  get terms(): number {
    return this.#vocabulary.size - this.#stopWords;
  }

  name(term: number): string {
    return this.#vocabulary.name(term + this.#stopWords);
  }

  /** Number of documents that hold the term. */
  frequency(term: number): number {
    return this.#documentFrequency.at(term);
  }

  /** Adds to a term of the document that is being read; a term new to the document becomes its next entry. */
  #note(term: number, weight: number): void {
    if (term < 0) return;
    if (term >= this.#pending.length) {
      const larger = new Int32Array(term * 2);
      larger.set(this.#pending);
      this.#pending = larger;
    }
    const before = this.#pending[term] ?? 0;
    if (before === 0) this.#term.push(term);
    this.#pending[term] = before + weight;
  }

  #endDocument(): void {
    for (let entry = this.#count.length; entry < this.#term.length; entry += 1) {
      const term = this.#term.at(entry);
      this.#count.push(this.#pending[term] ?? 0);
      this.#pending[term] = 0;
      while (this.#documentFrequency.length <= term) this.#documentFrequency.push(0);
      this.#documentFrequency.set(term, this.#documentFrequency.at(term) + 1);
    }
    this.#start.push(this.#term.length);
  }

  addDocument(fields: readonly WeightedTerms[]): void {
    for (const { terms, weight } of fields)
      for (const name of terms) this.#note(this.#vocabulary.idOf(name) - this.#stopWords, weight);
    this.#endDocument();
  }

  /** Adds a document by its words' places in a text, each counting once: no word is cut out. */
  addText(text: string, spans: (text: string, onWord: OnWord) => void): void {
    spans(text, (from, to) => {
      this.#note(this.#vocabulary.idOf(text, from, to) - this.#stopWords, 1);
    });
    this.#endDocument();
  }

  /** Where the entries of a document begin and end; read them with `termAt` and `countAt`. */
  span(document: number): { from: number; to: number } {
    return { from: this.#start.at(document), to: this.#start.at(document + 1) };
  }

  termAt(entry: number): number {
    return this.#term.at(entry);
  }

  countAt(entry: number): number {
    return this.#count.at(entry);
  }

  get entries(): number {
    return this.#term.length;
  }
}
