import { currencyRules } from '../../shared/currencies.ts';
import { type DecimalText, majorText, minorFrom } from '../../shared/major-units.ts';

const isKnown = (code: string): code is keyof typeof currencyRules => Object.hasOwn(currencyRules, code);

/** Decimals between the unit an amount is counted in and the major unit. */
export const exponentOf = (currency: string): number =>
  isKnown(currency) ? currencyRules[currency].exponent : 2;

/** Every currency the platform deals in, in the order of their codes. */
export const knownCurrencies: readonly string[] = Object.keys(currencyRules);

/** Reads what a person typed, `68.33` or `1,299`, as minor units of a currency; undefined where it is no exact amount of it. */
export const minorFromTyped = (typed: string, currency: string): number | undefined => {
  const plain = typed.trim().replaceAll(/(?<=\d)[,\s](?=\d{3}(\D|$))/g, '');
  return minorFrom(plain, exponentOf(currency));
};

/** An amount of minor units as people type it: `68.33`. */
export const typedFromMinor = (minor: number, currency: string): string =>
  majorText(minor, exponentOf(currency));

type Given = { readonly minor: number } | { readonly major: string };

const decimalOf = (given: Given, exponent: number): DecimalText | undefined => {
  if ('minor' in given) return majorText(given.minor, exponent);
  const minor = minorFrom(given.major, exponent);
  return minor === undefined ? undefined : majorText(minor, exponent);
};

/** An amount with its currency, exact: Intl is given the decimal digits, never a float. */
export const amountText = (locale: string, currency: string, given: Given): string => {
  const digits = exponentOf(currency);
  const decimal = decimalOf(given, digits);
  if (decimal === undefined) return 'major' in given ? `${given.major} ${currency}` : currency;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimal);
};

/** Parts per million of a percentage as typed, `12.5` or `6`; undefined where it is none or beyond 100. */
export const ppmFromPercent = (typed: string): number | undefined => {
  const ppm = minorFrom(typed.trim().replace(/\s*%$/, ''), 4);
  return ppm === undefined || ppm < 0 || ppm > 1_000_000 ? undefined : ppm;
};
