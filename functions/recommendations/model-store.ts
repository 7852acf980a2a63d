import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';
import type { ItemKind } from './domain/item-kinds.ts';

/** Which artefact of a kind is live. */
export interface ModelPointer {
  /** Names the artefact by what it was made of. */
  readonly version: string;
  /** The run that made it live, an ISO instant: an older run never moves the pointer back. */
  readonly trainedFor: string;
}

/** Artefacts are never changed: the same interactions give the same bytes under the same key. */
export const modelKey = (kind: ItemKind, version: string): string => `models/${kind}/${version}.bin`;

const keyOf = (kind: ItemKind) => ({ pk: 'heads', sk: `model#${kind}` });

/** Pointers under `heads` / `model#<kind>`. */
export const modelStore = (tableName: string) => {
  const pointers = new Entity({
    name: 'model-pointer',
    table: contextTable(tableName),
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), version: string(), trainedFor: string() }),
  });
  return {
    live: async (kind: ItemKind): Promise<ModelPointer | null> => {
      const { Item } = await pointers.build(GetItemCommand).key(keyOf(kind)).send();
      return Item === undefined ? null : { version: Item.version, trainedFor: Item.trainedFor };
    },

    /** False where a later run has moved it already. */
    point: async (kind: ItemKind, pointer: ModelPointer): Promise<boolean> => {
      const notLater = {
        or: [
          { attr: 'trainedFor' as const, exists: false as const },
          { attr: 'trainedFor' as const, lte: pointer.trainedFor },
        ],
      };
      try {
        await pointers
          .build(PutItemCommand)
          .item({ ...keyOf(kind), ...pointer })
          .options({ condition: notLater })
          .send();
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
    },
  };
};
export type ModelStore = ReturnType<typeof modelStore>;
