import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate';
import { $add, $remove } from 'dynamodb-toolbox/entity/actions/update';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import type { Commit } from '../../shared/aws/outbox.ts';
import type { ContextTable } from '../../shared/aws/table.ts';
import { SelfDescription } from './domain/self-description.ts';

export interface StoredDescription extends SelfDescription {
  /** 0 before anything was told; rises with every change and with every withdrawal of the consent. */
  readonly version: number;
  readonly describedAt: string | null;
}

const keyOf = (memberId: string) => ({ pk: `member#${memberId}`, sk: 'self-description' });

const entityOf = (table: ContextTable) =>
  new Entity({
    name: 'self-description',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      version: number(),
      describedAt: string().optional(),
      gender: string().optional(),
      ageGroup: string().optional(),
    }),
  });

/** Takes back what a person told. A later version: what is being saved at this moment over an earlier one fails. */
export const forgetDescription = (table: ContextTable, memberId: string) =>
  entityOf(table)
    .build(UpdateTransaction)
    .item({
      ...keyOf(memberId),
      version: $add(1),
      ...{ gender: $remove(), ageGroup: $remove(), describedAt: $remove() },
    });

/** What a person told of themselves, in a row of its own (`self-description`) that no other use case reads. */
export const descriptionAccess = (table: ContextTable, commit: Commit) => {
  const entity = entityOf(table);
  return {
    description: async (memberId: string): Promise<StoredDescription> => {
      const { Item } = await entity
        .build(GetItemCommand)
        .key(keyOf(memberId))
        .options({ consistent: true })
        .send();
      const { version = 0, describedAt = null, gender = null, ageGroup = null } = Item ?? {};
      return { ...SelfDescription.parse({ gender, ageGroup }), version, describedAt };
    },

    /** Saves over the version before, together with the facts; false where something came in between. */
    describe: async (
      memberId: string,
      { version, describedAt, gender, ageGroup }: StoredDescription,
      facts: readonly FactEnvelope[],
    ): Promise<boolean> => {
      const put = entity
        .build(PutTransaction)
        .item({
          ...{ ...keyOf(memberId), version },
          ...(describedAt === null ? {} : { describedAt }),
          ...(gender === null ? {} : { gender }),
          ...(ageGroup === null ? {} : { ageGroup }),
        })
        .options({
          condition: version === 1 ? { attr: 'pk', exists: false } : { attr: 'version', eq: version - 1 },
        });
      try {
        await commit([put], facts);
        return true;
      } catch (error) {
        if (isConditionFailure(error, 0)) return false;
        throw error;
      }
    },
  };
};
