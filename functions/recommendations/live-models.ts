import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { ItemKind } from './domain/item-kinds.ts';
import { type ModelStore, modelKey } from './model-store.ts';
import { type KindModel, kindModel } from './serving-model.ts';

/**
 * The live model of a kind: read when it is first asked for and kept in memory. Every call reads the pointer, one small
 * item: a model that a night has made live serves the next request. Null before the first, and where the artefact cannot be
 * read: content and popularity answer then, and `onUnreadable` is told.
 */
export const liveModels = (
  pointers: Pick<ModelStore, 'live'>,
  objects: Pick<ObjectStore, 'read'>,
  onUnreadable: (error: unknown, kind: ItemKind) => void,
) => {
  const kept = new Map<ItemKind, { version: string; model: Promise<KindModel | null> }>();
  const load = async (kind: ItemKind, version: string): Promise<KindModel | null> => {
    const bytes = await objects.read(modelKey(kind, version));
    if (bytes === null) throw new Error(`there is no ${modelKey(kind, version)}`);
    return kindModel(version, bytes);
  };
  return async (kind: ItemKind): Promise<KindModel | null> => {
    const pointer = await pointers.live(kind);
    if (pointer === null) return null;
    const { version } = pointer;
    const held = kept.get(kind);
    if (held?.version === version) return held.model;
    const model = load(kind, version).catch((error: unknown) => {
      kept.delete(kind);
      onUnreadable(error, kind);
      return null;
    });
    kept.set(kind, { version, model });
    return model;
  };
};
