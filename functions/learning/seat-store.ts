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
import { Seat, SeatBatch } from './domain/study/seat.ts';

const keys = { pk: string().key(), sk: string().key() };
const batchPlace = (entitlementId: string) => ({ pk: `seats#${entitlementId}`, sk: 'batch' });
const codePlace = (code: string) => ({ pk: `seat-code#${code}`, sk: 'code' });

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = { table, timestamps: false } as const;
  return {
    table,
    batches: new Entity({
      ...entity,
      name: 'seat-batch',
      schema: item({ ...keys, taken: number(), batch: any() }),
    }),
    codes: new Entity({ ...entity, name: 'seat-code', schema: item({ ...keys, entitlementId: string() }) }),
    seats: new Entity({ ...entity, name: 'seat', schema: item({ ...keys, seat: any() }) }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const isNew = { condition: { attr: 'pk', exists: false } } as const;

const writes = ({ batches, codes, seats }: Entities) => ({
  /** Fail their transaction where the entitlement's seats can be taken already. */
  openWrites: (batch: SeatBatch): TransactionWrite[] => [
    batches
      .build(PutTransaction)
      .item({ ...batchPlace(batch.entitlementId), taken: batch.taken, batch })
      .options(isNew),
    codes
      .build(PutTransaction)
      .item({ ...codePlace(batch.code), entitlementId: batch.entitlementId })
      .options(isNew),
  ],

  /** Fail their transaction where another seat was taken meanwhile, or the member has one. */
  takeWrites: (batch: SeatBatch, memberId: string, seat: Seat): TransactionWrite[] => [
    batches
      .build(PutTransaction)
      .item({
        ...batchPlace(batch.entitlementId),
        taken: seat.number,
        batch: { ...batch, taken: seat.number },
      })
      .options({ condition: { attr: 'taken', eq: seat.number - 1 } }),
    seats
      .build(PutTransaction)
      .item({ pk: `member#${memberId}`, sk: `seat#${seat.entitlementId}`, seat })
      .options(isNew),
  ],
});

/**
 * Seats that were bought for others: under `seats#<entitlement>` how many were taken, under `seat-code#<code>` which
 * entitlement a code is for, under `member#<id>` / `seat#<entitlement>` the seat that a member took.
 */
export const seatStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  const { table, batches, codes, seats } = entities;
  const batch = async (entitlementId: string): Promise<SeatBatch | undefined> => {
    const { Item } = await batches
      .build(GetItemCommand)
      .key(batchPlace(entitlementId))
      .options({ consistent: true })
      .send();
    return Item && SeatBatch.parse(Item.batch);
  };
  return {
    ...writes(entities),
    batch,

    batchByCode: async (code: string): Promise<SeatBatch | undefined> => {
      const { Item } = await codes
        .build(GetItemCommand)
        .key(codePlace(code))
        .options({ consistent: true })
        .send();
      return Item && batch(Item.entitlementId);
    },

    /** The seats a member took. */
    ofMember: async (memberId: string): Promise<Seat[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `member#${memberId}`, range: { beginsWith: 'seat#' } })
        .entities(seats)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      return Items.map(({ seat }) => Seat.parse(seat));
    },
  };
};
export type SeatStore = ReturnType<typeof seatStore>;
