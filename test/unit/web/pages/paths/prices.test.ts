import { describe, expect, it } from 'vitest';
import { nextOf } from '../../../../../web/pages/paths/next.ts';
import { priceOf, totalOf } from '../../../../../web/pages/paths/prices.ts';
import { dayAfter, daysBetween } from '../../../../../web/pages/paths/rhythm.ts';

type Offers = Parameters<typeof priceOf>[1];

const offer = (reference: string, cny: number, kind: Offers[number]['kind'] = 'course'): Offers[number] => ({
  offerId: `of-${reference}-${cny}`,
  kind,
  grants: [{ subject: 'course', reference, accessDays: null }],
  prices: [{ currency: 'CNY', amountMinor: cny }],
});
const step = (courseId: string, access: 'free' | 'paid' = 'paid', state: 'open' | 'begun' = 'open') => ({
  courseId,
  access,
  state,
});

describe('what a path still costs', () => {
  it('takes the cheapest offer of each course that is to be bought, and nothing for what is begun or free', () => {
    const offers = [
      offer('sql', 19_900),
      offer('sql', 15_000),
      offer('sql', 900, 'seats'),
      offer('stories', 12_900),
    ];
    expect(priceOf('sql', offers, 'CNY')).toEqual({
      ...{ offerId: 'of-sql-15000', currency: 'CNY', amountMinor: 15_000 },
    });
    expect(totalOf([step('sql'), step('stories'), step('git', 'free')], offers, 'CNY')).toBe(27_900);
    expect(totalOf([step('sql', 'paid', 'begun'), step('stories')], offers, 'CNY')).toBe(12_900);
    expect(totalOf([], offers, 'CNY')).toBe(0);
  });

  it('is not told where a course has no price in the currency: a part is not the whole', () => {
    expect(totalOf([step('sql'), step('other')], [offer('sql', 1)], 'CNY')).toBeNull();
    expect(totalOf([step('sql')], [offer('sql', 1)], 'USD')).toBeNull();
  });
});

describe('days of a plan', () => {
  it('are counted by the calendar, whatever the clocks do', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(dayAfter('2026-12-30', 3)).toBe('2027-01-02');
  });
});

describe('what to do next on a path', () => {
  it('is what was begun, else the first that is not finished; nothing where all is', () => {
    const of = (...states: Parameters<typeof nextOf>[0][number]['state'][]) =>
      nextOf(states.map((state, place) => ({ state, place })))?.place;
    expect(of('open', 'begun', 'open')).toBe(1);
    expect(of('finished', 'withdrawn', 'open', 'open')).toBe(2);
    expect(of('finished', 'withdrawn')).toBeUndefined();
  });
});
