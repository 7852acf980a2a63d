import * as z from 'zod';
import { hash53 } from '../../../../shared/science/hash53.ts';
import { Day, type Posting } from '../posting.ts';

/** What clusters are found on: of each posting the words, and what a list of outliers shows of it. */
export const ReservoirDocument = z.object({
  id: z.string(),
  title: z.string(),
  skills: z.array(z.string()),
  /** Its beginning, as far as clustering reads it. */
  description: z.string(),
  company: z.string(),
  city: z.string(),
  postedOn: Day.nullable(),
  salaryText: z.string(),
  url: z.string().nullable(),
});
export type ReservoirDocument = z.infer<typeof ReservoirDocument>;

/** Clusters are found on at most so many postings of a market. */
export const reservoirSize = 20_000;

/** Beyond this many characters a description mostly repeats what companies say of themselves. */
export const describedCharacters = 1500;

export const reservoirDocument = (posting: Posting): ReservoirDocument => ({
  id: posting.id,
  title: posting.title,
  skills: posting.skills,
  description: posting.description.slice(0, describedCharacters),
  company: posting.company,
  city: posting.city,
  postedOn: posting.postedOn,
  salaryText: posting.salaryText,
  url: posting.url,
});

interface Ranked {
  rank: number;
  document: ReservoirDocument;
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Postings with one id are equal but for their address and what their source wrote of their pay. */
const inOrder = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank ||
  compared(a.document.id, b.document.id) ||
  compared(a.document.url ?? '', b.document.url ?? '') ||
  compared(JSON.stringify(a.document), JSON.stringify(b.document));

/**
 * An even sample of the distinct postings it was shown, in bounded space: those whose ids hash lowest (bottom-k, Cohen
 * and Kaplan 2007). It depends on the set of postings alone: not on their order, nor on how often one came, nor on how
 * samples of parts were put together. Of two postings with the same id the one of the lower address is kept.
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
