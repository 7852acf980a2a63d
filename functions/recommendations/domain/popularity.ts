import type { Item } from './item.ts';

/** How often something was chosen of late. */
export interface Chosen {
  /** Different people in the window of `days`. */
  readonly people: number;
  /** Doings, each halved for every half-life that has passed. */
  readonly decayed: number;
}

export interface Popularity {
  readonly days: number;
  readonly of: (itemId: string) => Chosen;
  /** The fewest items that together have half of all decayed doings: they need no help to be seen. */
  readonly head: ReadonlySet<string>;
}

export const nobodyChose: Popularity = {
  days: 28,
  of: () => ({ people: 0, decayed: 0 }),
  head: new Set(),
};

/** The most chosen first, then what most postings ask for, then the newest, then by id: the same for everyone. */
export const byPopularity =
  ({ of }: Popularity) =>
  (a: Item, b: Item): number =>
    of(b.itemId).decayed - of(a.itemId).decayed ||
    b.postings - a.postings ||
    (a.since === b.since ? 0 : a.since < b.since ? 1 : -1) ||
    (a.itemId < b.itemId ? -1 : 1);

/** Items that fewer people chose than this have had little chance to be liked. */
const seldomChosen = 5;

export const isSeldomChosen = ({ of }: Popularity, { itemId }: Item): boolean =>
  of(itemId).people < seldomChosen;
