import { GrowingInt32 } from '../growing-array.ts';

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
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #documentFrequency = new GrowingInt32();
  readonly #pending = new GrowingInt32();
  readonly #start = new GrowingInt32();
  readonly #term = new GrowingInt32();
  readonly #count = new GrowingInt32();

  constructor() {
    this.#start.push(0);
  }

  get documents(): number {
    return this.#start.length - 1;
  }

  /** Distinct terms seen so far; term numbers are 0 … `terms` − 1 in order of first appearance. */
  get terms(): number {
    return this.#names.length;
  }

  name(term: number): string {
    return this.#names[term] ?? '';
  }

  /** Number of documents that hold the term. */
  frequency(term: number): number {
    return this.#documentFrequency.at(term);
  }

  #idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(name, id);
    this.#names.push(name);
    this.#documentFrequency.push(0);
    this.#pending.push(0);
    return id;
  }

  addDocument(fields: readonly WeightedTerms[]): void {
    const touched: number[] = [];
    for (const { terms, weight } of fields) {
      for (const name of terms) {
        const id = this.#idOf(name);
        const before = this.#pending.at(id);
        if (before === 0) touched.push(id);
        this.#pending.set(id, before + weight);
      }
    }
    for (const id of touched) {
      this.#term.push(id);
      this.#count.push(this.#pending.at(id));
      this.#pending.set(id, 0);
      this.#documentFrequency.set(id, this.#documentFrequency.at(id) + 1);
    }
    this.#start.push(this.#term.length);
  }

  /** Where the entries of a document begin and end; read them with `entry`. */
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
