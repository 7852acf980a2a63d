import type { Settings } from '../core/settings.ts';
import type { FeeDetail } from './balance-transaction.ts';
import { dollarsIn, roundMinor, type Settled } from './settlement.ts';

/** 2.9 % and 30 cents, and 1 % more where money is converted. */
const share = 0.029;
const conversionShare = 0.01;
const fixedCents = 30;
const disputeCents = 1500;
/** Of an instant payout. */
const instantShare = 0.01;

const detail = (amount: number, currency: string, description: string): FeeDetail[] =>
  amount === 0 ? [] : [{ amount, application: null, currency, description, type: 'stripe_fee' }];

export const paymentFee = (settings: Settings, { amount, currency, exchangeRate }: Settled): FeeDetail[] => {
  const part = share + (exchangeRate === null ? 0 : conversionShare);
  const fee = roundMinor(amount * part) + dollarsIn(settings, fixedCents, currency);
  return detail(fee, currency, 'Stripe processing fees');
};

export const disputeFee = (settings: Settings, currency: string): FeeDetail[] =>
  detail(dollarsIn(settings, disputeCents, currency), currency, 'Dispute fee');

export const instantPayoutFee = (amount: number, currency: string): FeeDetail[] =>
  detail(Math.max(1, roundMinor(amount * instantShare)), currency, 'Instant payout fee');
