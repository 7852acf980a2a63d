import { wholePpm } from '../../../../shared/allocation.ts';
import { type Currency, ruleOf } from '../../../../shared/money.ts';

export interface Split {
  readonly expertMinor: number;
  readonly platformFeeMinor: number;
}

/**
 * How what was paid without tax and after discounts is divided between an expert and the platform: the expert has
 * `net × (1 − fee)`, rounded down to what the currency is charged in; the fee is what remains. Both sum to net exactly,
 * and the expert is never promised a unit that cannot be transferred. Throws a RangeError for what is not an integer
 * from 0 on, and for a fee above the whole.
 *
 * @example splitNet(9999, { currency: 'CNY', platformFeePpm: 200_000 }) // expert 7999, platform 2000
 */
export const splitNet = (
  netMinor: number,
  { currency, platformFeePpm }: { currency: Currency; platformFeePpm: number },
): Split => {
  const exact = Number.isSafeInteger(netMinor) && Number.isSafeInteger(platformFeePpm);
  if (!exact || netMinor < 0 || platformFeePpm < 0 || platformFeePpm > wholePpm)
    throw new RangeError(`${netMinor} cannot be split by a fee of ${platformFeePpm} parts per million`);
  const units = BigInt(wholePpm) * BigInt(ruleOf(currency).step);
  const whole = (BigInt(netMinor) * BigInt(wholePpm - platformFeePpm)) / units;
  const expertMinor = Number(whole) * ruleOf(currency).step;
  return { expertMinor, platformFeeMinor: netMinor - expertMinor };
};
