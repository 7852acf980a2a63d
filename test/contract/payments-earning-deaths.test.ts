import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf } from '../../functions/payments/domain/earnings/earning.ts';
import { earningsOf } from '../../functions/payments/earnings.ts';
import { ledgerStore } from '../../functions/payments/ledger-store.ts';
import { transferGateway } from '../../functions/payments/transfer-gateway.ts';
import { type Commit, committer } from '../../shared/aws/outbox.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { openExpertShop } from '../support/expert-shop.ts';

let dynamoDb: TestDynamoDb;
beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

class Death extends Error {}

/** Dies once, at the commit of this number: before it, or when it is done and nobody has heard. */
const dyingCommit = (tableName: string, at: number, when: 'before' | 'after') => {
  const commit = committer(tableName);
  const count = { commits: 0 };
  const dying: Commit = async (writes, facts) => {
    count.commits += 1;
    if (count.commits === at && when === 'before') throw new Death();
    await commit(writes, facts);
    if (count.commits === at && when === 'after') throw new Death();
  };
  return { dying, count };
};

/** A life with everything in it: earned, held, transferred, half refunded, refunded. Whatever dies is done again. */
const live = async (at: number, when: 'before' | 'after') => {
  const shop = await openExpertShop(dynamoDb);
  const { dying, count } = dyingCommit(shop.tableName, at, when);
  const earnings = earningsOf({
    earnings: shop.store,
    ledger: ledgerStore(shop.tableName),
    commit: dying,
    orders: shop.parts.orders,
    accountOf: shop.accounts.payable,
    gateway: transferGateway(shop.gateway),
    clock: shop.clock,
  });
  const again = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch(async (error: unknown) => {
      const died = error instanceof AggregateError ? error.errors.some((one) => one instanceof Death) : false;
      if (!(error instanceof Death) && !died) throw error;
      await work();
    });
  };
  await shop.onboard();
  const offerId = await shop.sellSession();
  const { orderId } = await shop.order('m1', [], { items: [{ offerId, quantity: 1, slotId: 's1' }] });
  await shop.pay(orderId);
  await shop.deliver();
  await again(() => earnings.followOrder(orderId));
  await again(() => earnings.sessionHeld(shop.keyOf(orderId), shop.clock().toISOString()));
  shop.days(14);
  await again(() => earnings.payDue());
  for (const amountMinor of [9950, 9950]) {
    await shop.refunds.override({
      ...{ financeId: 'f1', orderId, commandId: shop.command(), reason: 'goodwill' },
      items: [{ itemId: 'i1', amountMinor }],
    });
    await again(() => earnings.followOrder(orderId));
  }
  await shop.deliver();
  return {
    commits: count.commits,
    end: {
      state: stateOf(await shop.earning(orderId), shop.clock()),
      transfers: await shop.transfers(orderId),
      books: await shop.accountsOf(orderId),
      disagreements: await shop.disagreements(orderId),
      debt: await shop.store.debt('expert-1', 'CNY'),
      lines: (await shop.store.movementsBefore('expert-1', '2027-12-31')).map(({ kind, amountMinor }) => [
        kind,
        amountMinor,
      ]),
    },
  };
};

describe('a process that pays experts and dies', () => {
  it('at any commit, before it or after it, ends where one does that lives', async () => {
    const { commits, end } = await live(0, 'before');
    expect(end).toMatchObject({
      state: 'reversed',
      transfers: [[15_019, 15_019]],
      disagreements: [],
      debt: 0,
    });
    expect(commits).toBeGreaterThan(7);
    for (let at = 1; at <= commits; at += 1)
      for (const when of ['before', 'after'] as const)
        expect((await live(at, when)).end, `${when} commit ${at}`).toEqual(end);
  }, 120_000);
});
