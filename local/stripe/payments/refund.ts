import type { Metadata, Wire } from '../core/wire.ts';

/** Keeps what else is said of a refund. */
export const wholeRefund = <T extends Refund>(refund: T): T => refund;

export interface Refund extends Wire {
  object: 'refund';
  amount: number;
  balance_transaction: string | null;
  charge: string;
  currency: string;
  failure_balance_transaction?: string;
  failure_reason?: string;
  metadata: Metadata;
  payment_intent: string | null;
  pending_reason?: string;
  reason: string | null;
  status: 'canceled' | 'failed' | 'pending' | 'requires_action' | 'succeeded';
}
