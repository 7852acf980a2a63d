import { describe, expect, it } from 'vitest';
import { auditStore } from '../../functions/payments/audit-store.ts';
import { orderPaid } from '../../functions/payments/domain/ledger/business-entries.ts';
import { transactionKey } from '../../functions/payments/domain/ledger/balance-transaction.ts';
import { journalStore } from '../../functions/payments/journal-store.ts';
import { journals } from '../../functions/payments/journals.ts';
import { ledgerStore } from '../../functions/payments/ledger-store.ts';
import { lineWorks } from '../../functions/payments/line-works.ts';
import { overviews } from '../../functions/payments/overviews.ts';
import { payoutStore } from '../../functions/payments/payout-store.ts';
import { peopleOfFinance } from '../../functions/payments/people-of-finance.ts';
import { peopleStore } from '../../functions/payments/people-store.ts';
import { entryKeyOf, orderInBooks, payoutSync, payouts } from '../../functions/payments/payouts.ts';
import { reconciliationGateway } from '../../functions/payments/reconciliation-gateway.ts';
import { reconciliationSources } from '../../functions/payments/reconciliation-sources.ts';
import { reconciliations } from '../../functions/payments/reconciliations.ts';
import { runStore } from '../../functions/payments/run-store.ts';
import { trialBalance } from '../../functions/payments/trial-balance.ts';
import { chainVerifier } from '../../shared/hash-chain.ts';
import { PaymentsWorld } from '../support/payments-world.ts';

const deskOf = (world: PaymentsWorld) => {
  const tableName = world.table.name;
  const { clock, objects } = world;
  const [ledger, store] = [ledgerStore(tableName), runStore(tableName)];
  const [gateway, audit] = [reconciliationGateway(world.gateway), auditStore(tableName)];
  const keyOf = (id: string): Promise<string> =>
    Promise.resolve(transactionKey({ stripeAccount: 'platform', livemode: false }, id));
  const balances = trialBalance({ ledger, store, clock, booksBegin: '2026-01-01' });
  const orderOf = orderInBooks(ledger, keyOf);
  const syncPayout = payoutSync({
    gateway,
    livemode: () => Promise.resolve(false),
    store: payoutStore(tableName),
    objects,
    orderOf,
    clock,
  });
  const sources = reconciliationSources({ ledger, balances, gateway, keyOf, syncPayout });
  const lines = lineWorks({ store, objects, audit, clock });
  const timeZone = 'Asia/Shanghai';
  return {
    ...{ ledger, audit, objects, balances, lines },
    overviews: overviews({ ledger, store, lines, clock, timeZone }),
    runs: reconciliations({ sources, store, objects, audit, clock, timeZone }),
    payouts: payouts({ store: payoutStore(tableName), objects }),
    journals: journals({ store: journalStore(tableName), ledger, audit, clock }),
  };
};

/** Money comes in for an order, and the books have the order as paid. */
const sell = async (world: PaymentsWorld, orderId: string, amount: number) => {
  await world.stripe.paymentIntents.create({
    amount,
    currency: 'usd',
    confirm: true,
    payment_method: 'pm_card_visa',
    metadata: { orderId },
    return_url: 'https://ours.invalid',
  });
  const occurredAt = world.now.toISOString();
  const step = { orderId, step: 'paid', occurredAt, currency: 'USD' };
  await ledgerStore(world.table.name).post(orderPaid(step, { revenueMinor: amount }));
};

const wait = (world: PaymentsWorld, hours: number): void => {
  world.now = new Date(world.now.getTime() + hours * 3_600_000);
};
const wanted = (day: string) => ({ day, requestedBy: 'ada', because: 'person' as const });
const openOnly = { status: null, owner: null, state: 'open' as const, minAgeDays: 0 };

