import { describe, expect, it } from 'vitest';
import type { RefundQuote } from '../../../../../web/pages/orders/queries.ts';
import { chosenMinor, chosenParts, wholeQuote } from '../../../../../web/pages/orders/refund-choice.ts';

const item = (itemId: string, refundableMinor: number) => ({
  itemId,
  refundableMinor,
  leftMinor: 10_000,
  because: 'within-window' as const,
});

const quote: RefundQuote = {
  policiesVersion: 1,
  currency: 'KWD',
  items: [item('i1', 8900), item('i2', 0), item('i3', 1230)],
  totalMinor: 10_130,
  endsSubscriptionAtMinor: null,
};

describe('what is taken of a refund quote', () => {
  it('begins with all that it gives back, in the digits of its currency', () => {
    expect(wholeQuote(quote)).toEqual({ i1: '8.900', i3: '1.230' });
    expect(chosenParts(quote, wholeQuote(quote))).toEqual([
      { itemId: 'i1', amountMinor: 8900 },
      { itemId: 'i3', amountMinor: 1230 },
    ]);
  });

  it.each([
    ['8.900', 8900],
    ['0.010', 10],
    ['8.901', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['1.0005', undefined],
    ['', undefined],
  ])('takes “%s” for %s', (typed, minor) => {
    expect(chosenMinor(quote, { i1: typed }, 'i1')).toBe(minor);
  });

  it('asks for nothing while one of the amounts is none', () => {
    expect(chosenParts(quote, {})).toBeUndefined();
    expect(chosenParts(quote, { i1: '1', i3: '99' })).toBeUndefined();
    expect(chosenParts(quote, { i2: '1' })).toBeUndefined();
  });
});
