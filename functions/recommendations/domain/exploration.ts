import { hash53 } from '../../../shared/science/hash53.ts';
import { type Item, itemKey } from './item.ts';

/** One place of every ten is given to something seldom seen. */
export const exploredShare = 0.1;

interface Draw {
  /** `2026-11-22`: the draw of a day stays, so that a list does not flicker. */
  readonly day: string;
  /** Who asks; the same word for all where rankings are the same for everyone. */
  readonly who: string;
}

/** The items whose turn it is today, by a hash of who, day and item: no state, no chance, over days every item alike. */
const byTurn = (items: readonly Item[], count: number, { day, who }: Draw): Item[] => {
  const first: { item: Item; turn: number }[] = [];
  if (count === 0) return [];
  for (const item of items) {
    const turn = hash53(`${who}/${day}/${itemKey(item)}`);
    if (first.length === count && turn >= (first.at(-1)?.turn ?? Infinity)) continue;
    if (first.length === count) first.pop();
    first.push({ item, turn });
    first.sort((a, b) => a.turn - b.turn);
  }
  return first.map(({ item }) => item);
};

/** How many of so many places are for exploring. */
export const exploredPlaces = (places: number): number => Math.floor(places * exploredShare);

/**
 * Puts what is to be explored into a list: in every ten places one from the sixth on, the same one all day. `seldom` are
 * items that nobody has had much of a chance to like. Fewer where there are none that the list does not hold.
 */
export const withExploration = <T>(
  ranked: readonly T[],
  seldom: readonly Item[],
  { places, draw, present }: { places: number; draw: Draw; present: (item: Item) => T },
): T[] => {
  const turns = byTurn(seldom, exploredPlaces(places), draw);
  const list = ranked.slice(0, Math.max(0, places - turns.length));
  turns.forEach((item, index) => {
    const place = index * 10 + 5 + (hash53(`${draw.who}/${draw.day}/${index}`) % 5);
    list.splice(Math.min(place, list.length), 0, present(item));
  });
  return list;
};
