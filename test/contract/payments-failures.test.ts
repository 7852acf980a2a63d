import {
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DeleteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  type GetCommandInput,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PaymentsTrade } from '../support/payments-trade.ts';
import { faultsInBooks } from '../support/payments-truth.ts';
import { PaymentsWorld } from '../support/payments-world.ts';

interface Failure {
  readonly name: string;
  readonly error: Error;
  /** The table has done it, and nobody hears of it. */
  readonly afterCommit?: true;
}

const canceled = (...codes: string[]): Error =>
  new TransactionCanceledException({
    ...{ $metadata: {}, message: 'Transaction cancelled' },
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const message = 'not now';

const failures: readonly Failure[] = [
  { name: 'throttling', error: new ProvisionedThroughputExceededException({ $metadata: {}, message }) },
  { name: 'an error of its own', error: new InternalServerError({ $metadata: {}, message }) },
  {
    name: 'the same request on its way',
    error: new TransactionInProgressException({ $metadata: {}, message }),
  },
  ...[
    ...(['ThrottlingError', 'ProvisionedThroughputExceeded', 'TransactionConflict'] as const),
    ...(['ConditionalCheckFailed', 'ItemCollectionSizeLimitExceeded', 'ValidationError'] as const),
  ].flatMap((code): Failure[] => [
    { name: `${code} of the first write`, error: canceled(code, 'None', 'None') },
    { name: `${code} of another write`, error: canceled('None', 'None', code) },
  ]),
];
const lost: Failure = {
  name: 'a timeout after commit',
  error: Object.assign(new Error('socket hang up'), { name: 'TimeoutError' }),
  afterCommit: true,
};

/** The table in memory behind the client, of whose transactions one fails. */
const failing = ({ table }: PaymentsWorld, at: number, failure: Failure | undefined) => {
  const count = { transactions: 0 };
  const mock = mockClient(DynamoDBDocumentClient);
  mock.on(GetCommand).callsFake(({ Key = {} }: GetCommandInput) => table.get(Key));
  mock.on(QueryCommand).callsFake((input: QueryCommandInput) => table.query(input));
  mock.on(PutCommand).callsFake((input: PutCommandInput) => table.put(input));
  mock.on(UpdateCommand).callsFake((input: UpdateCommandInput) => table.update(input));
  mock.on(DeleteCommand).callsFake((input: DeleteCommandInput) => table.delete(input));
  mock.on(TransactWriteCommand).callsFake((input: TransactWriteCommandInput) => {
    count.transactions += 1;
    if (failure === undefined || count.transactions !== at) return table.transact(input);
    if (failure.afterCommit) table.transact(input);
    throw failure.error;
  });
  return { count, restore: () => mock.restore() };
};

const Row = z.record(z.string(), z.unknown());
const picked = (rows: readonly Record<string, unknown>[], ...names: string[]) =>
  rows.map((row) => JSON.stringify(names.map((name) => row[name]))).toSorted();

/**
 * What goes through the stores of orders, holds, entitlements, earnings and the ledger: the last seats are bought, and a
 * session; part of the seats goes back, the session is held, its expert paid, and had back with the refund; a night.
 */
const story = async (at = 0, failure?: Failure) => {
  const world = new PaymentsWorld({ seed: 3, settlementCurrencies: ['usd', 'cny'] });
  world.emulator.webhooks.paused = true;
  const { count, restore } = failing(world, at, failure);
  const trade = new PaymentsTrade(world);
  const told = new Set<string>();
  const tell = async () => {
    for (const event of world.events().filter(({ id }) => !told.has(id))) {
      told.add(event.id);
      await trade.again(async () => {
        if ((await world.receive(world.signed(event))) !== 200) throw new Error('not taken');
      });
    }
    await world.drain();
    await trade.publish();
  };
  try {
    await trade.onboard('expert-1');
    const seats = await trade.sell('seats', { price: 1000, currency: 'CNY', capacity: 4 });
    const session = await trade.sell('session', { price: 19_900, currency: 'CNY' });
    const [left, bought, held] = [
      await trade.order('m1', seats, 'CNY', 2),
      await trade.order('m2', seats, 'CNY', 2),
      await trade.order('m3', session, 'CNY'),
    ];
    for (const orderId of [bought, held]) await trade.pay(orderId);
    await trade.again(() => trade.orders.cancel('m1', left));
    await tell();
    await trade.refund(bought, 500);
    await trade.hold(held);
    world.pass(15 * 86_400);
    await tell();
    await trade.upkeep();
    await trade.refund(held, 19_900);
    await tell();
    await trade.again(() => trade.parts.revenue.recognise(world.now, 'Asia/Shanghai'));
  } finally {
    restore();
  }
  await world.round();
  const faults = faultsInBooks(world);
  const end = {
    entries: world.meaning(),
    orders: world
      .rows('order')
      .map(({ order }) => picked([Row.parse(order)], 'orderId', 'state', 'recognised')),
    entitlements: picked(
      world.rows('entitlement').map((row) => Row.parse(row['entitlement'])),
      ...['subject', 'state', 'seats'],
    ),
    taken: picked(world.rows('hold-counter'), 'pk', 'taken'),
    held: picked(world.rows('hold'), 'pk', 'orderId'),
    unfinished: picked(world.rows('unfinished-order'), 'orderId'),
    facts: picked(world.rows('outbox'), 'name').filter((name) => !name.includes('offer')),
  };
  world.close();
  return { faults, end, transactions: count.transactions };
};

describe('orders, what they hold and entitle to, and the books', () => {
  it('end right whichever transaction the table refuses, and for whatever reason, or has done without saying so', async () => {
    const clean = await story();
    expect(clean.faults).toEqual([]);
    expect(clean.end.entitlements).toHaveLength(2);
    expect(clean.transactions).toBeGreaterThan(2 * failures.length);
    expect(clean.end.entitlements).toContain(JSON.stringify(['session', 'revoked', null]));
    for (let at = 1; at <= clean.transactions; at += 1) {
      // By turns an answer that is lost and one of the refusals: each of them meets several transactions.
      const failure = at % 2 === 0 ? lost : (failures[((at - 1) / 2) % failures.length] ?? lost);
      const { faults, end } = await story(at, failure);
      expect(faults, `${failure.name}, transaction ${at}`).toEqual([]);
      expect(end, `${failure.name}, transaction ${at}`).toEqual(clean.end);
    }
  }, 120_000);
});
