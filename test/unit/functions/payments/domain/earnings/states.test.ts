import { describe, expect, it } from 'vitest';
import {
  type Earning,
  type EarningState,
  dueMinor,
  outstandingMinor,
  stateOf,
} from '../../../../../../functions/payments/domain/earnings/earning.ts';
import { statementCsv } from '../../../../../../functions/payments/domain/earnings/statement-csv.ts';
import { monthWindow, statementOf } from '../../../../../../functions/payments/domain/earnings/statement.ts';
import {
  nextStep,
  observeTransfer,
} from '../../../../../../functions/payments/domain/earnings/paying-out.ts';
import { holdSession } from '../../../../../../functions/payments/domain/earnings/holding.ts';
import {
  decideRelease,
  proposeRelease,
} from '../../../../../../functions/payments/domain/earnings/releasing.ts';
import { applyEarningFact } from '../../../../../../functions/payments/domain/earnings/applying.ts';
import { type ExpertLife, follow, happen } from '../../../../../support/earning-life.ts';
import { now, onSale, paidOrder, placed } from '../../../../../support/orders.ts';

/** One session of 199.00 with 6 % tax within: net 187.74, of which the expert has 150.19. */
const life = (): ExpertLife => {
  const order = paidOrder(placed([onSale('a', 'session')]));
  const started = {
    ...{ now, orders: [order], earnings: new Map(), account: new Map(), movements: [], entries: [] },
    ...{ debtMinor: 0, made: 0 },
  };
  follow(started);
  return started;
};
const only = ({ earnings }: ExpertLife): Earning => {
  const [earning] = earnings.values();
  if (earning === undefined) throw new Error('nothing was earned');
  return earning;
};
const state = (one: ExpertLife): EarningState => stateOf(only(one), one.now);
const days = (one: ExpertLife, count: number) => happen(one, { what: 'days', order: 0, share: count * 50 });
const held = (one: ExpertLife) => happen(one, { what: 'held', order: 0, share: 0 });
const run = (one: ExpertLife) => happen(one, { what: 'run', order: 0, share: 0 });
const refusedRun = (one: ExpertLife) => happen(one, { what: 'run-refused', order: 0, share: 0 });
const refunded = (one: ExpertLife, share: number) => {
  happen(one, { what: 'refund', order: 0, share });
  happen(one, { what: 'refund-moves', order: 0, share: 1 });
};
const dispute = (one: ExpertLife, share: number) => happen(one, { what: 'dispute', order: 0, share });
const transferred = () => {
  const one = life();
  held(one);
  days(one, 14);
  run(one);
  return one;
};

