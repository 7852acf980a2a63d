import type { Metadata, Wire } from '../core/wire.ts';
import type { BalanceTransaction } from '../money/balance-transaction.ts';

export interface Dispute extends Wire {
  object: 'dispute';
  amount: number;
  /** None for an inquiry, one once money was withdrawn, two once it came back. */
  balance_transactions: BalanceTransaction[];
  charge: string;
  currency: string;
  evidence: object;
  evidence_details: { due_by: number; has_evidence: boolean; past_due: boolean; submission_count: number };
  is_charge_refundable: boolean;
  metadata: Metadata;
  payment_intent: string | null;
  reason: string;
  status:
    | 'lost'
    | 'needs_response'
    | 'under_review'
    | 'warning_closed'
    | 'warning_needs_response'
    | 'warning_under_review'
    | 'won';
}
