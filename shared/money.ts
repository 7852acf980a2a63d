import * as z from 'zod';

/**
 * Minor-unit exponents of ISO 4217 (the number of decimals of a currency), for the currencies the platform deals in.
 * Source: ISO 4217:2015 list one. A currency that is missing here is refused rather than guessed.
 */
const exponents = {
  AED: 2,
  AUD: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CLP: 0,
  CNY: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  MOP: 2,
  MXN: 2,
  MYR: 2,
  NOK: 2,
  NZD: 2,
  OMR: 3,
  PHP: 2,
  PLN: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TND: 3,
  TRY: 2,
  TWD: 2,
  UGX: 0,
  USD: 2,
  VND: 0,
  ZAR: 2,
} as const;

export type Currency = keyof typeof exponents;

const isCurrency = (code: string): code is Currency => Object.hasOwn(exponents, code);

export const Currency = z.string().refine(isCurrency, 'a supported ISO 4217 currency code');

/** An amount in the currency's smallest unit, an integer within ±2^53. */
export const Money = z.object({ amountMinor: z.int(), currency: Currency });
export interface Money {
  readonly amountMinor: number;
  readonly currency: Currency;
}

/** Number of decimals between a currency's major and minor unit: 2 for CNY, 0 for JPY, 3 for KWD. */
export const exponentOf = (currency: Currency): number => exponents[currency];

/** The amount as a decimal string in major units, exact: `{ 1234, 'KWD' }` is `1.234`. */
export const toMajorString = ({ amountMinor, currency }: Money): string => {
  const exponent = exponentOf(currency);
  const digits = Math.abs(amountMinor)
    .toString()
    .padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const sign = amountMinor < 0 ? '-' : '';
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
};

/** Throws a RangeError where the currencies differ or the sum leaves the exact integers. */
export const addMoney = (left: Money, right: Money): Money => {
  if (left.currency !== right.currency) {
    throw new RangeError(`cannot add ${right.currency} to ${left.currency}`);
  }
  const amountMinor = left.amountMinor + right.amountMinor;
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('the sum is not an exact integer');
  return { amountMinor, currency: left.currency };
};
