import type { Metadata, Wire } from '../core/wire.ts';

export interface Payout extends Wire {
  object: 'payout';
  amount: number;
  arrival_date: number;
  automatic: boolean;
  balance_transaction: string;
  currency: string;
  failure_balance_transaction: string | null;
  failure_code: string | null;
  failure_message: string | null;
  metadata: Metadata;
  method: 'instant' | 'standard';
  original_payout: string | null;
  reconciliation_status: 'completed' | 'in_progress' | 'not_applicable';
  reversed_by: string | null;
  status: 'canceled' | 'failed' | 'in_transit' | 'paid' | 'pending';
}

/** Which automatic payout paid a balance transaction out; its id is the transaction's. */
export interface PaidOut {
  id: string;
  payout: string;
}
