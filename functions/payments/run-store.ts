import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { LineWork } from './domain/reconciliation/line-work.ts';
import { Run } from './domain/reconciliation/run.ts';

const days = 'reconciliation-days';
const partitionOf = (day: string): string => `reconciliation#${day}`;
const versionKey = (version: number): string => `run#${String(version).padStart(5, '0')}`;
const workKey = (lineId: string): string => `work#${lineId}`;

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  const run = new Entity({
    name: 'reconciliation-run',
    table,
    timestamps: false,
    schema: item({ ...keys, run: any() }),
  });
  /** The newest version of each day, beside each other. */
  const latest = new Entity({
    name: 'reconciliation-day',
    table,
    timestamps: false,
    schema: item({ ...keys, version: number(), run: any() }),
  });
  const work = new Entity({
    name: 'reconciliation-work',
    table,
    timestamps: false,
    schema: item({ ...keys, version: number(), work: any() }),
  });
  return { table, run, latest, work };
};
type Entities = ReturnType<typeof entitiesOf>;

const runReading = ({ table, run, latest }: Entities) => ({
  find: async (day: string, version: number): Promise<Run | undefined> => {
    const key = { pk: partitionOf(day), sk: versionKey(version) };
    const { Item } = await run.build(GetItemCommand).key(key).send();
    return Item && Run.parse(Item.run);
  },

  findLatest: async (day: string): Promise<Run | undefined> => {
    const key = { pk: days, sk: day };
    const { Item } = await latest.build(GetItemCommand).key(key).options({ consistent: true }).send();
    return Item && Run.parse(Item.run);
  },

  /** Every version of a day, the newest first. */
  versions: async (day: string): Promise<Run[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: partitionOf(day), range: { beginsWith: 'run#' } })
      .entities(run)
      .options({ reverse: true, limit: 100 })
      .send();
    return Items.map((found) => Run.parse(found.run));
  },

  /** The newest run of each day from `from` to `to`, both included, the latest day first. */
  days: async (from: string, to: string): Promise<Run[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: days, range: { between: [from, to] } })
      .entities(latest)
      .options({ reverse: true, maxPages: Infinity })
      .send();
    return Items.map((found) => Run.parse(found.run));
  },
});

const runWriting = ({ run, latest }: Entities) => ({
  /** Puts a version that was not there, and makes it the newest of its day. */
  writesForRun: (made: Run): TransactionWrite[] => [
    run
      .build(PutTransaction)
      .item({ pk: partitionOf(made.day), sk: versionKey(made.version), run: made })
      .options({ condition: { attr: 'pk', exists: false } }),
    latest
      .build(PutTransaction)
      .item({ pk: days, sk: made.day, version: made.version, run: made })
      .options({
        condition:
          made.version === 1 ? { attr: 'pk', exists: false } : { attr: 'version', eq: made.version - 1 },
      }),
  ],
});

const workAccess = ({ table, work }: Entities) => ({
  findWork: async (day: string, lineId: string): Promise<LineWork | undefined> => {
    const key = { pk: partitionOf(day), sk: workKey(lineId) };
    const { Item } = await work.build(GetItemCommand).key(key).options({ consistent: true }).send();
    return Item && LineWork.parse(Item.work);
  },

  /** What has been done about the lines of a day, by line. */
  workOf: async (day: string): Promise<Map<string, LineWork>> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: partitionOf(day), range: { beginsWith: 'work#' } })
      .entities(work)
      .options({ consistent: true, maxPages: Infinity })
      .send();
    const all = Items.map((found) => LineWork.parse(found.work));
    return new Map(all.map((one) => [one.lineId, one]));
  },

  /** Puts the work on a line, which must have been at the version before. */
  writesForWork: (done: LineWork): TransactionWrite[] => [
    work
      .build(PutTransaction)
      .item({ pk: partitionOf(done.day), sk: workKey(done.lineId), version: done.version, work: done })
      .options({
        condition:
          done.version === 1 ? { attr: 'pk', exists: false } : { attr: 'version', eq: done.version - 1 },
      }),
  ],
});

/**
 * Runs of reconciliation under `reconciliation#<day>`, one item a version (`run#00001`), with what people did about lines
 * (`work#<line>`); in `reconciliation-days` the newest run of each day.
 */
export const runStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...runReading(entities), ...runWriting(entities), ...workAccess(entities) };
};
export type RunStore = ReturnType<typeof runStore>;