describe('an earning', () => {
  it('waits for the session, then for the dispute window, and is transferred once', () => {
    const one = life();
    expect(only(one)).toMatchObject({ netMinor: 18_774, expertMinor: 15_019, platformFeeMinor: 3755 });
    expect(state(one)).toBe('pending');
    days(one, 20);
    run(one);
    expect(one.account.size).toBe(0);
    held(one);
    expect(state(one)).toBe('done');
    days(one, 13);
    run(one);
    expect([state(one), one.account.size]).toEqual(['done', 0]);
    days(one, 1);
    expect(state(one)).toBe('payable');
    run(one);
    run(one);
    expect([state(one), [...one.account.values()]]).toEqual(['transferred', [15_019]]);
  });

  it('is cancelled where all was refunded before, and smaller where a part was', () => {
    const one = life();
    refunded(one, 500);
    expect(dueMinor(only(one))).toBe(7510);
    refunded(one, 1000);
    expect([state(one), outstandingMinor(only(one))]).toEqual(['cancelled', 0]);
    held(one);
    days(one, 15);
    run(one);
    expect([state(one), one.account.size]).toEqual(['cancelled', 0]);
  });

  it('comes back in part, and then whole', () => {
    const one = transferred();
    refunded(one, 500);
    run(one);
    expect([state(one), [...one.account.values()]]).toEqual(['partially_reversed', [7510]]);
    refunded(one, 1000);
    run(one);
    expect([state(one), [...one.account.values()]]).toEqual(['reversed', [0]]);
  });

  it('is blocked while a dispute is open, had back at once, and transferred anew when it is won', () => {
    const one = transferred();
    dispute(one, 999);
    expect(one.orders[0]?.disputes[0]?.standing).toBe('open');
    run(one);
    const contested = only(one).contestedMinor;
    expect([state(one), [...one.account.values()]]).toEqual(['blocked', [15_019 - contested]]);
    expect(contested).toBeGreaterThan(14_900);
    dispute(one, 1);
    expect(one.orders[0]?.disputes[0]?.standing).toBe('won');
    expect(state(one)).toBe('payable');
    run(one);
    expect([state(one), [...one.account.values()]]).toEqual(['transferred', [15_019 - contested, contested]]);
  });

  it('is lost to the expert where a dispute is lost; the books take it off our losses', () => {
    const one = transferred();
    dispute(one, 999);
    dispute(one, 2);
    run(one);
    const { lostMinor } = only(one);
    expect([...one.account.values()]).toEqual([15_019 - lostMinor]);
    const lines = one.entries.flatMap((entry) => entry.lines);
    expect(lines.filter(({ account }) => account === 'dispute-losses')).toEqual([
      { account: 'dispute-losses', amountMinor: -lostMinor, currency: 'CNY' },
    ]);
  });

  it('is owed where it cannot be had back; what is earned next settles it', () => {
    const one = transferred();
    refunded(one, 1000);
    refusedRun(one);
    expect(one.debtMinor).toBe(15_019);
    expect(outstandingMinor(only(one))).toBe(0);
    const next = { ...only(life()), doneAt: now.toISOString(), payableFrom: now.toISOString() };
    const settled = nextStep(next, { now, debtMinor: 15_000, accountId: 'acct_1' });
    expect(settled).toMatchObject([{ type: 'debt-settled', amountMinor: 15_000 }]);
    const rest = settled.reduce<Earning>((earning, fact) => applyEarningFact(earning, fact), {
      ...next,
      chargeId: 'ch_1',
    });
    expect(nextStep(rest, { now, debtMinor: 0, accountId: 'acct_1' })).toMatchObject([
      { type: 'transfer-begun', step: { amountMinor: 19 } },
    ]);
  });

  it('is tried again a day after Stripe refused, under another number', () => {
    const one = life();
    held(one);
    days(one, 14);
    run(one);
    const fresh = life();
    held(fresh);
    days(fresh, 14);
    refusedRun(fresh);
    expect(only(fresh)).toMatchObject({ step: null, refusal: { code: 'balance_insufficient' }, nextNo: 2 });
    run(fresh);
    expect(fresh.account.size).toBe(0);
    days(fresh, 1);
    run(fresh);
    expect(only(fresh).transfers).toMatchObject([{ no: 2, amountMinor: 15_019 }]);
  });

  it('waits without an account, and without the charge it is paid from', () => {
    const one = life();
    held(one);
    days(one, 14);
    const at = { now: one.now, debtMinor: 0 };
    expect(nextStep(only(one), { ...at, accountId: null })).toEqual([]);
    expect(nextStep({ ...only(one), chargeId: null }, { ...at, accountId: 'acct_1' })).toEqual([]);
  });

  it('is held only once it is over, and once', () => {
    const one = life();
    const tomorrow = new Date(now.getTime() + 86_400_000).toISOString();
    expect(() => holdSession(only(one), tomorrow, now)).toThrow(/once it is over/);
    held(one);
    expect(holdSession(only(one), now.toISOString(), now)).toEqual([]);
    expect(() => holdSession({ ...only(one), startsAt: null }, now.toISOString(), now)).toThrow(/no session/);
  });

  it('follows a reversal from the dashboard and pays it out no more', () => {
    const one = transferred();
    const reversals = [{ reversalId: 'trr_9', no: null, amountMinor: 19, at: one.now.toISOString() }];
    const [transfer] = only(one).transfers;
    const seen = { no: 1, transferId: transfer?.transferId ?? '', amountMinor: 15_019, at: '', reversals };
    const after = observeTransfer(only(one), seen).reduce<Earning>(applyEarningFact, only(one));
    expect(after.holds).toEqual(['reversed-by-hand']);
    expect(observeTransfer(after, seen)).toEqual([]);
    expect(nextStep(after, { now: one.now, debtMinor: 0, accountId: 'acct_1' })).toEqual([]);
    expect(() => observeTransfer(after, { ...seen, transferId: 'tr_other', no: 7 })).toThrow(/did not ask/);
  });

  it('is transferred again of what was taken back by hand only where two people want it', () => {
    const one = transferred();
    const [transfer] = only(one).transfers;
    const at = one.now.toISOString();
    const takenBack = (earning: Earning, amountMinor: number) =>
      applyEarningFact(earning, {
        ...{ type: 'reversal-made', reversalId: `trr_${amountMinor}`, transferNo: transfer?.no ?? 0 },
        ...{ amountMinor, at, byHand: true },
      });
    const withheld = takenBack(only(one), 1900);
    const asked = { reason: 'taken back by mistake', by: 'f1', now: one.now };
    const proposed = proposeRelease(withheld, asked).reduce<Earning>(applyEarningFact, withheld);
    expect(proposed.release).toEqual({
      ...{ amountMinor: 1900, reason: asked.reason, proposedBy: 'f1', proposedAt: at },
    });
    expect(proposeRelease(proposed, asked)).toEqual([]);
    expect(() => proposeRelease(proposed, { ...asked, by: 'f2' })).toThrow(/already/);
    expect(() => proposeRelease(only(one), asked)).toThrow(/withheld/);
    expect(() => decideRelease(withheld, { approve: true, by: 'f2' })).toThrow(/Nobody proposes/);
    expect(() => decideRelease(proposed, { approve: true, by: 'f1' })).toThrow(/Somebody else/);
    const circumstances = { now: one.now, debtMinor: 0, accountId: 'acct_1' };
    expect(nextStep(proposed, circumstances)).toEqual([]);
    const decided = (earning: Earning, approve: boolean, by: string) =>
      decideRelease(earning, { approve, by }).reduce<Earning>(applyEarningFact, earning);
    expect(decided(proposed, false, 'f1')).toMatchObject({ release: null, withheldMinor: 1900 });
    const released = decided(proposed, true, 'f2');
    expect(released).toMatchObject({ release: null, withheldMinor: 0, holds: [] });
    expect(nextStep(released, circumstances)).toMatchObject([{ step: { amountMinor: 1900 } }]);
    // What is taken back after somebody has proposed was not looked at: it waits on.
    const more = decided(takenBack(proposed, 100), true, 'f2');
    expect(more).toMatchObject({ withheldMinor: 100, holds: ['reversed-by-hand'] });
    expect(nextStep(more, circumstances)).toMatchObject([{ step: { amountMinor: 1900 } }]);
  });
});

