import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { committer, type TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { conflict } from '../../shared/errors.ts';
import { type Link, linkAfter } from '../../shared/hash-chain.ts';
import { AuditRecord } from './domain/audit.ts';

const partition = 'audit';
const head = { pk: 'audit-head', sk: 'head' };
/** Sorts as text in the order of numbers. */
const sortKey = (sequence: number): string => String(sequence).padStart(12, '0');
/** Of two who append at the same time one has to look again; more than this many in a row is no coincidence. */
const attempts = 8;

export type AuditLink = Link<AuditRecord>;

interface StoredLink {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly body: unknown;
}

const parse = ({ sequence, previousHash, hash, body }: StoredLink): AuditLink => ({
  sequence,
  previousHash,
  hash,
  body: AuditRecord.parse(body),
});

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  const link = new Entity({
    name: 'audit-link',
    table,
    timestamps: false,
    schema: item({ ...keys, sequence: number(), previousHash: string(), hash: string(), body: any() }),
  });
  const last = new Entity({
    name: 'audit-head',
    table,
    timestamps: false,
    schema: item({ ...keys, sequence: number(), hash: string() }),
  });
  return { table, link, last };
};
type Entities = ReturnType<typeof entitiesOf>;

const headOf = async ({ last }: Entities) =>
  (await last.build(GetItemCommand).key(head).options({ consistent: true }).send()).Item;

/** Puts the link and moves the head, which must be where it was read: two links can never follow the same one. */
const appending = ({ link, last }: Entities, added: AuditLink): TransactionWrite[] => [
  last
    .build(PutTransaction)
    .item({ ...head, sequence: added.sequence, hash: added.hash })
    .options({
      condition:
        added.sequence === 1 ? { attr: 'pk', exists: false } : { attr: 'sequence', eq: added.sequence - 1 },
    }),
  link
    .build(PutTransaction)
    .item({ pk: partition, sk: sortKey(added.sequence), ...added })
    .options({ condition: { attr: 'pk', exists: false } }),
];

/**
 * The audit trail: a link each in the partition `audit` under its sequence, and the head, by which one link at a time is
 * appended. A link is committed together with what it tells of, or not at all.
 */
export const auditStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  const commit = committer(tableName);
  return {
    /**
     * Commits writes and facts with a record of them. Throws `TransactionCanceledException` where a condition of the
     * writes fails: their positions count from 2.
     */
    commit: async (
      record: AuditRecord,
      { writes = [], facts = [] }: { writes?: readonly TransactionWrite[]; facts?: readonly FactEnvelope[] },
    ): Promise<AuditLink> => {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const added = linkAfter(await headOf(entities), AuditRecord.parse(record));
        try {
          await commit([...appending(entities, added), ...writes], facts);
          return added;
        } catch (error) {
          const overtaken = isConditionFailure(error, 0) || isTransactionConflict(error);
          if (!overtaken) throw error;
        }
      }
      throw conflict('audit-busy', 'Too many are writing to the audit trail at once; try again.');
    },

    head: async (): Promise<{ sequence: number; hash: string } | undefined> => {
      const found = await headOf(entities);
      return found && { sequence: found.sequence, hash: found.hash };
    },

    /** Links after `after` in their order, at most `limit`. */
    page: async (after: number, limit: number): Promise<AuditLink[]> => {
      const { Items = [] } = await entities.table
        .build(QueryCommand)
        .query({ partition, range: { gt: sortKey(after) } })
        .entities(entities.link)
        .options({ limit, consistent: true })
        .send();
      return Items.map(parse);
    },
  };
};
export type AuditStore = ReturnType<typeof auditStore>;
