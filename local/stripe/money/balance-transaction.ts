import type { Wire } from '../core/wire.ts';

export interface FeeDetail {
  amount: number;
  application: string | null;
  currency: string;
  description: string;
  type: 'stripe_fee' | 'tax';
}

/** A movement of the account's balance, in the currency it is settled in. */
export interface BalanceTransaction extends Wire {
  object: 'balance_transaction';
  amount: number;
  available_on: number;
  balance_type: 'payments';
  currency: string;
  description: string | null;
  /** Units of the settlement currency for one of the currency charged; null where they are the same. */
  exchange_rate: number | null;
  fee: number;
  fee_details: FeeDetail[];
  net: number;
  reporting_category: string;
  source: string;
  status: 'available' | 'pending';
  type: string;
}
