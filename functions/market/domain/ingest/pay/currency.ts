/** A currency's sign, as it stands before or after an amount in lower case; a bare `$`, `¥`, `kr` or `r` needs a country. */
const bySign: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  '₩': 'KRW',
  '₱': 'PHP',
  '฿': 'THB',
  '₫': 'VND',
  '₪': 'ILS',
  zł: 'PLN',
  kč: 'CZK',
  us$: 'USD',
  usd$: 'USD',
  u$s: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  aud$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  cad$: 'CAD',
  cdn$: 'CAD',
  s$: 'SGD',
  sg$: 'SGD',
  sgd$: 'SGD',
  nz$: 'NZD',
  nzd$: 'NZD',
  hk$: 'HKD',
  hkd$: 'HKD',
  nt$: 'TWD',
  r$: 'BRL',
  mx$: 'MXN',
  rmb: 'CNY',
  cdn: 'CAD',
  ntd: 'TWD',
  rs: 'INR',
  rm: 'MYR',
  fr: 'CHF',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  pounds: 'GBP',
  dirhams: 'AED',
};

/** ISO 4217 codes that are read in a text, for a regular expression. */
export const codes =
  'usd|gbp|eur|cad|aud|nzd|sgd|hkd|twd|chf|inr|jpy|cny|krw|sek|nok|dkk|pln|czk|huf|ron|ils|brl|mxn|zar|aed|sar|qar|php|myr|thb|idr|vnd|try|clp|cop|ars';

/** Source of a regular expression for one currency in lower-case text. */
export const signPattern = String.raw`(?:\b(?:${codes})\s?\$|(?:\b(?:us|au|cad|ca|cdn|c|sg|s|nz|hk|nt|mx|r|a)|\b)\$|\$|[£€₹¥₩₱฿₫₪円]|zł|kč|(?<![a-z])(?:${codes}|rmb|cdn|ntd|euros?|pounds|dirhams)(?![a-z])|(?<![a-z])(?:rs|fr)\.?(?=\s?\d)|(?<![a-z])(?:rm|r|kr\.?)(?=\s?\d)|(?<=[\dk]\s?)kr(?![a-z]))`;

const dollarOf: Readonly<Record<string, string>> = {
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  TW: 'TWD',
  MX: 'MXN',
  CL: 'CLP',
  CO: 'COP',
  AR: 'ARS',
};
const euro = 'DE FR ES IT NL BE AT IE FI PT GR LU SK SI EE LV LT MT CY HR'.split(' ');
const ofCountry: Readonly<Record<string, string>> = {
  ...dollarOf,
  ...Object.fromEntries(euro.map((country) => [country, 'EUR'])),
  US: 'USD',
  GB: 'GBP',
  CN: 'CNY',
  JP: 'JPY',
  IN: 'INR',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  IL: 'ILS',
  KR: 'KRW',
  MY: 'MYR',
  TH: 'THB',
  PH: 'PHP',
  ID: 'IDR',
  VN: 'VND',
  AE: 'AED',
  SA: 'SAR',
  QA: 'QAR',
  BR: 'BRL',
  ZA: 'ZAR',
  TR: 'TRY',
};
const crowns = new Set(['SEK', 'NOK', 'DKK']);

/** The currency pay is in where a posting of this country names none: the US dollar where the country is unknown too. */
export const currencyOfCountry = (country: string | null): string => ofCountry[country ?? ''] ?? 'USD';

/**
 * ISO 4217 code of a sign found in a text, in lower case. A bare `$` is the dollar (or peso) of `country`, the US dollar
 * elsewhere; `¥` the yuan in China, else the yen, unless `largest`, the amount beside it, is too small to be a month's
 * pay in yen. Null where a sign means nothing in that country.
 */
export const currencyOfSign = (sign: string, country: string | null, largest: number): string | null => {
  const plain = sign.replaceAll(/[\s.]/g, '');
  if (plain === '$') return dollarOf[country ?? ''] ?? 'USD';
  if (plain === '円') return 'JPY';
  if (plain === '¥') return country === 'CN' || (country !== 'JP' && largest < 100_000) ? 'CNY' : 'JPY';
  if (plain === 'r') return country === 'ZA' ? 'ZAR' : null;
  if (plain === 'kr') {
    const crown = ofCountry[country ?? ''] ?? '';
    return crowns.has(crown) ? crown : null;
  }
  const known = bySign[plain];
  if (known !== undefined) return known;
  return plain.replace('$', '').toUpperCase();
};

/**
 * Where pay is usually quoted by the month, an amount without a period below this is a month's and otherwise a year's.
 * Currencies that are not listed are quoted by the year: there only 10,000 and more is a year's pay, and less is no
 * pay that could be told.
 */
const monthlyBelow: Readonly<Record<string, number>> = {
  CNY: 100_001,
  HKD: 150_000,
  TWD: 200_000,
  SGD: 20_000,
  MYR: 30_000,
  JPY: 1_000_000,
  KRW: 10_000_000,
  INR: 100_000,
  PHP: 150_000,
  THB: 300_000,
  IDR: 100_000_000,
  VND: 150_000_000,
  AED: 60_000,
  SAR: 60_000,
  QAR: 60_000,
  BRL: 25_000,
  ZAR: 80_000,
  PLN: 40_000,
  CZK: 200_000,
  HUF: 2_000_000,
  SEK: 100_000,
  DKK: 100_000,
  EUR: 10_000,
  CHF: 10_000,
};
/** Less than this is no month's pay in any of them. */
const leastMonthly = 500;
const leastYearly = 10_000;

/** The period of an amount that states none; null where it cannot be told. */
export const unsaidPeriod = (currency: string, largest: number): 'month' | 'year' | null => {
  const limit = monthlyBelow[currency];
  if (limit !== undefined && largest < limit) return largest < leastMonthly ? null : 'month';
  return largest < leastYearly ? null : 'year';
};
