import { describe, expect, it } from 'vitest';
import {
  expireOrder,
  observeCheckout,
  observePayment,
  settleFree,
} from '../../../../../functions/payments/domain/orders/paying.ts';
import { applyFact } from '../../../../../functions/payments/domain/orders/order.ts';
import {
  after,
  now,
  onSale,
  paidOrder,
  placed,
  promotion,
  seen,
  seenPaid,
  evolve,
} from '../../../../support/orders.ts';

const draft = placed([onSale('o', 'course')]);
const awaiting = evolve(draft, observeCheckout(draft, seen(draft), now));
const pending = evolve(awaiting, observeCheckout(awaiting, seen(awaiting, { status: 'complete' }), now));
const paid = paidOrder(awaiting);
const expired = evolve(awaiting, expireOrder(awaiting, 'time', after(60)));
const types = (facts: readonly { type: string }[]) => facts.map(({ type }) => type);

describe('an order and its checkout', () => {
  it.each([
    ['a draft whose session is open', draft, seen(draft), ['checkout-opened']],
    ['a draft that lost its session and is paid', draft, seenPaid(draft), ['checkout-opened', 'paid']],
    ['one that waits, while nothing has happened', awaiting, seen(draft), []],
    [
      'one that waits, once the buyer is through',
      awaiting,
      seen(draft, { status: 'complete' }),
      ['payment-pending'],
    ],
    ['one on its way, still on its way', pending, seen(draft, { status: 'complete' }), []],
    ['one on its way that arrives', pending, seenPaid(draft), ['paid']],
    [
      'one on its way that comes to nothing',
      pending,
      seen(draft, { status: 'complete', paymentFailed: true }),
      ['expired'],
    ],
    ['one whose session has expired', awaiting, seen(draft, { status: 'expired' }), ['expired']],
    ['one that is paid, told again', paid, seenPaid(draft), []],
    ['one that is paid, told what was before', paid, seen(draft), []],
    ['one that has expired, told again', expired, seen(draft, { status: 'expired' }), []],
    ['one that has expired and is paid after all', expired, seenPaid(draft), ['paid']],
  ] as const)('%s', (_, order, session, facts) => {
    expect(types(observeCheckout(order, session, now))).toEqual(facts);
  });

  it('is not paid by a session over another amount or currency', () => {
    for (const wrong of [{ amountMinor: 1 }, { currency: 'USD' as const }]) {
      expect(() => observeCheckout(awaiting, seenPaid(draft, wrong), now)).toThrow(
        'the order over 19900 CNY',
      );
    }
  });

  it('is given up only while nobody has paid', () => {
    expect(
      [draft, awaiting, pending, paid, expired].map((order) => types(expireOrder(order, 'time', now))),
    ).toEqual([['expired'], ['expired'], [], [], []]);
  });

  it('needs no payment where there is nothing to pay', () => {
    const free = placed([onSale('o', 'course', { prices: { CNY: 0 } })]);
    expect(evolve(free, settleFree(free, now))).toMatchObject({ state: 'paid', payments: [] });
    expect(settleFree(draft, now)).toEqual([]);
  });

  it('keeps no link to a checkout that is over', () => {
    expect(awaiting).toMatchObject({ checkout: { url: 'https://checkout.stripe.example/cs_1' } });
    expect([pending, expired]).toMatchObject([{ checkout: { url: null } }, { checkout: { url: null } }]);
  });

  it('refuses facts that cannot have happened', () => {
    expect(() => applyFact(paid, { type: 'expired', at: '', because: 'time' })).toThrow('does not expire');
    expect(() => applyFact(draft, { type: 'payment-pending' })).toThrow('awaits no payment');
    expect(() => applyFact(undefined, { type: 'payment-pending' })).toThrow('nothing has been placed');
  });
});

describe('a payment that names an order', () => {
  const payment = {
    paymentIntentId: 'pi_2',
    chargeId: 'ch_2',
    invoiceId: null,
    amountMinor: 19_900,
    currency: 'CNY' as const,
    paidAt: now.toISOString(),
  };

  it('is known, or pays an order that waits, or has come twice', () => {
    expect(observePayment(paid, { ...payment, paymentIntentId: 'pi_1', chargeId: 'ch_1' })).toEqual([]);
    expect(types(observePayment(awaiting, payment))).toEqual(['paid']);
    const twice = observePayment(paid, payment);
    expect(twice).toMatchObject([{ type: 'payment-added', payment: { surplus: true } }]);
    expect(observePayment(evolve(paid, twice), payment)).toEqual([]);
  });

  it('over another amount is left to finance', () => {
    expect(observePayment(awaiting, { ...payment, amountMinor: 1 })).toEqual([]);
    expect(observePayment(paid, { ...payment, currency: 'USD' })).toEqual([]);
  });
});

describe('what an order holds', () => {
  it('is what is scarce: places, times, uses of a code in all and by one member', () => {
    const offers = [onSale('a', 'seats', { capacity: 100 }), onSale('b', 'session'), onSale('c', 'course')];
    const code = promotion({ limit: 5, limitPerMember: 1 });
    expect(placed(offers, { code, quantities: [7] }).holds).toEqual([
      { resource: 'offer#a', quantity: 7, limit: 100 },
      { resource: 'slot#b#s1', quantity: 1, limit: 1 },
      { resource: 'promotion#AUTUMN', quantity: 1, limit: 5 },
      { resource: 'promotion#AUTUMN#member#m1', quantity: 1, limit: 1 },
    ]);
  });

  it('and no offer is in it twice', () => {
    const offer = onSale('a', 'course');
    expect(() => placed([offer, offer])).toThrow(expect.objectContaining({ code: 'offer-twice' }));
  });
});
