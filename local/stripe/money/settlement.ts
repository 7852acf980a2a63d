import { refuse } from '../core/refusal.ts';
import type { Settings } from '../core/settings.ts';
import { decimalsOf } from './exponents.ts';

export interface Settled {
  amount: number;
  currency: string;
  exchangeRate: number | null;
}

/** Rounds half away from zero: the same for an amount and for what takes it back. */
export const roundMinor = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

const rateBetween = ({ perDollar }: Settings, from: string, to: string): number => {
  const [one, other] = [perDollar[from], perDollar[to]];
  if (one === undefined || other === undefined) {
    throw refuse(`Invalid currency: ${from}. The emulator has no rate for it.`, { param: 'currency' });
  }
  return Number((other / one).toPrecision(6));
};

/** What an amount of a currency becomes in the account's balance. */
export const settle = (settings: Settings, amount: number, currency: string): Settled => {
  const [main = 'usd'] = settings.settlementCurrencies;
  if (settings.settlementCurrencies.includes(currency)) return { amount, currency, exchangeRate: null };
  const exchangeRate = rateBetween(settings, currency, main);
  const major = (amount / 10 ** decimalsOf(currency)) * exchangeRate;
  return { amount: roundMinor(major * 10 ** decimalsOf(main)), currency: main, exchangeRate };
};

/** A sum of US dollars (in cents) in another currency's minor units, for fees with a fixed part. */
export const dollarsIn = ({ perDollar }: Settings, cents: number, currency: string): number =>
  roundMinor((cents / 100) * (perDollar[currency] ?? 1) * 10 ** decimalsOf(currency));
