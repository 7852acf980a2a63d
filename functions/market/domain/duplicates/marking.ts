import { sameId, type Fingerprints, type PostingAt } from './fingerprint.ts';
import { isRepetition, withinWindow } from './near-duplicate.ts';
import { keysPerPosting, type Sketching } from './sketching.ts';
import { collectKeys, mostMeetings, type SortedKeys } from './sorted-keys.ts';

/** A posting of the batch that repeats another. */
export interface Repetition {
  /** Id of the original. */
  readonly of: string;
  /** `copy`: the same posting once more, as another file or board shows it; `repost`: posted again on another day. */
  readonly how: 'copy' | 'repost';
}

/** What is known from the window: originals that postings of the batch may repeat, in the order they were found. */
export interface Known {
  readonly fingerprints: Fingerprints;
  /** By posting of the batch, places in `fingerprints` of which `isRepetition` holds. */
  readonly of: (index: number) => readonly number[];
}

export interface Marked {
  /** By posting of the batch, in its order; null for an original. */
  readonly repetitions: readonly (Repetition | null)[];
  /** Postings of the batch that the window now keeps, in the order of their days. */
  readonly originals: Uint32Array;
  /** What was known and came again: its place in `known`, and the posting of the batch that repeated it last. */
  readonly refreshed: ReadonlyMap<number, number>;
}

/** Places of the batch's postings in the order of their days; of one day, in the order of the file. */
export const dayOrder = ({ fingerprints, length }: Sketching): Uint32Array =>
  Uint32Array.from({ length }, (_, index) => index).sort(
    (a, b) => fingerprints.firstDay(a) - fingerprints.firstDay(b) || a - b,
  );

/** By rank, where the keys of the posting stand in the sorted ones. */
const placesOf = ({ owners }: SortedKeys, postings: number): { starts: Uint32Array; places: Uint32Array } => {
  const starts = new Uint32Array(postings + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let at = 1; at <= postings; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(owners.length);
  for (let place = 0; place < owners.length; place += 1) {
    const owner = owners[place] ?? 0;
    const at = next[owner] ?? 0;
    next[owner] = at + 1;
    places[at] = place;
  }
  return { starts, places };
};

/** An original: of the window, or of the batch. */
interface Original extends PostingAt {
  readonly known: boolean;
}

const isSame = (one: Original, two: Original | null): boolean =>
  two !== null && one.index === two.index && one.known === two.known;

const earlier = (one: Original, two: Original): Original => {
  if (one.known !== two.known) return one.known ? one : two;
  const [a, b] = [one.of.firstDay(one.index), two.of.firstDay(two.index)];
  if (a !== b) return a < b ? one : two;
  return one.of.id(one.index) <= two.of.id(two.index) ? one : two;
};

const repetitionOf = (posting: PostingAt, original: Original): Repetition => {
  const { of, index } = original;
  const day = posting.of.firstDay(posting.index);
  const sameDay = day === of.firstDay(index) || day === of.lastDay(index);
  return { of: of.id(index), how: sameDay || sameId(posting, original) ? 'copy' : 'repost' };
};

/**
 * Goes through a batch in the order of its days and marks what repeats an original: one of the window, or an earlier one
 * of the batch. A repetition is compared with originals only, never with other repetitions, so that a text does not
 * drift from copy to copy; and it keeps its original in the window.
 */
export class Marking {
  readonly #sketching: Sketching;
  readonly #known: Known;
  readonly #order: Uint32Array;
  readonly #sorted: SortedKeys;
  readonly #originalOf: (Original | null)[] = [];

  constructor(sketching: Sketching, known: Known) {
    this.#sketching = sketching;
    this.#known = known;
    this.#order = dayOrder(sketching);
    this.#sorted = collectKeys(sketching.keys, keysPerPosting, this.#order);
  }

  run(): Marked {
    const { starts, places } = placesOf(this.#sorted, this.#order.length);
    const repetitions = new Array<Repetition | null>(this.#order.length).fill(null);
    const originals: number[] = [];
    const refreshed = new Map<number, number>();
    for (const [rank, index] of this.#order.entries()) {
      const posting = { of: this.#sketching.fingerprints, index };
      const original = this.#find(posting, places.subarray(starts[rank], starts[rank + 1]));
      this.#originalOf.push(original);
      if (original === null) originals.push(index);
      else {
        repetitions[index] = repetitionOf(posting, original);
        original.of.extend(original.index, posting.of.firstDay(index));
        if (original.known) refreshed.set(original.index, index);
      }
    }
    return { repetitions, originals: Uint32Array.from(originals), refreshed };
  }

  #find(posting: PostingAt, places: Uint32Array): Original | null {
    let best: Original | null = null;
    for (const index of this.#known.of(posting.index)) {
      const candidate = { of: this.#known.fingerprints, index, known: true };
      if (withinWindow(posting, candidate)) best = best === null ? candidate : earlier(best, candidate);
    }
    if (best !== null) return best;
    for (const place of places) best = this.#before(posting, place, best);
    return best;
  }

  /** The earliest original that an earlier posting under the same key is, or repeats. */
  #before(posting: PostingAt, place: number, found: Original | null): Original | null {
    const { keys, owners } = this.#sorted;
    let best = found;
    let last: Original | null = null;
    for (let at = place - 1; at >= Math.max(0, place - mostMeetings) && keys[at] === keys[place]; at -= 1) {
      const rank = owners[at] ?? 0;
      const candidate = this.#originalAt(rank);
      if (isSame(candidate, last) || isSame(candidate, best)) continue;
      last = candidate;
      if (withinWindow(posting, candidate) && isRepetition(posting, candidate)) {
        best = best === null ? candidate : earlier(best, candidate);
      }
    }
    return best;
  }

  #originalAt(rank: number): Original {
    return (
      this.#originalOf[rank] ?? {
        of: this.#sketching.fingerprints,
        index: this.#order[rank] ?? 0,
        known: false,
      }
    );
  }
}

/** Marks a batch by itself: no window. */
export const nothingKnown = (none: Fingerprints): Known => ({ fingerprints: none, of: () => [] });
