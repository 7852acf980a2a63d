import type { CatalogueReader } from './catalogue.ts';
import { type ItemKind, itemKinds } from './domain/item-kinds.ts';
import type { KindModel } from './serving-model.ts';

/** What each kind of item is ranked by now, and what that was judged by. */
export const modelReports = (
  modelOf: (kind: ItemKind) => Promise<KindModel | null>,
  readCatalogue: CatalogueReader,
) => ({
  list: async () => {
    const { items } = await readCatalogue();
    const reports = await Promise.all(
      itemKinds.map(async (kind) => {
        const model = await modelOf(kind);
        return {
          kind,
          catalogue: items.filter((item) => item.kind === kind).length,
          model: model && { ...model.learned, version: model.version },
        };
      }),
    );
    return { items: reports };
  },
});
