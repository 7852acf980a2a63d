import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import {
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankArrivalStore } from '../../functions/payments/bank-arrival-store.ts';
import { orderPaid } from '../../functions/payments/domain/ledger/business-entries.ts';
import { type Entry, reversalOf } from '../../functions/payments/domain/ledger/entry.ts';
import { toInboxEvent } from '../../functions/payments/domain/stripe-event.ts';
import { inboxStore } from '../../functions/payments/inbox-store.ts';
import { intentStore } from '../../functions/payments/intent-store.ts';
import { ledgerStore } from '../../functions/payments/ledger-store.ts';
import { faultsInBooks } from '../support/payments-truth.ts';
import { PaymentsWorld } from '../support/payments-world.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';

const paid = (orderId: string, occurredAt: string, revenueMinor = 100): Entry =>
  orderPaid({ orderId, step: 'paid', occurredAt, currency: 'CNY' }, { revenueMinor, taxMinor: 6 });

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const range = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

describe('the stores of the books', () => {
  let dynamoDb: TestDynamoDb;
  let tableName: string;
  beforeAll(async () => {
    dynamoDb = await startDynamoDb();
    pointSdkAt(dynamoDb.endpoint);
    tableName = await dynamoDb.createTable();
  });
  afterAll(() => dynamoDb.stop());

  it('write an entry with its lines once, take a repetition for one, and anything else under its key for an error', async () => {
    const ledger = ledgerStore(tableName);
    const entry = paid('ord_once', '2026-01-05T10:00:00Z');
    expect([await ledger.post(entry), await ledger.post(entry)]).toEqual([true, false]);
    await expect(ledger.post(paid('ord_once', '2026-01-05T10:00:00Z', 101))).rejects.toMatchObject({
      code: 'entry-differs',
    });
    expect(await ledger.find(entry.key)).toEqual(entry);
    const lines = await all(ledger.ofOrder('ord_once'));
    expect(lines.map(({ account, amountMinor }) => [account, amountMinor])).toEqual([
      ['charges-clearing', 106],
      ['tax-payable', -6],
      ['revenue', -100],
    ]);
  });

  it('find entries by day to the millisecond: from inclusive, to exclusive, across months', async () => {
    const ledger = ledgerStore(tableName);
    const times = ['2026-01-31T23:59:59.999Z', '2026-02-01T00:00:00.000Z', '2026-02-01T23:59:59.999Z'].concat(
      '2026-02-02T00:00:00.000Z',
    );
    for (const [index, at] of times.entries()) await ledger.post(paid(`ord_day_${index}`, at));
    const day = range('2026-02-01T00:00:00Z', '2026-02-02T00:00:00Z');
    const found = await all(ledger.between(day));
    expect(found.map(({ occurredAt }) => occurredAt)).toEqual(times.slice(1, 3));
    const both = range('2026-01-31T00:00:00Z', '2026-02-03T00:00:00Z');
    expect((await all(ledger.between(both))).map(({ occurredAt }) => occurredAt)).toEqual(times);
    const revenue = await all(ledger.ofAccount('revenue', 'CNY', both));
    expect(revenue.map(({ occurredAt }) => occurredAt)).toEqual(times);
    expect(await all(ledger.between(range('2026-02-02T00:00:00Z', '2026-02-01T00:00:00Z')))).toEqual([]);
  });

  it('reverse what is there, once, and nothing that is not', async () => {
    const ledger = ledgerStore(tableName);
    const entry = paid('ord_reversed', '2026-03-01T00:00:00Z');
    const reversal = reversalOf(entry, { occurredAt: '2026-03-02T00:00:00Z', reason: 'a mistake' });
    await expect(ledger.post(reversal)).rejects.toThrow();
    await ledger.post(entry);
    expect([await ledger.post(reversal), await ledger.post(reversal)]).toEqual([true, false]);
  });

  it('keep what waits in the inbox findable until it is done', async () => {
    const inbox = inboxStore(tableName);
    const event = toInboxEvent(
      {
        ...{ id: 'evt_1', object: 'event', type: 'charge.succeeded', created: 1, livemode: false },
        data: { object: { object: 'charge', id: 'ch_1' } },
      },
      { receivedAt: '2026-01-01T00:00:00.000Z', via: 'webhook' },
    );
    expect([await inbox.receive(event, '{}'), await inbox.receive(event, '{}')]).toEqual([true, false]);
    expect(await inbox.waitingSince(new Date('2026-01-01T00:00:01Z'), 10)).toEqual([event]);
    expect(await inbox.waitingSince(new Date('2026-01-01T00:00:00Z'), 10)).toEqual([]);
    await inbox.finish('evt_1', 'synced', new Date('2026-01-01T00:00:05Z'));
    expect(await inbox.waitingSince(new Date('2027-01-01T00:00:00Z'), 10)).toEqual([]);
    expect((await inbox.find('evt_1'))?.state).toEqual({ is: 'done', outcome: 'synced' });
  });

  it('keep intents open until somebody knows what came of them', async () => {
    const intents = intentStore(tableName);
    const intent = {
      ...{ key: 'k', object: 'refund', payloadHash: 'h', openedAt: '2026-01-01T00:00:00.000Z' },
      state: { is: 'open' as const },
    };
    expect(await intents.open(intent)).toEqual(intent);
    expect(await intents.open({ ...intent, payloadHash: 'other' })).toEqual(intent);
    expect(await intents.openSince(new Date('2026-01-02T00:00:00Z'), 10)).toEqual([intent]);
    await intents.settle('k', { is: 'resolved', objectId: 're_1' });
    expect(await intents.openSince(new Date('2026-01-02T00:00:00Z'), 10)).toEqual([]);
    expect((await intents.find('k'))?.state).toEqual({ is: 'resolved', objectId: 're_1' });
  });

  it('let one of two changes to a payout win', async () => {
    const payouts = bankArrivalStore(tableName);
    const payout = {
      ...{
        payoutId: 'po_1',
        status: 'paid',
        amountMinor: 5,
        currency: 'USD',
        automatic: true,
        method: 'standard',
      },
      ...{
        createdAt: '2026-01-01T00:00:00.000Z',
        arrivesAt: '2026-01-03T00:00:00.000Z',
        reconciliationStatus: 'completed',
      },
      ...{
        balanceTransactionId: 'txn_1',
        failureBalanceTransactionId: null,
        failureCode: null,
        failedAt: null,
      },
      booked: 'arrival' as const,
    };
    const saved = await Promise.all([payouts.save(payout, 0, []), payouts.save(payout, 0, [])]);
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await payouts.find('po_1')).toEqual({ payout, revision: 1 });
    expect(await payouts.save(payout, 0, [])).toBe(false);
    expect(await payouts.save({ ...payout, status: 'failed' }, 1, [])).toBe(true);
  });

  it('P6: fifty workers on one event at once have one effect, on the emulator too', async () => {
    const place = await dynamoDb.createTable();
    const world = new PaymentsWorld({ tableName: place });
    await world.stripe.paymentIntents.create({
      ...{ amount: 10_000, currency: 'usd', payment_method: 'pm_card_visa', confirm: true },
    });
    const event = world.events().find(({ type }) => type === 'charge.succeeded');
    if (event === undefined) throw new Error('Stripe told of no charge');
    const webhook = world.signed(event);
    const fifty = Array.from({ length: 50 });
    const statuses = await Promise.all(fifty.map(() => world.receive(webhook)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await Promise.all(fifty.map(() => world.work.handle(event.id)));
    const day = range('2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z');
    expect(await all(ledgerStore(place).between(day))).toHaveLength(1);
    expect(await all(ledgerStore(place).ofAccount('stripe-balance', 'USD', day))).toHaveLength(1);
  });
});

/** The first write of each kind fails so; what has been written before stays, and after `afterCommit` the write itself too. */
const failures: readonly { readonly name: string; readonly error: Error; readonly afterCommit: boolean }[] = [
  {
    name: 'throttling',
    error: new ProvisionedThroughputExceededException({ $metadata: {}, message: 'slow down' }),
    afterCommit: false,
  },
  {
    name: 'a transaction conflict',
    error: new TransactionCanceledException({
      ...{ $metadata: {}, message: 'conflict' },
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    }),
    afterCommit: false,
  },
  { name: 'a timeout after commit', error: new Error('TimeoutError'), afterCommit: true },
];

describe('when DynamoDB fails', () => {
  it.each(failures)('by $name at any write, the books end right', async ({ error, afterCommit }) => {
    for (const command of [PutCommand, UpdateCommand, TransactWriteCommand]) {
      for (let nth = 1; nth <= 4; nth += 1) {
        const world = new PaymentsWorld({ seed: nth });
        await world.stripe.paymentIntents.create({
          ...{ amount: 10_000, currency: 'usd', payment_method: 'pm_card_bypassPending', confirm: true },
        });
        const payout = await world.stripe.payouts.create({ amount: 700, currency: 'usd' });
        world.emulator.control.arrivePayout(payout.id);
        const mock = mockClient(DynamoDBDocumentClient);
        let seen = 0;
        const { table } = world;
        mock.on(GetCommand).callsFake((input: { Key: Record<string, unknown> }) => table.get(input.Key));
        const failing =
          <T>(kind: unknown, write: (input: T) => object) =>
          (input: T) => {
            if (kind !== command || (seen += 1) !== nth) return write(input);
            if (afterCommit) write(input);
            throw error;
          };
        mock.on(PutCommand).callsFake(failing(PutCommand, (input: PutCommandInput) => table.put(input)));
        mock
          .on(UpdateCommand)
          .callsFake(failing(UpdateCommand, (input: UpdateCommandInput) => table.update(input)));
        mock
          .on(TransactWriteCommand)
          .callsFake(
            failing(TransactWriteCommand, (input: TransactWriteCommandInput) => table.transact(input)),
          );
        for (const event of world.events()) {
          const webhook = world.signed(event);
          for (let attempt = 0; attempt < 3 && (await world.receive(webhook)) !== 200; attempt += 1);
        }
        await world.drain();
        mock.restore();
        await world.round();
        expect(faultsInBooks(world), `${command.name} ${nth}`).toEqual([]);
        world.close();
      }
    }
  });
});
