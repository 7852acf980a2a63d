import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate';
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite';
import { $add } from 'dynamodb-toolbox/entity/actions/update';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { MarketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type ContextTable, contextTable } from '../../shared/aws/table.ts';
import { ImportedOccupation } from './domain/imported-occupation.ts';
import type { Market, Person, PersonInterests, PersonProfile } from './domain/person.ts';
import { StoredInterests, StoredProfile } from './stored-person.ts';

/** Every item is a copy of something that moves on: `revision` rises, and an older one never overwrites a newer. */
const document = <const N extends string>(table: ContextTable, name: N) =>
  new Entity({
    name,
    table,
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), revision: number(), data: any() }),
  });

/** What is current of a market or of the catalogue. */
const headOf = (table: ContextTable) =>
  new Entity({
    name: 'head',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      revision: number(),
      snapshotId: string().optional(),
    }),
  });

const newerThan = (revision: number) => ({
  condition: {
    or: [
      { attr: 'revision' as const, exists: false as const },
      { attr: 'revision' as const, lt: revision },
    ],
  },
});

/** Runs a conditional write; false where something as new or newer was there already. */
const unlessOlder = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
};

const heads = 'heads';
const catalogueHead = 'catalogue';
const memberKey = (memberId: string) => `member#${memberId}`;
const marketKey = (market: Market) => `market#${market}`;

/** What is current: cheap to read with every request, it says whether what is kept in memory still holds. */
export interface Heads {
  /** 0 before the first import. */
  readonly catalogueRevision: number;
  readonly snapshots: Readonly<
    Record<Market, { readonly sequence: number; readonly snapshotId: string } | null>
  >;
}

const peoplePatterns = (table: ContextTable) => {
  const profiles = document(table, 'profile');
  const interests = document(table, 'interests');
  return {
    /** False where a version as high is there already. */
    saveProfile: (memberId: string, profile: PersonProfile): Promise<boolean> =>
      unlessOlder(() =>
        profiles
          .build(PutItemCommand)
          .item({ pk: memberKey(memberId), sk: 'profile', revision: profile.version, data: profile })
          .options(newerThan(profile.version))
          .send(),
      ),

    /** False where a result scored at the same time or later is there already. */
    saveInterests: (memberId: string, result: PersonInterests): Promise<boolean> => {
      const revision = Date.parse(result.scoredAt);
      return unlessOlder(() =>
        interests
          .build(PutItemCommand)
          .item({ pk: memberKey(memberId), sk: 'interests', revision, data: result })
          .options(newerThan(revision))
          .send(),
      );
    },

    readPerson: async (memberId: string): Promise<Person> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: memberKey(memberId) })
        .entities(profiles, interests)
        .options({ consistent: true })
        .send();
      const dataOf = (sk: string): unknown => Items.find((found) => found.sk === sk)?.data;
      return {
        profile: StoredProfile.optional().parse(dataOf('profile')) ?? null,
        interests: StoredInterests.optional().parse(dataOf('interests')) ?? null,
      };
    },
  };
};

const marketPatterns = (table: ContextTable) => {
  const headEntity = headOf(table);
  const snapshots = document(table, 'snapshot');
  return {
    /** Replaces a market's snapshot and its head together; false where a sequence as high is there already. */
    saveSnapshot: (snapshot: MarketSnapshotPublished): Promise<boolean> => {
      const key = marketKey(snapshot.market);
      const revision = snapshot.sequence;
      return unlessOlder(() =>
        execute(
          headEntity
            .build(PutTransaction)
            .item({ pk: heads, sk: key, revision, snapshotId: snapshot.snapshotId })
            .options(newerThan(revision)),
          snapshots.build(PutTransaction).item({ pk: key, sk: 'snapshot', revision, data: snapshot }),
        ),
      );
    },

    readSnapshot: async (market: Market): Promise<MarketSnapshotPublished | null> => {
      const { Item } = await snapshots
        .build(GetItemCommand)
        .key({ pk: marketKey(market), sk: 'snapshot' })
        .send();
      return Item === undefined ? null : MarketSnapshotPublished.parse(Item.data);
    },
  };
};

const cataloguePatterns = (table: ContextTable) => {
  const headEntity = headOf(table);
  const occupations = document(table, 'occupation');
  return {
    /** At most 99; all or none, and readers notice. */
    saveOccupations: async (imported: readonly ImportedOccupation[]): Promise<void> => {
      await execute(
        headEntity.build(UpdateTransaction).item({ pk: heads, sk: catalogueHead, revision: $add(1) }),
        ...imported.map((occupation) =>
          occupations.build(PutTransaction).item({
            pk: catalogueHead,
            sk: occupation.socCode,
            revision: 1,
            data: occupation,
          }),
        ),
      );
    },

    readImportedOccupations: async (): Promise<readonly ImportedOccupation[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: catalogueHead })
        .entities(occupations)
        .options({ maxPages: Infinity, consistent: true })
        .send();
      return Items.map(({ data }) => ImportedOccupation.parse(data));
    },
  };
};

const headPatterns = (table: ContextTable) => {
  const headEntity = headOf(table);
  return {
    readHeads: async (): Promise<Heads> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: heads })
        .entities(headEntity)
        .options({ consistent: true })
        .send();
      const find = (sk: string) => Items.find((found) => found.sk === sk);
      const snapshotOf = (market: Market) => {
        const { revision: sequence, snapshotId } = find(marketKey(market)) ?? {};
        return sequence === undefined || snapshotId === undefined ? null : { sequence, snapshotId };
      };
      return {
        catalogueRevision: find(catalogueHead)?.revision ?? 0,
        snapshots: { zh: snapshotOf('zh'), en: snapshotOf('en') },
      };
    },
  };
};

export const careersStore = (tableName: string) => {
  const table = contextTable(tableName);
  return {
    ...peoplePatterns(table),
    ...marketPatterns(table),
    ...cataloguePatterns(table),
    ...headPatterns(table),
  };
};
export type CareersStore = ReturnType<typeof careersStore>;
