import type { Metadata, Wire } from '../core/wire.ts';
import type { BillingDetails } from './payment-method.ts';

/** Keeps what else is said of a charge. */
export const wholeCharge = <T extends Charge>(charge: T): T => charge;

export interface Charge extends Wire {
  object: 'charge';
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  balance_transaction: string | null;
  billing_details: BillingDetails;
  captured: boolean;
  currency: string;
  customer: string | null;
  description: string | null;
  disputed: boolean;
  failure_balance_transaction: string | null;
  failure_code: string | null;
  failure_message: string | null;
  metadata: Metadata;
  paid: boolean;
  payment_intent: string | null;
  payment_method: string | null;
  payment_method_details: object | null;
  receipt_email: string | null;
  refunded: boolean;
  status: 'failed' | 'pending' | 'succeeded';
  transfer_group: string | null;
}
