import * as z from 'zod';
import { type CurrencyRule, currencyRules } from './currencies.ts';
import { majorText, minorFrom } from './major-units.ts';

export type Currency = keyof typeof currencyRules;

const isCurrency = (code: string): code is Currency => Object.hasOwn(currencyRules, code);

export const Currency = z.string().refine(isCurrency, 'a supported ISO 4217 currency code');

/** Every currency there is a rule for, in the order of their codes. */
export const currencies: readonly Currency[] = Object.keys(currencyRules).filter(isCurrency);

/** An amount in the unit the currency is counted in (see `currencies.ts`), an integer within ±2^53. */
export const Money = z.object({ amountMinor: z.int(), currency: Currency });
export interface Money {
  readonly amountMinor: number;
  readonly currency: Currency;
}

export const ruleOf = (currency: Currency): CurrencyRule => currencyRules[currency];

/** Number of decimals between a currency's major and minor unit: 2 for CNY, 0 for JPY, 3 for KWD. */
export const exponentOf = (currency: Currency): number => currencyRules[currency].exponent;

/** Stripe's way of writing a currency (`jpy`) as ours, or undefined where there is no rule for it. */
export const currencyFromStripe = (code: string): Currency | undefined => {
  const upper = code.toUpperCase();
  return isCurrency(upper) ? upper : undefined;
};

/** The amount as a decimal string in major units, exact: `{ 1234, 'KWD' }` is `1.234`. */
export const toMajorString = ({ amountMinor, currency }: Money): string =>
  majorText(amountMinor, exponentOf(currency));

/**
 * Reads a decimal string in major units, exactly; the opposite of `toMajorString`. Fewer decimals than the currency has
 * are filled up. Throws a RangeError for more of them, for anything that is not a plain decimal number, and for what
 * leaves the exact integers.
 */
export const fromMajorString = (text: string, currency: Currency): Money => {
  const exponent = exponentOf(currency);
  const amountMinor = minorFrom(text, exponent);
  if (amountMinor === undefined)
    throw new RangeError(`“${text}” is not an exact amount of ${currency} with at most ${exponent} decimals`);
  return { amountMinor, currency };
};

/** Throws a RangeError where the currencies differ or the sum leaves the exact integers. */
export const addMoney = (left: Money, right: Money): Money => {
  if (left.currency !== right.currency) {
    throw new RangeError(`cannot add ${right.currency} to ${left.currency}`);
  }
  return { amountMinor: sumMinor([left.amountMinor, right.amountMinor]), currency: left.currency };
};

/** The sum of amounts of one currency. Throws a RangeError where it, or an amount, is not an exact integer. */
export const sumMinor = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => {
    const next = sum + amount;
    if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(next))
      throw new RangeError('the sum is not an exact integer');
    return next;
  }, 0);
