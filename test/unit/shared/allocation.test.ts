import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, proportion, wholePpm } from '../../../shared/allocation.ts';
import { currencies, ruleOf, sumMinor } from '../../../shared/money.ts';

const currency = fc.constantFrom(...currencies);
const weights = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 });
const borne = weights.filter((list) => list.some((weight) => weight > 0));
/** Amounts that can be charged in each currency, of either sign. */
const amounts = fc
  .tuple(currency, fc.integer({ min: -1e10, max: 1e10 }))
  .map(([code, steps]) => ({ step: ruleOf(code).step, total: steps * ruleOf(code).step }));

describe('splitting an amount', () => {
  it('sums to it exactly in every currency, each part a multiple of its step and of the total’s sign', () => {
    fc.assert(
      fc.property(amounts, borne, ({ total, step }, shares) => {
        const parts = allocate(total, shares, step);
        expect(parts).toHaveLength(shares.length);
        expect(sumMinor(parts)).toBe(total);
        for (const part of parts) {
          expect(Math.abs(part % step)).toBe(0);
          expect(part * Math.sign(total)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('gives each within one step of its exact share, and nothing to a weight of 0', () => {
    fc.assert(
      fc.property(amounts, borne, ({ total, step }, shares) => {
        const all = shares.reduce((sum, weight) => sum + BigInt(weight), 0n);
        allocate(total, shares, step).forEach((part, index) => {
          const weight = shares[index] ?? 0;
          const off = BigInt(part) * all - BigInt(total) * BigInt(weight);
          expect(off < 0n ? -off : off).toBeLessThan(BigInt(step) * all);
          if (weight === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  it('splits what is taken back as it split what was given', () => {
    fc.assert(
      fc.property(amounts, borne, ({ total, step }, shares) => {
        const given = allocate(total, shares, step);
        expect(allocate(-total || 0, shares, step)).toEqual(given.map((part) => -part || 0));
      }),
    );
  });

  it('keeps the order of weights: who bears more never gets less', () => {
    fc.assert(
      fc.property(fc.nat(1e9), borne, (total, shares) => {
        const parts = allocate(total, shares);
        const ranked = parts.map((part, index) => ({ part, weight: shares[index] ?? 0 }));
        for (const a of ranked)
          for (const b of ranked) if (a.weight > b.weight) expect(a.part).toBeGreaterThanOrEqual(b.part);
      }),
    );
  });

  it('refuses what cannot be split exactly', () => {
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(1, [0, 0])).toThrow(RangeError);
    expect(() => allocate(1, [0.5])).toThrow(RangeError);
    expect(() => allocate(1, [-1, 2])).toThrow(RangeError);
    expect(() => allocate(1.5, [1])).toThrow(RangeError);
    expect(() => allocate(1005, [1], 10)).toThrow(RangeError);
    expect(allocate(0, [])).toEqual([]);
    expect(allocate(0, [0, 0])).toEqual([0, 0]);
  });
});

describe('a proportion', () => {
  it('rounds half away from zero, to the step', () => {
    expect(proportion(5, 1, { of: 2 })).toBe(3);
    expect(proportion(-5, 1, { of: 2 })).toBe(-3);
    expect(proportion(1234, 500_000, { of: wholePpm, step: 10 })).toBe(620);
    expect(proportion(-1, 1, { of: 1000 })).toBe(0);
  });

  it('is within half a step of the exact quotient, however large the product', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.nat(wholePpm),
        fc.constantFrom(1, 10, 100),
        (amount, rate, step) => {
          const rounded = proportion(amount, rate, { of: wholePpm, step });
          const off = (BigInt(rounded) * BigInt(wholePpm) - BigInt(amount) * BigInt(rate)) * 2n;
          expect(off < 0n ? -off : off).toBeLessThanOrEqual(BigInt(step) * BigInt(wholePpm));
        },
      ),
    );
  });
});

describe('68.33 + 68.33 + 57.50 + 85.00 at 20 % tax', () => {
  const nets = [6833, 6833, 5750, 8500];
  const tax = proportion(sumMinor(nets), 200_000, { of: wholePpm });
  const taxes = allocate(tax, nets);
  const totals = nets.map((net, index) => net + (taxes[index] ?? 0));

  it('is 334.99: tax is taken on the sum and split, not rounded item by item to 335.00', () => {
    expect(tax).toBe(5583);
    expect(sumMinor(totals)).toBe(33_499);
  });

  it('is refunded item by item, each in any number of parts, to 334.99', () => {
    fc.assert(
      fc.property(fc.array(borne, { minLength: 4, maxLength: 4 }), (cuts) => {
        const refunds = totals.flatMap((total, index) => allocate(total, cuts[index] ?? [1]));
        expect(sumMinor(refunds)).toBe(33_499);
      }),
    );
  });
});
