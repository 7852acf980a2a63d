import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { boolean } from 'dynamodb-toolbox/schema/boolean';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type Commit, committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { ConsentDecision } from './domain/consents.ts';
import { ScoredInterests } from './domain/portrait.ts';
import { Profile } from './domain/profile.ts';
import { descriptionAccess, forgetDescription } from './self-description-store.ts';

export interface VersionedProfile {
  readonly profile: Profile;
  readonly version: number;
  readonly updatedAt: string;
}

const keys = { pk: string().key(), sk: string().key() };
const partition = (memberId: string): string => `member#${memberId}`;

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  return {
    table,
    profile: new Entity({
      name: 'profile',
      table,
      timestamps: false,
      schema: item({ ...keys, version: number(), updatedAt: string(), profile: any() }),
    }),
    consent: new Entity({
      name: 'consent',
      table,
      timestamps: false,
      schema: item({ ...keys, purpose: string(), granted: boolean(), decidedAt: string() }),
    }),
    interests: new Entity({
      name: 'interests',
      table,
      timestamps: false,
      schema: item({ ...keys, resultId: string(), scoredAt: string(), scores: any(), flagged: boolean() }),
    }),
  };
};

type Entities = ReturnType<typeof entitiesOf>;

/**
 * Sections of an import that nobody here reads are kept as JSON text: DynamoDB's maps and numbers cannot hold all that
 * JSON can (an empty name, 5e-324).
 */
const stored = (profile: Profile) => ({ ...profile, otherSections: JSON.stringify(profile.otherSections) });

const Stored = z.looseObject({ otherSections: z.string() });

const restored = (value: unknown): Profile => {
  const { otherSections: text, ...fields } = Stored.parse(value);
  const otherSections: unknown = JSON.parse(text);
  return Profile.parse({ ...fields, otherSections });
};

const profileAccess = ({ profile }: Entities, commit: Commit) => ({
  find: async (memberId: string): Promise<VersionedProfile | undefined> => {
    const { Item } = await profile
      .build(GetItemCommand)
      .key({ pk: partition(memberId), sk: 'profile' })
      .options({ consistent: true })
      .send();
    return Item && { version: Item.version, updatedAt: Item.updatedAt, profile: restored(Item.profile) };
  },

  /** Saves over `expectedVersion` (0: none yet) together with the facts; false where another save came first. */
  save: async (
    memberId: string,
    { expectedVersion, ...saved }: VersionedProfile & { expectedVersion: number },
    facts: readonly FactEnvelope[],
  ): Promise<boolean> => {
    const put = profile
      .build(PutTransaction)
      .item({ pk: partition(memberId), sk: 'profile', ...saved, profile: stored(saved.profile) })
      .options({
        condition:
          expectedVersion === 0 ? { attr: 'pk', exists: false } : { attr: 'version', eq: expectedVersion },
      });
    try {
      await commit([put], facts);
      return true;
    } catch (error) {
      if (isConditionFailure(error, 0)) return false;
      throw error;
    }
  },
});

const consentAccess = ({ table, consent }: Entities, commit: Commit) => ({
  consents: async (memberId: string): Promise<ConsentDecision[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: partition(memberId), range: { beginsWith: 'consent#' } })
      .entities(consent)
      .options({ consistent: true, maxPages: Infinity })
      .send();
    return Items.map((decision) => ConsentDecision.parse(decision));
  },

  /** Adds a decision together with the facts; `forgetting` takes back in the same moment what was told by that consent. */
  addConsent: async (
    memberId: string,
    { forgetting, ...decision }: ConsentDecision & { readonly forgetting: boolean },
    facts: readonly FactEnvelope[],
  ): Promise<void> => {
    const put = consent.build(PutTransaction).item({
      pk: partition(memberId),
      sk: `consent#${decision.decidedAt}#${decision.purpose}`,
      ...decision,
    });
    await commit(forgetting ? [put, forgetDescription(table, memberId)] : [put], facts);
  },
});

const interestsAccess = ({ interests }: Entities) => ({
  interests: async (memberId: string): Promise<ScoredInterests | null> => {
    const { Item } = await interests
      .build(GetItemCommand)
      .key({ pk: partition(memberId), sk: 'interests' })
      .send();
    return Item === undefined ? null : ScoredInterests.parse(Item);
  },

  /** Keeps the newest result: a repetition or an older one changes nothing. */
  keepInterests: async (memberId: string, scored: ScoredInterests): Promise<void> => {
    try {
      await interests
        .build(PutItemCommand)
        .item({ pk: partition(memberId), sk: 'interests', ...scored })
        .options({
          condition: {
            or: [
              { attr: 'pk', exists: false },
              { attr: 'scoredAt', lt: scored.scoredAt },
            ],
          },
        })
        .send();
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  },
});

/**
 * What the profiles context keeps of a member, all under `member#<id>`: the profile (`profile`), the newest scored
 * interests (`interests`), what was told for research (`self-description`), and one item per consent decision
 * (`consent#<time>#<purpose>`).
 */
export const profileStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  const commit = committer(tableName);
  return {
    ...profileAccess(entities, commit),
    ...consentAccess(entities, commit),
    ...interestsAccess(entities),
    ...descriptionAccess(entities.table, commit),
  };
};
export type ProfileStore = ReturnType<typeof profileStore>;