describe('a day at Stripe and in the books', () => {
  it('agrees once everything was swept, however little webhooks told; what was missing is told until then', async () => {
    const world = new PaymentsWorld();
    const desk = deskOf(world);
    for (const [index, amount] of [12_300, 999, 45_000].entries()) await sell(world, `ord_${index}`, amount);
    wait(world, 5);
    const ageing = () => desk.overviews.ageing({ from: '2026-03-01', to: '2026-03-02' });
    expect(await ageing()).toMatchObject({ days: 2, reconciledDays: 0, lines: 0 });
    const before = await desk.runs.run(wanted('2026-03-02'));
    expect(await ageing()).toMatchObject({ days: 2, reconciledDays: 1, lines: 3 });
    expect(before).toMatchObject({ runId: '2026-03-02.1' });
    expect(before.summary).toMatchObject({ movements: 3, openLines: 3, unexplainedMinor: 0 });
    await world.work.sweep(world.now);
    const after = await desk.runs.run(wanted('2026-03-02'));
    expect(after.summary).toMatchObject({ movements: 3, openLines: 0, unexplainedMinor: 0, orders: 3 });
    expect(after.summary.balances).toMatchObject([{ currency: 'USD', remainderMinor: 0 }]);
    expect(after.summary.totals).toMatchObject([{ currency: 'USD', grossMinor: 58_299, charges: 3 }]);
    expect(await desk.runs.find('2026-03-02', 1)).toEqual(before);
  });

  it('opens again at night when something arrived late, and only then', async () => {
    const world = new PaymentsWorld();
    const desk = deskOf(world);
    await sell(world, 'ord_1', 5000);
    await world.work.sweep(world.now);
    wait(world, 24);
    const [first] = await desk.runs.night(world.now);
    expect(first).toMatchObject({ runId: '2026-03-02.1', because: 'night', summary: { openLines: 0 } });
    wait(world, 24);
    expect((await desk.runs.night(world.now)).map(({ runId }) => runId)).toEqual(['2026-03-03.1']);
    const late = {
      orderId: 'ord_late',
      step: 'paid',
      occurredAt: '2026-03-02T11:00:00.000Z',
      currency: 'USD',
    };
    await desk.ledger.post(orderPaid(late, { revenueMinor: 100 }));
    wait(world, 24);
    const again = await desk.runs.night(world.now);
    expect(again.map(({ runId, because }) => [runId, because])).toEqual([
      ['2026-03-02.2', 'late-arrivals'],
      ['2026-03-04.1', 'night'],
    ]);
    expect(again[0]?.summary.openLines).toBe(1);
  });

  it('has payouts that say why they are what they are', async () => {
    const world = new PaymentsWorld();
    const desk = deskOf(world);
    for (const [index, amount] of [10_000, 2345].entries()) await sell(world, `ord_${index}`, amount);
    await world.work.sweep(world.now);
    wait(world, 24 * 8);
    const [payout] = world.emulator.control.payOut();
    if (payout === undefined) throw new Error('nothing was paid out');
    await world.work.sweep(world.now);
    const day = world.now.toISOString().slice(0, 10);
    const { summary } = await desk.runs.run(wanted(day));
    expect(summary).toMatchObject({ payouts: 1, openLines: 0, unexplainedMinor: 0 });
    const { statement } = await desk.payouts.find(payout.id);
    expect(statement).toMatchObject({
      count: 2,
      grossMinor: 12_345,
      netMinor: payout.amount,
      differenceMinor: 0,
    });
    const transactions = await desk.payouts.transactions(payout.id);
    expect(transactions.map(({ orderId }) => orderId)).toEqual(['ord_0', 'ord_1']);
    expect(transactions.reduce((sum, { netMinor }) => sum + netMinor, 0)).toBe(payout.amount);
    // From each of them to what the books have of it.
    const report = await desk.payouts.find(payout.id);
    for (const { id, netMinor } of transactions) {
      const entry = await desk.ledger.find(entryKeyOf(report, id) ?? '');
      const cash = entry?.lines.find(({ account }) => account === 'stripe-balance');
      expect(cash?.amountMinor).toBe(netMinor);
    }
  });
});

describe('a payout', () => {
  it('is there as soon as Stripe tells of it, and stays as who asked last was told', async () => {
    const world = new PaymentsWorld();
    const desk = deskOf(world);
    await sell(world, 'ord_1', 5000);
    wait(world, 24 * 8);
    const [made] = world.emulator.control.payOut();
    if (made === undefined) throw new Error('nothing was paid out');
    await world.emulator.webhooks.deliverDue({ ignoreTime: true });
    await world.drain();
    const told = await desk.payouts.find(made.id);
    expect(told.statement).toMatchObject({ count: 1, grossMinor: 5000, differenceMinor: 0 });
    expect(await desk.payouts.transactions(made.id)).toMatchObject([{ orderId: 'ord_1' }]);
    const store = payoutStore(world.table.name);
    const at = (seenAt: string, status: string) => ({
      ...told,
      seenAt,
      payout: { ...told.payout, status },
    });
    await store.keep(at('2026-03-20T00:00:00.000Z', 'paid'));
    await store.keep(at('2026-03-19T00:00:00.000Z', 'pending'));
    expect((await store.find(made.id))?.payout.status).toBe('paid');
  });
});

