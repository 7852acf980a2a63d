import * as z from 'zod';
import { flag, mergedMetadata, metadata, unsettable } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import { disputeFee } from '../money/fees.ts';
import { post, reversalOf } from '../money/post.ts';
import { settle } from '../money/settlement.ts';
import type { Charge } from './charge.ts';
import type { Dispute } from './dispute.ts';

export interface DisputeOrder {
  /** In the charge's currency; the whole charge unless given. */
  amount?: number;
  reason?: string;
  /** The bank only asks: no money moves until it makes a dispute of it. */
  inquiry?: boolean;
}

const evidenceNames = [
  ...['access_activity_log', 'billing_address', 'cancellation_policy', 'cancellation_policy_disclosure'],
  ...['cancellation_rebuttal', 'customer_communication', 'customer_email_address', 'customer_name'],
  ...['customer_purchase_ip', 'customer_signature', 'duplicate_charge_documentation'],
  ...[
    'duplicate_charge_explanation',
    'duplicate_charge_id',
    'product_description',
    'receipt',
    'refund_policy',
  ],
  ...['refund_policy_disclosure', 'refund_refusal_explanation', 'service_date', 'service_documentation'],
  ...['shipping_address', 'shipping_carrier', 'shipping_date', 'shipping_documentation'],
  ...['shipping_tracking_number', 'uncategorized_file', 'uncategorized_text'],
] as const;

const blankEvidence = Object.fromEntries(evidenceNames.map((name) => [name, null]));

const day = 86_400;

const withdraw = (world: World, dispute: Dispute): Dispute => {
  const settled = settle(world.settings, -dispute.amount, dispute.currency);
  const transaction = post(world, {
    settled,
    type: 'adjustment',
    category: 'dispute',
    source: dispute.id,
    description: `Chargeback withdrawal for ${dispute.charge}`,
    fees: disputeFee(world.settings, settled.currency),
  });
  const withdrawn = world.put('dispute', {
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, transaction],
    is_charge_refundable: false,
    status: 'needs_response',
  });
  world.emit('charge.dispute.funds_withdrawn', withdrawn);
  return withdrawn;
};

const disputable = ({ id, status }: Readonly<Charge>): void => {
  if (status !== 'succeeded')
    throw refuse(`The charge ${id} has a status of ${status}; it cannot be disputed.`);
};

/** The buyer's bank contests a charge. */
export const openDispute = (world: World, chargeId: string, order: DisputeOrder = {}): Dispute => {
  const charge = world.need('charge', chargeId, 'charge');
  disputable(charge);
  const { amount = charge.amount, reason = 'fraudulent', inquiry = false } = order;
  if (amount < 1 || amount > charge.amount) throw refuse(`Invalid amount: ${amount}`, { param: 'amount' });
  const dispute = world.put('dispute', {
    ...{ id: world.id('dp'), object: 'dispute', amount, balance_transactions: [], charge: chargeId },
    created: world.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...blankEvidence, enhanced_evidence: {} },
    evidence_details: {
      due_by: world.now + 9 * day,
      ...{ enhanced_eligibility: {}, has_evidence: false, past_due: false, submission_count: 0 },
    },
    is_charge_refundable: inquiry,
    livemode: world.settings.livemode,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: { brand: 'visa', case_type: inquiry ? 'inquiry' : 'chargeback', network_reason_code: '10.4' },
      type: 'card',
    },
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  });
  world.put('charge', { ...charge, disputed: true });
  world.emit('charge.dispute.created', dispute);
  return inquiry ? dispute : withdraw(world, dispute);
};

/** An inquiry becomes a dispute: now the money is withdrawn. */
export const escalateDispute = (world: World, id: string): Dispute => {
  const dispute = world.need('dispute', id);
  if (!dispute.status.startsWith('warning_') || dispute.status === 'warning_closed') {
    throw refuse(`The dispute ${id} has a status of ${dispute.status}; it is no inquiry.`);
  }
  return withdraw(world, { ...dispute });
};

const reinstate = (world: World, dispute: Dispute): Dispute => {
  const [withdrawal] = dispute.balance_transactions;
  if (withdrawal === undefined) return dispute;
  const fees = world.settings.returnsDisputeFee
    ? withdrawal.fee_details.map((fee) => ({ ...fee, amount: -fee.amount }))
    : [];
  const transaction = post(world, {
    settled: reversalOf(withdrawal),
    type: 'adjustment',
    category: 'dispute_reversal',
    source: dispute.id,
    description: `Chargeback reversal for ${dispute.charge}`,
    fees,
  });
  const won = world.put('dispute', {
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, transaction],
  });
  world.emit('charge.dispute.funds_reinstated', won);
  return won;
};

const isOpen = ({ status }: Readonly<Dispute>): boolean =>
  !['lost', 'warning_closed', 'won'].includes(status);

/** The bank decides. An inquiry is closed either way, without any money. */
export const closeDispute = (world: World, id: string, outcome: 'lost' | 'won'): Dispute => {
  const dispute = world.need('dispute', id);
  if (!isOpen(dispute)) throw refuse(`This dispute is already closed: its status is ${dispute.status}.`);
  const status = dispute.status.startsWith('warning_') ? 'warning_closed' : outcome;
  const decided = world.put('dispute', { ...dispute, status });
  const closed = status === 'won' ? reinstate(world, decided) : decided;
  const charge = world.get('charge', dispute.charge);
  if (status !== 'lost' && charge !== undefined)
    world.put('charge', { ...charge, disputed: status === 'won' });
  world.emit('charge.dispute.closed', closed, { status: dispute.status });
  return closed;
};

const Update = z.strictObject({
  evidence: z.record(z.string(), unsettable).optional(),
  metadata: metadata.optional(),
  submit: flag.optional(),
});

const update = (world: World, params: z.output<typeof Update>, { id }: { id: string }): Dispute => {
  const before = world.need('dispute', id);
  const submitted = params.evidence !== undefined && params.submit !== false && isOpen(before);
  const updated = world.put('dispute', {
    ...before,
    evidence: { ...before.evidence, ...params.evidence },
    evidence_details: {
      ...before.evidence_details,
      has_evidence: before.evidence_details.has_evidence || params.evidence !== undefined,
      submission_count: before.evidence_details.submission_count + (submitted ? 1 : 0),
    },
    metadata: mergedMetadata(before.metadata, params.metadata),
    status: submitted
      ? before.status.startsWith('warning_')
        ? 'warning_under_review'
        : 'under_review'
      : before.status,
  });
  world.emit('charge.dispute.updated', updated);
  return updated;
};

export const disputeEndpoints: Endpoint[] = [
  retrieveEndpoint('/v1/disputes', 'dispute'),
  endpoint('POST /v1/disputes/{id}', Update, update),
  endpoint('POST /v1/disputes/{id}/close', z.strictObject({}), (world, _none, { id }) =>
    closeDispute(world, id, 'lost'),
  ),
  listEndpoint({ path: '/v1/disputes', kind: 'dispute', equal: ['charge', 'payment_intent'] }),
];
