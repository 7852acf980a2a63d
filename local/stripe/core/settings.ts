/** What kind of account the emulator plays. */
export interface Settings {
  livemode: boolean;
  apiVersion: string;
  /** Country of the platform's account. */
  country: string;
  /** Currencies (lower case) that have a bank account of their own; others are converted into the first. */
  settlementCurrencies: readonly string[];
  /** Units of a currency that one US dollar buys; what is missing cannot be settled. */
  perDollar: Readonly<Record<string, number>>;
  /** Days until a card payment's money is available. */
  availableAfterDays: number;
  /** Seconds until a delayed method says whether it worked. */
  delayedMethodSeconds: number;
  /** Automatic payouts every day at midnight UTC, or only when asked for. */
  payoutSchedule: 'daily' | 'on-request';
  /** Where hosted pages are: checkout is `<pages>/checkout/<session>`. */
  pages: string;
  /** Whether a won dispute gives its fee back. */
  returnsDisputeFee: boolean;
}

export const defaultSettings: Settings = {
  livemode: false,
  apiVersion: '2026-10-28.endive',
  country: 'US',
  settlementCurrencies: ['usd', 'cny', 'eur', 'jpy', 'kwd'],
  perDollar: {
    aud: 1.52,
    cad: 1.37,
    chf: 0.8,
    cny: 7.1,
    eur: 0.86,
    gbp: 0.75,
    hkd: 7.8,
    huf: 335,
    isk: 121,
    jpy: 154,
    krw: 1460,
    kwd: 0.307,
    sgd: 1.3,
    twd: 31,
    ugx: 3600,
    usd: 1,
  },
  availableAfterDays: 2,
  delayedMethodSeconds: 3 * 86_400,
  payoutSchedule: 'on-request',
  pages: 'https://stripe.invalid',
  returnsDisputeFee: false,
};