describe('a statement', () => {
  const timeZone = 'Asia/Shanghai';

  it('is a month of the business, half open', () => {
    expect(monthWindow('2026-11', timeZone)).toEqual({
      from: '2026-10-31T16:00:00.000Z',
      to: '2026-11-30T16:00:00.000Z',
    });
    expect(monthWindow('2028-02', 'UTC').to).toBe('2028-03-01T00:00:00.000Z');
  });

  it('opens with what the month before closed with, and its lines sum to its totals', () => {
    const one = transferred();
    days(one, 10);
    refunded(one, 500);
    run(one);
    const at = (month: string) => statementOf(one.movements, { expertId: 'expert-1', month, timeZone });
    const [november, december] = [at('2026-11'), at('2026-12')];
    expect(november.totals).toMatchObject([
      { openingMinor: 0, earnedMinor: 15_019, transferredMinor: 0, closingMinor: 15_019 },
    ]);
    expect(december.totals).toMatchObject([
      {
        ...{ openingMinor: 15_019, earnedMinor: 0, refundedMinor: -7509, transferredMinor: -15_019 },
        ...{ reversedMinor: 7509, closingMinor: 0, debtMinor: 0 },
      },
    ]);
    expect(december.lines.map(({ kind }) => kind)).toEqual(['transferred', 'refunded', 'reversed']);
    const csv = statementCsv(december);
    expect(csv.rows).toBe(3);
    expect(csv.totals).toEqual([{ currency: 'CNY', column: 'amount_minor', minor: -15_019 }]);
  });
});
