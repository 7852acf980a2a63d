import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditStore } from '../../functions/payments/audit-store.ts';
import { stateOf } from '../../functions/payments/domain/earnings/earning.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { type ExpertShop, expertId, openExpertShop } from '../support/expert-shop.ts';

let dynamoDb: TestDynamoDb;
let shop: ExpertShop;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  shop = await openExpertShop(dynamoDb);
});
afterAll(() => dynamoDb.stop());

const state = async (orderId: string) => stateOf(await shop.earning(orderId), shop.clock());
const paidOut = async (memberId: string) => {
  const orderId = await shop.book(memberId);
  await shop.hold(orderId);
  shop.days(14);
  await shop.earnings.payDue();
  return orderId;
};

describe('what was taken back from an expert by hand', () => {
  it('is transferred again once two of finance have agreed, and the audit trail says who', async () => {
    await shop.onboard();
    const orderId = await paidOut('m16');
    const [transfer] = (await shop.client.transfers.list({ transfer_group: orderId })).data;
    await shop.client.transfers.createReversal(transfer?.id ?? '', { amount: 5019 });
    await shop.deliver();
    const key = shop.keyOf(orderId);
    expect((await shop.releases.list()).items).toMatchObject([
      { orderId, expertId, withheldMinor: 5019, release: null },
    ]);
    const reason = 'taken back for the wrong expert';
    await shop.releases.propose(key, { by: 'f1', reason });
    await expect(shop.releases.decide(key, { by: 'f1', approve: true, note: null })).rejects.toThrow(
      /Somebody else/,
    );
    await shop.earnings.payDue();
    expect(await shop.transfers(orderId)).toEqual([[15_019, 5019]]);
    await shop.releases.decide(key, { by: 'f2', approve: false, note: 'ask them first' });
    await shop.releases.propose(key, { by: 'f2', reason });
    // Both press the button at once: one decides.
    const decided = await Promise.allSettled(
      ['f1', 'f3'].map((by) => shop.releases.decide(key, { by, approve: true, note: null })),
    );
    expect(decided.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await shop.releases.list()).items).toEqual([]);
    await shop.earnings.payDue();
    await shop.deliver();
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual([
      'transferred',
      [
        [5019, 0],
        [15_019, 5019],
      ],
    ]);
    expect(await shop.account('expert-payable')).toBe(0);
    expect(await shop.disagreements(orderId)).toEqual([]);
    const trail = (await auditStore(shop.tableName).page(0, 100)).map(({ body }) => body);
    const details = { expertId, currency: 'CNY', amountMinor: 5019, reason };
    expect(trail).toMatchObject([
      { actor: 'f1', action: 'release-proposed', subject: `${orderId} i1`, details },
      { actor: 'f2', action: 'release-rejected', details: { ...details, note: 'ask them first' } },
      { actor: 'f2', action: 'release-proposed', details },
      { action: 'release-approved', details },
    ]);
  });
});
