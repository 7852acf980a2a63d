import type { Item } from './domain/item.ts';
import { occupationItems, rankable } from './domain/published-items.ts';
import type { ItemStore } from './item-store.ts';

export interface Catalogue {
  readonly items: readonly Item[];
  readonly byKey: ReadonlyMap<string, Item>;
}

/** Postings of each occupation over all markets: a group's postings by the share that are of it. */
const postingsOf = (items: readonly Item[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { occupations, postings } of items)
    for (const { id, share } of occupations)
      counts.set(id, (counts.get(id) ?? 0) + Math.round(postings * share));
  return counts;
};

/**
 * Reads the catalogue and keeps it in memory. Every call reads the head, one small item, and loads anew where it has moved
 * on: what is published shows at once, and a warm request pays for one read.
 */
export const catalogueReader = (store: Pick<ItemStore, 'revision' | 'all'>) => {
  let kept: { revision: number; catalogue: Promise<Catalogue> } | undefined;
  const load = async (): Promise<Catalogue> => {
    const published = (await store.all()).map(rankable);
    const items = [...published, ...occupationItems(postingsOf(published))];
    return { items, byKey: new Map(items.map((item) => [`${item.kind}/${item.itemId}`, item])) };
  };
  return async (): Promise<Catalogue> => {
    const revision = await store.revision();
    if (kept?.revision === revision) return kept.catalogue;
    const catalogue = load();
    kept = { revision, catalogue };
    try {
      return await catalogue;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
};
export type CatalogueReader = ReturnType<typeof catalogueReader>;
