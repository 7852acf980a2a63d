import * as z from 'zod';
import { hash53 } from '../../../../shared/science/hash53.ts';
import type { Posting } from '../posting.ts';

/** What clusters are found on: of each posting the words, and no more. */
export const ReservoirDocument = z.object({
  id: z.string(),
  title: z.string(),
  skills: z.array(z.string()),
  /** Its beginning, as far as clustering reads it. */
  description: z.string(),
});
export type ReservoirDocument = z.infer<typeof ReservoirDocument>;

/** Clusters are found on at most so many postings of a market. */
export const reservoirSize = 20_000;

/** Beyond this many characters a description mostly repeats what companies say of themselves. */
export const describedCharacters = 1500;

export const reservoirDocument = ({ id, title, skills, description }: Posting): ReservoirDocument => ({
  id,
  title,
  skills,
  description: description.slice(0, describedCharacters),
});

interface Ranked {
  rank: number;
  document: ReservoirDocument;
}

const inOrder = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank || (a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0);

/**
 * An even sample of the distinct postings it was shown, in bounded space: those whose ids hash lowest (bottom-k, Cohen
 * and Kaplan 2007). It depends on the set of postings alone: not on their order, nor on how often one came, nor on how
 * samples of parts were put together. So does which of two postings with the same id is kept, as their words are equal.
 */
export class Reservoir {
  readonly #size: number;
  #kept: Ranked[] = [];
  #limit = Infinity;

  constructor(size = reservoirSize) {
    this.#size = size;
  }

  /** Whether a posting of this id would be kept as things stand; saves reading the others. */
  wants(id: string): boolean {
    return hash53(id) <= this.#limit;
  }

  add(document: ReservoirDocument): void {
    const rank = hash53(document.id);
    if (rank > this.#limit) return;
    this.#kept.push({ rank, document });
    if (this.#kept.length >= 2 * this.#size) this.#trim();
  }

  /** In an order that only their ids decide. */
  documents(): ReservoirDocument[] {
    this.#trim();
    return this.#kept.map(({ document }) => document);
  }

  #trim(): void {
    this.#kept.sort(inOrder);
    this.#kept = this.#kept.filter(({ document }, at) => document.id !== this.#kept[at - 1]?.document.id);
    this.#kept.length = Math.min(this.#kept.length, this.#size);
    if (this.#kept.length === this.#size) this.#limit = this.#kept.at(-1)?.rank ?? Infinity;
  }
}
