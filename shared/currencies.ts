/**
 * How each currency is counted, as data. Amounts everywhere are integers of the unit that Stripe counts in, so that
 * nothing is ever converted between what Stripe says and what the ledger says.
 *
 * Sources: ISO 4217:2015 list one; Stripe's “Supported currencies” (zero-decimal and three-decimal currencies, special
 * cases). ISK and UGX have no minor unit by ISO, yet Stripe counts them in hundredths that must be whole: step 100. HUF
 * and TWD are charged in hundredths and paid out in whole units only: payoutStep 100. Amounts of the currencies with
 * three decimals must end in 0: step 10.
 */
export interface CurrencyRule {
  /** Decimals between the unit counted in and the major unit: 2 for CNY, 0 for JPY, 3 for KWD. */
  readonly exponent: 0 | 2 | 3;
  /** An amount that is charged or refunded is a multiple of this. */
  readonly step: number;
  /** An amount that is paid out is a multiple of this. */
  readonly payoutStep: number;
}

/** Raise it with every change of a rule, and say in the changelog what becomes of amounts that are stored. */
export const currencyRulesVersion = 1;

const whole = { exponent: 0, step: 1, payoutStep: 1 } as const;
const hundredths = { exponent: 2, step: 1, payoutStep: 1 } as const;
const thousandths = { exponent: 3, step: 10, payoutStep: 10 } as const;
const wholeInHundredths = { exponent: 2, step: 100, payoutStep: 100 } as const;
const paidOutWhole = { exponent: 2, step: 1, payoutStep: 100 } as const;

/** The currencies the platform deals in. One that is missing here is refused rather than guessed. */
export const currencyRules = {
  AED: hundredths,
  AUD: hundredths,
  BHD: thousandths,
  BRL: hundredths,
  CAD: hundredths,
  CHF: hundredths,
  CLP: whole,
  CNY: hundredths,
  CZK: hundredths,
  DKK: hundredths,
  EUR: hundredths,
  GBP: hundredths,
  HKD: hundredths,
  HUF: paidOutWhole,
  IDR: hundredths,
  ILS: hundredths,
  INR: hundredths,
  ISK: wholeInHundredths,
  JOD: thousandths,
  JPY: whole,
  KRW: whole,
  KWD: thousandths,
  MOP: hundredths,
  MXN: hundredths,
  MYR: hundredths,
  NOK: hundredths,
  NZD: hundredths,
  OMR: thousandths,
  PHP: hundredths,
  PLN: hundredths,
  SAR: hundredths,
  SEK: hundredths,
  SGD: hundredths,
  THB: hundredths,
  TND: thousandths,
  TRY: hundredths,
  TWD: paidOutWhole,
  UGX: wholeInHundredths,
  USD: hundredths,
  VND: whole,
  ZAR: hundredths,
} as const satisfies Readonly<Record<string, CurrencyRule>>;
