import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outstandingMinor, stateOf } from '../../functions/payments/domain/earnings/earning.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { type ExpertShop, expertId, openExpertShop } from '../support/expert-shop.ts';

let dynamoDb: TestDynamoDb;
let shop: ExpertShop;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
beforeEach(async () => {
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
const refund = async (orderId: string, amountMinor: number) => {
  await shop.refunds.override({
    ...{ financeId: 'f1', orderId, commandId: shop.command(), reason: 'goodwill' },
    items: [{ itemId: 'i1', amountMinor }],
  });
  await shop.deliver();
  await shop.earnings.followOrder(orderId);
};
const dispute = async (orderId: string) => {
  const intent = shop.stripe.world.need('payment_intent', await shop.intentOf(orderId));
  const { id } = shop.stripe.control.openDispute(String(intent.latest_charge));
  await shop.deliver();
  await shop.earnings.followOrder(orderId);
  return {
    close: async (outcome: 'won' | 'lost') => {
      shop.stripe.control.closeDispute(id, outcome);
      await shop.deliver();
      await shop.earnings.followOrder(orderId);
    },
  };
};

describe('what an expert earns', () => {
  it('is transferred once the session was held and the window has passed, to the account they opened', async () => {
    const orderId = await shop.book('m1');
    expect(await state(orderId)).toBe('pending');
    expect(await shop.accounts.show(expertId)).toMatchObject({ state: 'none' });
    await shop.hold(orderId);
    shop.days(14);
    await shop.earnings.payDue();
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['payable', []]);
    const { url } = await shop.accounts.onboard(expertId, 'US');
    expect(url).toContain('/onboarding/acct_');
    expect(await shop.accounts.show(expertId)).toMatchObject({ state: 'incomplete', openQuestions: 3 });
    await shop.onboard();
    expect(await shop.accounts.show(expertId)).toMatchObject({ state: 'ready', country: 'US' });
    expect((await shop.client.accounts.list({ limit: 10 })).data).toHaveLength(1);
    await shop.earnings.payDue();
    await shop.earnings.payDue();
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['transferred', [[15_019, 0]]]);
    const [transfer] = (await shop.client.transfers.list({ transfer_group: orderId })).data;
    const order = await shop.parts.orders.find(orderId);
    expect(order).toMatchObject({ payments: [{ chargeId: transfer?.source_transaction }] });
    await shop.deliver();
    expect(await shop.disagreements(orderId)).toEqual([]);
    expect(await shop.accountsOf(orderId)).toEqual({
      ...{ 'charges-clearing': 19_900, 'transfers-clearing': -15_019 },
      ...{ 'tax-payable': -1126, 'platform-fee': -3755 },
    });
  });

  it('comes back with a refund, to the unit; the books and Stripe agree', async () => {
    await shop.onboard();
    const orderId = await paidOut('m2');
    for (const amountMinor of [3333, 6667]) await refund(orderId, amountMinor);
    expect(await state(orderId)).toBe('partially_reversed');
    await refund(orderId, 9900);
    await shop.deliver((events) => [...events.toReversed(), ...events]);
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['reversed', [[15_019, 15_019]]]);
    expect(await shop.disagreements(orderId)).toEqual([]);
    expect(await shop.accountsOf(orderId)).toEqual({
      ...{ 'charges-clearing': 19_900, 'refunds-clearing': -19_900 },
    });
  });

  it('is owed by the expert where it cannot be had back, and settled by what is earned next', async () => {
    await shop.onboard();
    const first = await paidOut('m3');
    shop.stripe.control.failReversals(1);
    await refund(first, 19_900);
    expect(await shop.transfers(first)).toEqual([[15_019, 0]]);
    expect(await shop.store.debt(expertId, 'CNY')).toBe(15_019);
    expect(await shop.account('expert-receivable')).toBe(15_019);
    const second = await paidOut('m4');
    expect([await state(second), await shop.transfers(second)]).toEqual(['transferred', []]);
    expect(await shop.store.debt(expertId, 'CNY')).toBe(0);
    expect(await shop.account('expert-receivable')).toBe(0);
    expect(await shop.account('expert-payable')).toBe(0);
    const third = await paidOut('m5');
    expect(await shop.transfers(third)).toEqual([[15_019, 0]]);
    await shop.deliver();
    for (const orderId of [first, second, third]) expect(await shop.disagreements(orderId)).toEqual([]);
  });

  it('is had back while a bank contests the payment, and transferred anew when we win', async () => {
    await shop.onboard();
    const orderId = await paidOut('m6');
    const { close } = await dispute(orderId);
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['blocked', [[15_019, 15_019]]]);
    await close('won');
    expect(await shop.transfers(orderId)).toEqual([
      [15_019, 0],
      [15_019, 15_019],
    ]);
    expect(await state(orderId)).toBe('transferred');
    await shop.deliver();
    expect(await shop.disagreements(orderId)).toEqual([]);
    expect(await shop.account('expert-payable')).toBe(0);
  });

  it('is lost with the dispute: their part is no loss of ours', async () => {
    await shop.onboard();
    const orderId = await paidOut('m7');
    const { close } = await dispute(orderId);
    await close('lost');
    await shop.deliver();
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['reversed', [[15_019, 15_019]]]);
    expect(await shop.account('expert-payable')).toBe(0);
    expect((await shop.accountsOf(orderId))['dispute-losses']).toBe(19_900 - 15_019);
    expect(await shop.disagreements(orderId)).toEqual([]);
  });

  it('follows a reversal from the dashboard, which is no debt when a refund comes after it', async () => {
    await shop.onboard();
    const orderId = await paidOut('m8');
    const [transfer] = (await shop.client.transfers.list({ transfer_group: orderId })).data;
    await shop.client.transfers.createReversal(transfer?.id ?? '', { amount: 15_019 });
    // Nobody tells of it: the refund finds out.
    await shop.refunds.override({
      ...{ financeId: 'f1', orderId, commandId: shop.command(), reason: 'goodwill' },
      items: [{ itemId: 'i1', amountMinor: 19_900 }],
    });
    await shop.earnings.followOrder(orderId);
    expect(await shop.store.debt(expertId, 'CNY')).toBe(0);
    expect(await shop.transfers(orderId)).toEqual([[15_019, 15_019]]);
    expect(outstandingMinor(await shop.earning(orderId))).toBe(0);
    await shop.deliver();
    expect(await shop.disagreements(orderId)).toEqual([]);
  });

  it('goes on but for the amount that somebody took back in the dashboard', async () => {
    await shop.onboard();
    const orderId = await paidOut('m13');
    const [transfer] = (await shop.client.transfers.list({ transfer_group: orderId })).data;
    await shop.client.transfers.createReversal(transfer?.id ?? '', { amount: 19 });
    await shop.deliver();
    await shop.earnings.payDue();
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['blocked', [[15_019, 19]]]);
    const { close } = await dispute(orderId);
    expect(await shop.transfers(orderId)).toEqual([[15_019, 15_019]]);
    await close('won');
    expect(await shop.transfers(orderId)).toEqual([
      [15_000, 0],
      [15_019, 15_019],
    ]);
    expect((await shop.statements.mine(expertId)).items).toMatchObject([
      { state: 'blocked', withheldMinor: 19, outstandingMinor: 19, holds: ['reversed-by-hand'] },
    ]);
    await shop.deliver();
    expect(await shop.account('expert-payable')).toBe(-19);
    expect(await shop.disagreements(orderId)).toEqual([]);
    await refund(orderId, 19_900);
    expect(await shop.transfers(orderId)).toEqual([
      [15_000, 15_000],
      [15_019, 15_019],
    ]);
    await shop.deliver();
    expect([await shop.account('expert-payable'), await shop.store.debt(expertId, 'CNY')]).toEqual([0, 0]);
  });

  it('of a charge that Stripe keeps in another currency comes out of the balance, once there is enough', async () => {
    shop = await openExpertShop(dynamoDb, { settings: { settlementCurrencies: ['usd'] } });
    await shop.onboard();
    const orderId = await paidOut('m14');
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['payable', []]);
    expect((await shop.statements.mine(expertId)).items).toMatchObject([
      { refusal: 'balance_insufficient', outstandingMinor: 15_019 },
    ]);
    shop.stripe.control.change({ settlementCurrencies: ['usd', 'cny'] });
    await shop.book('m15', { price: 30_000 });
    shop.days(3);
    shop.stripe.catchUp();
    await shop.earnings.payDue();
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['transferred', [[15_019, 0]]]);
    const [transfer] = (await shop.client.transfers.list({ transfer_group: orderId })).data;
    expect(transfer?.source_transaction).toBeNull();
    await shop.deliver();
    await refund(orderId, 19_900);
    await shop.deliver();
    expect(await shop.transfers(orderId)).toEqual([[15_019, 15_019]]);
    const left = (await shop.disagreements(orderId)).filter(([key]) => key.startsWith('transfers'));
    expect(left).toEqual([]);
  });

  it('fifty runs at the same time make one transfer', async () => {
    await shop.onboard();
    const orderId = await shop.book('m9');
    await shop.hold(orderId);
    shop.days(14);
    const runs = await Promise.allSettled(Array.from({ length: 50 }, () => shop.earnings.payDue()));
    expect(runs.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    await shop.earnings.payDue();
    expect([await state(orderId), await shop.transfers(orderId)]).toEqual(['transferred', [[15_019, 0]]]);
    await shop.deliver();
    expect(await shop.disagreements(orderId)).toEqual([]);
    expect(await shop.account('expert-payable')).toBe(0);
  });

  it.each([
    ['JPY', 19_901, 15_020],
    ['KWD', 19_990, 15_080],
    ['EUR', 19_900, 15_019],
  ] as const)('in %s too', async (currency, price, share) => {
    await shop.onboard();
    const orderId = await shop.book('m10', { currency, price });
    await shop.hold(orderId);
    shop.days(14);
    await shop.earnings.payDue();
    expect(await shop.transfers(orderId)).toEqual([[share, 0]]);
    await refund(orderId, price);
    await shop.deliver();
    expect(await shop.transfers(orderId)).toEqual([[share, share]]);
    expect(await shop.disagreements(orderId)).toEqual([]);
  });

  it('is told by month: opening, what happened, closing; finance sees all, with totals', async () => {
    await shop.onboard();
    const orderId = await paidOut('m11');
    await refund(orderId, 9950);
    const statement = await shop.statements.statement(expertId, '2026-12');
    expect(statement.totals).toMatchObject([
      {
        ...{ currency: 'CNY', openingMinor: 15_019, earnedMinor: 0, transferredMinor: -15_019 },
        ...{ refundedMinor: -7509, reversedMinor: 7509, closingMinor: 0 },
      },
    ]);
    const november = await shop.statements.everybody('2026-11');
    expect(november.items).toMatchObject([{ expertId, earnedMinor: 15_019, closingMinor: 15_019 }]);
    const file = await shop.statements.statementFile(expertId, '2026-12');
    expect(file.content.split('\r\n').filter((line) => line.startsWith('total,'))).toHaveLength(1);
    expect(file.totals).toEqual([{ currency: 'CNY', column: 'amount_minor', minor: -15_019 }]);
    expect((await shop.statements.everybodyFile('2026-11')).rows).toBe(1);
    const mine = await shop.statements.mine(expertId);
    expect(mine.balances).toEqual([
      {
        ...{ currency: 'CNY', waitingMinor: 0, payableMinor: 0 },
        ...{ transferredMinor: 15_019, reversedMinor: 7509, debtMinor: 0 },
      },
    ]);
    await expect(shop.statements.statement(expertId, '2027-12')).rejects.toThrow(/not begun/);
    expect((await shop.statements.mine('somebody-else')).items).toEqual([]);
  });

  it('waits for operations to say that a session was held', async () => {
    const orderId = await shop.book('m12');
    expect((await shop.statements.sessions()).items).toEqual([]);
    shop.days(20);
    expect((await shop.statements.sessions()).items).toMatchObject([{ orderId, expertId, state: 'pending' }]);
    await shop.hold(orderId);
    expect((await shop.statements.sessions()).items).toEqual([]);
    await expect(
      shop.earnings.sessionHeld({ orderId, itemId: 'i9' }, '2026-12-01T09:00:00.000Z'),
    ).rejects.toThrow(/Nobody earns/);
  });
});
