import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitNet } from '../../../../../../functions/payments/domain/earnings/split.ts';
import { currencies, ruleOf } from '../../../../../../shared/money.ts';

const anyCurrency = fc.constantFrom(...currencies);
const anyPpm = fc.integer({ min: 0, max: 1_000_000 });

describe('the split of what was paid between expert and platform', () => {
  it.each([
    ['CNY', 9999, 200_000, 7999, 2000],
    ['CNY', 10_000, 200_000, 8000, 2000],
    ['JPY', 999, 333_333, 666, 333],
    ['KWD', 12_345, 200_000, 9870, 2475],
    ['ISK', 99_900, 150_000, 84_900, 15_000],
    ['CNY', 1, 1, 0, 1],
    ['CNY', 0, 200_000, 0, 0],
    ['USD', 500, 0, 500, 0],
    ['USD', 500, 1_000_000, 0, 500],
  ] as const)('%s %i at %i ppm', (currency, net, platformFeePpm, expertMinor, platformFeeMinor) => {
    expect(splitNet(net, { currency, platformFeePpm })).toEqual({ expertMinor, platformFeeMinor });
  });

  it('loses no unit, gives the expert what can be transferred and less than a step too little', () => {
    fc.assert(
      fc.property(anyCurrency, fc.maxSafeNat(), anyPpm, (currency, net, platformFeePpm) => {
        const { expertMinor, platformFeeMinor } = splitNet(net, { currency, platformFeePpm });
        const { step } = ruleOf(currency);
        expect(expertMinor + platformFeeMinor).toBe(net);
        expect(expertMinor).toBeGreaterThanOrEqual(0);
        expect(expertMinor % step).toBe(0);
        const exact = BigInt(net) * BigInt(1_000_000 - platformFeePpm);
        const given = BigInt(expertMinor) * 1_000_000n;
        expect(given <= exact).toBe(true);
        expect(exact - given < BigInt(step) * 1_000_000n).toBe(true);
      }),
    );
  });

  it('refuses what is no amount and no fee', () => {
    for (const [net, platformFeePpm] of [
      [1.5, 0],
      [-1, 0],
      [1, -1],
      [1, 1_000_001],
      [1, 0.5],
    ] as const)
      expect(() => splitNet(net, { currency: 'CNY', platformFeePpm })).toThrow(RangeError);
  });
});
