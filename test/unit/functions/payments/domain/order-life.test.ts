import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitlementsOf } from '../../../../../functions/payments/domain/entitlements/entitlement.ts';
import { type Order, isSettled } from '../../../../../functions/payments/domain/orders/order-schema.ts';
import { refundedMinor } from '../../../../../functions/payments/domain/orders/order.ts';
import { observeCheckout } from '../../../../../functions/payments/domain/orders/paying.ts';
import { observeRefund } from '../../../../../functions/payments/domain/refunds/refunding.ts';
import { ruleOf } from '../../../../../shared/money.ts';
import {
  type Bank,
  allCommands,
  anyOrder,
  givenBack,
  seenRefund,
  session,
  share,
} from '../../../../support/order-life.ts';
import { evolve, now } from '../../../../support/orders.ts';

describe('the life of an order', () => {
  it('whatever happens in whatever order: nothing refunded beyond what was paid, nothing held that was refunded', () => {
    fc.assert(
      fc.property(anyOrder, fc.commands(allCommands, { maxCommands: 40 }), (order, commands) => {
        fc.modelRun(
          () => ({
            model: { bank: { session: 'open', refunds: new Map(), dispute: 'none' } as const },
            real: { order },
          }),
          commands,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('ends the same once it has seen all that Stripe says, whatever it saw on the way', () => {
    const anyBank = fc.array(fc.record({ thousandths: share, fails: fc.boolean() }), { maxLength: 5 });
    fc.assert(
      fc.property(
        anyOrder,
        anyBank,
        fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
        (order, wanted, choices) => {
          const bank: Bank = { session: 'paid', refunds: new Map(), dispute: 'none' };
          const { step } = ruleOf(order.currency);
          for (const { thousandths, fails } of wanted) {
            const left = order.totals.totalMinor - givenBack(bank);
            const amountMinor = Math.floor((left * thousandths) / 1000 / step) * step;
            const status = fails ? ('failed' as const) : ('succeeded' as const);
            if (amountMinor > 0)
              bank.refunds.set(`re_${bank.refunds.size}`, { id: null, amountMinor, status });
          }
          const paid = evolve(order, observeCheckout(order, session(bank, order), now));
          const ids = [...bank.refunds.keys()];
          const shuffled = ids
            .map((id, index) => ({ id, at: choices[index] ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ id }) => id);
          const ends = [ids, shuffled, [...shuffled, ...ids]].map((seenIds) =>
            seenIds.reduce((one, id) => evolve(one, observeRefund(one, seenRefund(id, bank))), paid),
          );
          const summary = (one: Order) => ({
            state: one.state,
            refunded: isSettled(one) ? refundedMinor(one) : 0,
            held: entitlementsOf(one).map(({ state }) => state),
          });
          for (const end of ends) expect(summary(end)).toEqual(summary(ends[0] ?? paid));
          expect(summary(ends[0] ?? paid).refunded).toBe(givenBack(bank));
        },
      ),
    );
  });
});