describe('what does not agree', () => {
  it('is worked on across versions, and every deed is in a trail that holds', async () => {
    const world = new PaymentsWorld();
    const desk = deskOf(world);
    await sell(world, 'ord_1', 5000);
    wait(world, 5);
    const { runId } = await desk.runs.run(wanted('2026-03-02'));
    const page = await desk.lines.page(runId, { filter: openOnly, skip: 0, limit: 10 });
    expect(page.items).toMatchObject([
      { status: 'missing_in_ledger', reason: 'not-posted', stillOpen: true },
    ]);
    const lineId = page.items[0]?.lineId ?? '';
    const work = (deed: Parameters<typeof desk.lines.work>[0]['deed'], by = 'ada') =>
      desk.lines.work({ runId, lineId, deed, by });
    await work({ do: 'assign', owner: 'bert' });
    await work({ do: 'comment', text: 'asked Stripe' });
    await work({ do: 'resolve', note: 'comes with the sweep' }, 'bert');
    await expect(work({ do: 'resolve', note: 'again' })).rejects.toMatchObject({ code: 'resolved-already' });
    const second = await desk.runs.run(wanted('2026-03-02'));
    const again = await desk.lines.page(second.runId, { filter: openOnly, skip: 0, limit: 10 });
    expect(again.items).toEqual([]);
    const resolved = { ...openOnly, state: 'resolved' as const, owner: 'bert' };
    const found = await desk.lines.page(second.runId, { filter: resolved, skip: 0, limit: 10 });
    expect(found.items).toMatchObject([{ lineId, work: { resolution: { by: 'bert' }, version: 3 } }]);
    const verifier = chainVerifier();
    const links = await desk.audit.page(0, 100);
    expect(links.map((link) => verifier.next(link))).toEqual(links.map(() => null));
    expect(links.map(({ body }) => body.action)).toEqual([
      ...['reconciliation-run', 'line-assigned', 'line-commented', 'line-resolved', 'reconciliation-run'],
    ]);
  });

  it('is entered by two people: the trial balance has it once the other has approved', async () => {
    const world = new PaymentsWorld();
    const desk = deskOf(world);
    const proposal = {
      kind: 'manual' as const,
      reason: 'Bank charges of February',
      occurredAt: world.now.toISOString(),
      lines: [
        { account: 'stripe-fees' as const, currency: 'CNY', amountMinor: 300 },
        { account: 'bank' as const, currency: 'CNY', amountMinor: -300 },
      ],
      orderId: null,
      balanceTransactionId: null,
    };
    const command = { by: 'ada', commandId: '0'.repeat(26) };
    const { journalId } = await desk.journals.propose(proposal, command);
    expect((await desk.journals.propose(proposal, command)).journalId).toBe(journalId);
    wait(world, 1);
    const balance = async (at = world.now) =>
      (await desk.balances.before(at)).map((row) => [row.account, row.debitMinor, row.creditMinor]);
    expect(await balance()).toEqual([]);
    const decision = { journalId, approve: true, note: null };
    await expect(desk.journals.decide({ ...decision, by: 'ada' })).rejects.toMatchObject({
      code: 'same-person',
    });
    await desk.journals.decide({ ...decision, by: 'bert' });
    await expect(desk.journals.decide({ ...decision, by: 'cleo' })).rejects.toMatchObject({
      code: 'decided-already',
    });
    expect(await balance()).toEqual([
      ['bank', 0, 300],
      ['stripe-fees', 300, 0],
    ]);
    // However far ahead somebody asks: no query for each day until then.
    expect(await balance(new Date('5485-04-26T00:00:00.000Z'))).toEqual(await balance());
  });
});

describe('people of the finance desk', () => {
  it('are known by the name of their token, once they have come; by another when it has changed', async () => {
    const people = peopleOfFinance({ store: peopleStore(new PaymentsWorld().table.name) });
    await expect(people.introduce({ id: 'f1' })).rejects.toMatchObject({ code: 'no-name' });
    expect(await people.introduce({ id: 'f1', name: 'Ada' })).toEqual([{ personId: 'f1', name: 'Ada' }]);
    await people.introduce({ id: 'f2', name: 'Bert' });
    await people.introduce({ id: 'f1', name: 'Ada Byron' });
    expect(await people.introduce({ id: 'f2', name: 'Bert' })).toEqual([
      { personId: 'f1', name: 'Ada Byron' },
      { personId: 'f2', name: 'Bert' },
    ]);
  });
});
