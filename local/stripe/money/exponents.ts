/**
 * Decimals of a currency's amounts in the API, for currencies that do not have two.
 * Source: docs.stripe.com/currencies (zero-decimal and three-decimal currencies; ISK and UGX keep two decimals there
 * although they have none, so do HUF and TWD for charges).
 */
const decimals: Readonly<Record<string, number>> = {
  bif: 0,
  clp: 0,
  djf: 0,
  gnf: 0,
  jpy: 0,
  kmf: 0,
  krw: 0,
  mga: 0,
  pyg: 0,
  rwf: 0,
  vnd: 0,
  vuv: 0,
  xaf: 0,
  xof: 0,
  xpf: 0,
  bhd: 3,
  jod: 3,
  kwd: 3,
  omr: 3,
  tnd: 3,
};

export const decimalsOf = (currency: string): number => decimals[currency] ?? 2;

/** Currencies whose amounts must be whole although the API writes two decimals: the last two digits are zero. */
export const isWholeOnly = (currency: string): boolean => currency === 'isk' || currency === 'ugx';
