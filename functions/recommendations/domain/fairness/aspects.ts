import type { ItemKind } from '../item-kinds.ts';
import { type Item, itemKey } from '../item.ts';
import { type Popularity, byPopularity } from '../popularity.ts';

/**
 * What a list is looked at for. `beginner`, `intermediate`, `advanced`, `paid`: share of its places. `zone`: mean preparation
 * that its occupations ask for, 1 to 5. `pay`: mean place among what is paid in the same currency, 0 the least and 1 the most.
 * `popularity`: mean place among all items of the kind, 0 the least chosen and 1 the most.
 */
export const aspectNames = [
  ...(['beginner', 'intermediate', 'advanced', 'paid'] as const),
  ...(['zone', 'pay', 'popularity'] as const),
] as const;
export type AspectName = (typeof aspectNames)[number];

const aspectsOfKind: Readonly<Record<ItemKind, readonly AspectName[]>> = {
  course: ['beginner', 'intermediate', 'advanced', 'paid', 'popularity'],
  occupation: ['zone', 'pay', 'popularity'],
  posting: ['pay', 'popularity'],
  expert: ['popularity'],
  article: ['popularity'],
};

/** Values of an item by aspect; an aspect that it says nothing of is not in it. */
export type AspectsOf = (item: Item) => ReadonlyMap<AspectName, number>;

/** Places from 0 for the first to 1 for the last; a single one stands in the middle. */
const placed = (keys: readonly string[]): Map<string, number> =>
  new Map(keys.map((key, place) => [key, keys.length === 1 ? 0.5 : place / (keys.length - 1)]));

/** Groups of postings by their median among those paid in the same currency. */
const payPlaces = (items: readonly Item[]): Map<string, number> => {
  const paid = items.flatMap((item) => (item.pay === null ? [] : [{ item, ...item.pay }]));
  const places = Object.values(Object.groupBy(paid, ({ currency }) => currency)).map((group = []) =>
    placed(group.toSorted((a, b) => a.median - b.median).map(({ item }) => itemKey(item))),
  );
  return new Map(places.flatMap((each) => [...each]));
};

/** Of an occupation that of its groups of postings, by how many of their postings are of it. */
const occupationPay = (items: readonly Item[], places: ReadonlyMap<string, number>): Map<string, number> => {
  const sums = new Map<string, { weight: number; sum: number }>();
  for (const item of items) {
    const place = places.get(itemKey(item));
    if (place === undefined) continue;
    for (const { id, share } of item.occupations) {
      const before = sums.get(id) ?? { weight: 0, sum: 0 };
      const weight = share * item.postings;
      sums.set(id, { weight: before.weight + weight, sum: before.sum + weight * place });
    }
  }
  return new Map([...sums].flatMap(([id, { weight, sum }]) => (weight > 0 ? [[id, sum / weight]] : [])));
};

const shareOf = (is: boolean): number => (is ? 1 : 0);

/** What is looked at of the items of a kind, worked out once for a catalogue. */
export const aspectsIn = (kind: ItemKind, items: readonly Item[], popularity: Popularity): AspectsOf => {
  const ofKind = items.filter((item) => item.kind === kind);
  const popular = placed(ofKind.toSorted(byPopularity(popularity)).reverse().map(itemKey));
  const groupPay = payPlaces(items);
  const ofOccupations = occupationPay(items, groupPay);
  const valueOf = (item: Item, aspect: AspectName): number | null | undefined => {
    switch (aspect) {
      case 'beginner':
      case 'intermediate':
      case 'advanced':
        return item.level === null ? null : shareOf(item.level === aspect);
      case 'paid':
        return item.access === null ? null : shareOf(item.access === 'paid');
      case 'zone':
        return item.zone;
      case 'pay':
        return kind === 'occupation' ? ofOccupations.get(item.itemId) : groupPay.get(itemKey(item));
      case 'popularity':
        return popular.get(itemKey(item));
    }
  };
  return (item) =>
    new Map(
      aspectsOfKind[kind].flatMap((aspect): [AspectName, number][] => {
        const value = valueOf(item, aspect) ?? null;
        return value === null ? [] : [[aspect, value]];
      }),
    );
};

/** The mean of a list's items by aspect, of those that say something of it. */
export const aspectsOfList = (shown: readonly Item[], aspectsOf: AspectsOf): Map<AspectName, number> => {
  const sums = new Map<AspectName, { n: number; sum: number }>();
  for (const item of shown)
    for (const [aspect, value] of aspectsOf(item)) {
      const { n, sum } = sums.get(aspect) ?? { n: 0, sum: 0 };
      sums.set(aspect, { n: n + 1, sum: sum + value });
    }
  return new Map([...sums].map(([aspect, { n, sum }]) => [aspect, sum / n]));
};
