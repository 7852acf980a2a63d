import type { Metadata, Wire, WireList } from '../core/wire.ts';

export interface TransferReversal extends Wire {
  object: 'transfer_reversal';
  amount: number;
  balance_transaction: string;
  currency: string;
  destination_payment_refund: string;
  metadata: Metadata;
  source_refund: string | null;
  transfer: string;
}

export interface Transfer extends Wire {
  object: 'transfer';
  amount: number;
  amount_reversed: number;
  balance_transaction: string;
  currency: string;
  description: string | null;
  destination: string;
  destination_payment: string;
  metadata: Metadata;
  reversals: WireList<TransferReversal>;
  reversed: boolean;
  source_transaction: string | null;
  transfer_group: string | null;
}
