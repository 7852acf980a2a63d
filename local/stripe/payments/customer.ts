import type { Metadata, Wire } from '../core/wire.ts';

export interface Customer extends Wire {
  object: 'customer';
  /** What the customer owes from before; negative is credit. */
  balance: number;
  currency: string | null;
  delinquent: boolean;
  email: string | null;
  invoice_prefix: string;
  invoice_settings: { default_payment_method: string | null };
  metadata: Metadata;
  name: string | null;
  next_invoice_sequence: number;
  test_clock: string | null;
}
