import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueMinor,
  outstandingMinor,
  reversedMinor,
  stateOf,
  transferredMinor,
} from '../../../../../../functions/payments/domain/earnings/earning.ts';
import { excessMinor } from '../../../../../../functions/payments/domain/earnings/paying-out.ts';
import { refundedOf } from '../../../../../../functions/payments/domain/orders/portions.ts';
import { ruleOf, sumMinor } from '../../../../../../shared/money.ts';
import {
  type ExpertLife,
  anyHappening,
  anyLife,
  follow,
  happen,
  payOut,
} from '../../../../../support/earning-life.ts';

const fresh = (life: ExpertLife): ExpertLife => ({
  ...life,
  ...{ orders: [...life.orders], earnings: new Map(), account: new Map(), movements: [], entries: [] },
});

/** Time passes, every session is held, every dispute is decided, the bank agrees to everything. */
const comeToRest = (life: ExpertLife): void => {
  life.orders.forEach((order, index) => {
    if (order.disputes.some(({ standing }) => standing === 'inquiry'))
      happen(life, { what: 'dispute', order: index, share: 3 });
    if (order.disputes.some(({ standing }) => standing === 'open'))
      happen(life, { what: 'dispute', order: index, share: 2 });
    if (order.refunds.at(-1)?.status === 'requested')
      happen(life, { what: 'refund-moves', order: index, share: 1 });
    happen(life, { what: 'held', order: index, share: 0 });
  });
  for (let days = 0; days < 3; days += 1) {
    happen(life, { what: 'days', order: 0, share: 1000 });
    happen(life, { what: 'run', order: 0, share: 0 });
  }
};

const inHand = (life: ExpertLife): number => sumMinor([...life.account.values()]);

describe('the life of earnings', () => {
  it('whatever happens: the statement, the books, the debt and Stripe say the same', () => {
    fc.assert(
      fc.property(anyLife, fc.array(anyHappening, { maxLength: 40 }), (start, happenings) => {
        const life = fresh(start);
        follow(life);
        for (const one of happenings) happen(life, one);
      }),
      { numRuns: 500 },
    );
  });

  it('what the customer paid is what expert, platform and tax have and what went back, in every currency', () => {
    fc.assert(
      fc.property(anyLife, fc.array(anyHappening, { maxLength: 30 }), (start, happenings) => {
        const life = fresh(start);
        follow(life);
        for (const one of happenings) happen(life, one);
        comeToRest(life);
        const earnings = [...life.earnings.values()];
        for (const earning of earnings) {
          expect(excessMinor(earning)).toBe(0);
          expect(earning.step).toBeNull();
          if (earning.holds.length === 0 && earning.doneAt !== null)
            expect(outstandingMinor(earning)).toBeLessThan(ruleOf(earning.currency).step);
        }
        // What the expert has in the end: the account, what is still owed to them, without what they owe.
        const owed = sumMinor(earnings.map(outstandingMinor));
        expect(inHand(life) + owed - life.debtMinor).toBe(sumMinor(earnings.map(dueMinor)));
        for (const order of life.orders)
          for (const item of order.items) {
            const moved = order.refunds.filter(
              ({ status }) => status === 'pending' || status === 'succeeded',
            );
            const back = refundedOf(moved, item.itemId);
            const mine = earnings.find((one) => one.orderId === order.orderId && one.itemId === item.itemId);
            const [due, lost] = mine === undefined ? [0, 0] : [dueMinor(mine), mine.lostMinor];
            const fee = (item.expert?.platformFeeMinor ?? item.netMinor) - back.netMinor + back.expertMinor;
            const tax = item.taxMinor - back.taxMinor;
            // Customer = expert + platform + tax + refunds; what the bank took of the expert's part is lost, not kept.
            expect(due + lost + fee + tax + back.totalMinor).toBe(item.totalMinor);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('a full refund after the transfer takes all of it back, to the unit, in any number of parts', () => {
    fc.assert(
      fc.property(anyLife, fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 6 }), (start, parts) => {
        const life = fresh(start);
        follow(life);
        for (const order of [0, 1]) happen(life, { what: 'held', order, share: 0 });
        happen(life, { what: 'days', order: 0, share: 1000 });
        happen(life, { what: 'run', order: 0, share: 0 });
        expect(inHand(life)).toBe(sumMinor([...life.earnings.values()].map((one) => one.expertMinor)));
        for (const order of [0, 1])
          for (const share of [...parts, 1000]) {
            happen(life, { what: 'refund', order, share });
            happen(life, { what: 'refund-moves', order, share: 1 });
            payOut(life, false);
          }
        expect(inHand(life)).toBe(0);
        for (const earning of life.earnings.values()) {
          expect(reversedMinor(earning)).toBe(transferredMinor(earning));
          expect(outstandingMinor(earning)).toBe(0);
          if (earning.expertMinor > 0) expect(stateOf(earning, life.now)).toBe('reversed');
        }
        expect(life.debtMinor).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
