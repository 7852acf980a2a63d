import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { item } from 'dynamodb-toolbox/schema/item';
import { map } from 'dynamodb-toolbox/schema/map';
import { number } from 'dynamodb-toolbox/schema/number';
import { record } from 'dynamodb-toolbox/schema/record';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { ContextTable } from '../../shared/aws/table.ts';
import type { Owner, Session } from './domain/session.ts';
import { consistent, epochSeconds, keys, newest, ofMember } from './member-index-store.ts';

export const sessionsIn = (table: ContextTable) =>
  new Entity({
    name: 'session',
    table,
    timestamps: false,
    schema: item({
      ...keys,
      sessionId: string(),
      instrumentId: string(),
      instrumentVersion: number(),
      memberId: string().optional(),
      secretHash: string().optional(),
      expiresAt: string().optional(),
      startedAt: string(),
      updatedAt: string(),
      submittedAt: string().optional(),
      answers: record(
        string(),
        map({ value: number(), sequence: number(), milliseconds: number().optional() }),
      ),
      revision: number(),
    }),
  });

type StoredSession = FormattedItem<ReturnType<typeof sessionsIn>>;

const sessionKey = (sessionId: string) => ({ pk: `session#${sessionId}`, sk: 'session' });

const fromOwner = (owner: Owner, sortKey: string) => {
  switch (owner.kind) {
    case 'member':
      return ofMember(owner.memberId, sortKey);
    case 'claimed':
      return { ...ofMember(owner.memberId, sortKey), secretHash: owner.secretHash };
    case 'anonymous':
      return {
        secretHash: owner.secretHash,
        expiresAt: owner.expiresAt,
        ttl: epochSeconds(owner.expiresAt),
      };
  }
};

const toOwner = ({ sessionId, memberId, secretHash, expiresAt }: StoredSession): Owner => {
  if (memberId !== undefined) {
    return secretHash === undefined
      ? { kind: 'member', memberId }
      : { kind: 'claimed', memberId, secretHash };
  }
  if (secretHash === undefined || expiresAt === undefined) throw new Error(`${sessionId} has no owner`);
  return { kind: 'anonymous', secretHash, expiresAt };
};

export const fromSession = ({ owner, answers, submittedAt, ...session }: Session) => ({
  ...sessionKey(session.sessionId),
  ...session,
  ...fromOwner(owner, `session#${session.startedAt}#${session.sessionId}`),
  ...(submittedAt === null ? {} : { submittedAt }),
  answers: Object.fromEntries(
    [...answers].map(([itemId, { value, sequence, milliseconds }]) => [
      itemId,
      { value, sequence, ...(milliseconds === null ? {} : { milliseconds }) },
    ]),
  ),
});

const toSession = (stored: StoredSession): Session => ({
  sessionId: stored.sessionId,
  instrumentId: stored.instrumentId,
  instrumentVersion: stored.instrumentVersion,
  owner: toOwner(stored),
  startedAt: stored.startedAt,
  updatedAt: stored.updatedAt,
  submittedAt: stored.submittedAt ?? null,
  answers: new Map(
    Object.entries(stored.answers).map(([itemId, { value, sequence, milliseconds }]) => [
      itemId,
      { itemId, value, sequence, milliseconds: milliseconds ?? null },
    ]),
  ),
  revision: stored.revision,
});

export const sessionReads = (table: ContextTable) => {
  const sessions = sessionsIn(table);
  return {
    async session(sessionId: string): Promise<Session | undefined> {
      const get = sessions.build(GetItemCommand).key(sessionKey(sessionId)).options(consistent);
      const { Item } = await get.send();
      return Item === undefined ? undefined : toSession(Item);
    },

    /** Newest first, at most 50. */
    async sessionsOf(memberId: string): Promise<Session[]> {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: `member#${memberId}`, range: { beginsWith: 'session#' } })
        .entities(sessions)
        .options(newest)
        .send();
      return Items.map(toSession);
    },
  };
};
