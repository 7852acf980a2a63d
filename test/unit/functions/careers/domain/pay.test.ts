import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareReaching } from '../../../../../functions/careers/domain/pay.ts';

const pay = { p25: 150_000, p50: 200_000, p75: 280_000 };

describe('share of postings that reach a floor', () => {
  it('is exact at the quartiles', () => {
    expect(shareReaching(pay.p25, pay)).toBeCloseTo(0.75, 12);
    expect(shareReaching(pay.p50, pay)).toBeCloseTo(0.5, 12);
    expect(shareReaching(pay.p75, pay)).toBeCloseTo(0.25, 12);
  });

  it('is everything without a floor or with a tiny one, and nothing beyond reach', () => {
    expect(shareReaching(0, pay)).toBe(1);
    expect(shareReaching(1000, pay)).toBe(1);
    expect(shareReaching(5_000_000, pay)).toBe(0);
  });

  it('bears quartiles that coincide', () => {
    const same = { p25: 100, p50: 100, p75: 100 };
    expect(shareReaching(50, same)).toBe(1);
    expect(shareReaching(100, same)).toBe(0.5);
    expect(shareReaching(150, same)).toBe(0);
  });

  it('never rises with the floor and stays within 0 and 1', () => {
    const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), fc.tuple(amount, amount), (quartiles, floors) => {
        const [p25 = 0, p50 = 0, p75 = 0] = [...quartiles].sort((a, b) => a - b);
        const [low = 0, high = 0] = [...floors].sort((a, b) => a - b);
        const atLow = shareReaching(low, { p25, p50, p75 });
        const atHigh = shareReaching(high, { p25, p50, p75 });
        expect(atHigh).toBeLessThanOrEqual(atLow);
        expect(atHigh).toBeGreaterThanOrEqual(0);
        expect(atLow).toBeLessThanOrEqual(1);
      }),
    );
  });
});
