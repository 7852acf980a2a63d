import * as z from 'zod';
import { unschedule } from '../core/agenda.ts';
import { ignored, mergedMetadata, metadata, positive, text } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { RefundStart } from '../core/ordered.ts';
import type { World } from '../core/world.ts';
import { post, reversalOf } from '../money/post.ts';
import { settle } from '../money/settlement.ts';
import type { Charge } from './charge.ts';
import { behaviourOf } from './payment-methods.ts';
import { type Refund, wholeRefund } from './refund.ts';

const refundDelaySeconds = 3600;

const Create = z.strictObject({
  amount: positive.optional(),
  charge: text.optional(),
  instructions_email: ignored,
  metadata: metadata.optional(),
  payment_intent: text.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
});

const chargeOf = (world: World, { charge, payment_intent }: z.output<typeof Create>): Charge => {
  if (charge !== undefined) return { ...world.need('charge', charge, 'charge') };
  if (payment_intent === undefined) {
    throw refuse(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  const { latest_charge } = world.need('payment_intent', payment_intent, 'payment_intent');
  const found = latest_charge === null ? undefined : world.get('charge', latest_charge);
  if (found?.status === 'succeeded') return { ...found };
  throw refuse(`This PaymentIntent (${payment_intent}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
  });
};

const checkRefundable = (world: World, charge: Charge, amount: number): void => {
  const left = charge.amount - charge.amount_refunded;
  if (charge.status !== 'succeeded') {
    throw refuse(`Charge ${charge.id} has a status of ${charge.status}; it cannot be refunded.`, {
      param: 'charge',
    });
  }
  if (left === 0) {
    throw refuse(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  for (const { charge: disputed, is_charge_refundable, status } of world.oldestFirst('dispute')) {
    if (disputed === charge.id && !is_charge_refundable && status !== 'won') {
      throw refuse(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
        code: 'charge_disputed',
      });
    }
  }
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw refuse(message, { param: 'amount' });
  }
};

const postRefund = (world: World, refund: Refund): string => {
  const isCard = refund.charge.startsWith('ch_');
  return post(world, {
    settled: settle(world.settings, -refund.amount, refund.currency),
    type: isCard ? 'refund' : 'payment_refund',
    category: 'refund',
    source: refund.id,
    description: 'REFUND FOR PAYMENT',
  }).id;
};

const addToCharge = (world: World, id: string, amount: number): void => {
  const charge = world.need('charge', id);
  const amount_refunded = charge.amount_refunded + amount;
  const changed = world.put('charge', {
    ...charge,
    amount_refunded,
    refunded: amount_refunded === charge.amount,
  });
  if (amount > 0) world.emit('charge.refunded', changed, { amount_refunded: charge.amount_refunded });
  else world.emit('charge.updated', changed, { amount_refunded: charge.amount_refunded });
};

const startOf = (world: World, charge: Charge): { start: RefundStart; later: boolean } => {
  const ordered = world.ordered.refunds.shift();
  if (ordered !== undefined) return { start: ordered, later: false };
  const method =
    charge.payment_method === null ? undefined : world.get('payment_method', charge.payment_method);
  const refunds = method === undefined ? undefined : behaviourOf(method).refunds;
  if (refunds === 'pending') return { start: { status: 'pending', posted: false }, later: true };
  return { start: { status: 'succeeded' }, later: refunds === 'fail-later' };
};

const create = (world: World, params: z.output<typeof Create>): Refund => {
  const charge = chargeOf(world, params);
  const amount = params.amount ?? charge.amount - charge.amount_refunded;
  checkRefundable(world, charge, amount);
  const { start, later } = startOf(world, charge);
  const isCard = charge.id.startsWith('ch_');
  const refund = wholeRefund({
    ...{ id: world.id(isCard ? 're' : 'pyr'), object: 'refund', amount, balance_transaction: null },
    charge: charge.id,
    created: world.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: isCard ? { card: { type: 'refund' }, type: 'card' } : { type: 'us_bank_transfer' },
    metadata: mergedMetadata({}, params.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    ...{ receipt_number: null, source_transfer_reversal: null, transfer_reversal: null },
    status: start.status,
    ...(start.status === 'pending' && { pending_reason: 'processing' }),
  });
  const posted = start.posted ?? start.status === 'succeeded';
  const made = world.put('refund', {
    ...refund,
    balance_transaction: posted ? postRefund(world, refund) : null,
  });
  world.emit('refund.created', made);
  addToCharge(world, charge.id, amount);
  if (later) world.schedule('refund-settles', made.id, world.now + refundDelaySeconds);
  return made;
};

const tell = (world: World, refund: Refund, previous: object): Refund => {
  world.emit('refund.updated', refund, previous);
  world.emit('charge.refund.updated', refund, previous);
  return refund;
};

const isOver = ({ status }: Readonly<Refund>): boolean => status === 'failed' || status === 'canceled';

/** A pending refund reaches the buyer. */
export const succeedRefund = (world: World, id: string): Refund => {
  const { pending_reason: _pending, ...refund } = world.need('refund', id);
  if (refund.status !== 'pending' && refund.status !== 'requires_action') {
    throw refuse(`Refund ${id} has a status of ${refund.status}.`);
  }
  unschedule(world, id, 'refund-settles');
  const transaction = refund.balance_transaction ?? postRefund(world, refund);
  const done = world.put('refund', { ...refund, balance_transaction: transaction, status: 'succeeded' });
  return tell(world, done, { status: refund.status });
};

const undo = (world: World, id: string, end: { status: 'canceled' | 'failed'; reason?: string }): Refund => {
  const { pending_reason: _pending, ...refund } = world.need('refund', id);
  if (isOver(refund)) throw refuse(`Refund ${id} has a status of ${refund.status}.`);
  unschedule(world, id, 'refund-settles');
  const taken = refund.balance_transaction;
  const given =
    taken === null
      ? undefined
      : post(world, {
          settled: reversalOf(world.need('balance_transaction', taken)),
          type: 'refund_failure',
          category: 'refund_failure',
          source: id,
          description: 'REFUND FAILURE',
        });
  const undone = world.put('refund', {
    ...refund,
    ...(given !== undefined && { failure_balance_transaction: given.id }),
    ...(end.reason !== undefined && { failure_reason: end.reason }),
    status: end.status,
  });
  addToCharge(world, refund.charge, -refund.amount);
  if (end.status === 'failed') world.emit('refund.failed', undone);
  return tell(world, undone, { status: refund.status });
};

/** The buyer's bank sends a refund back, also one that had succeeded. */
export const failRefund = (world: World, id: string, reason = 'expired_or_canceled_card'): Refund =>
  undo(world, id, { status: 'failed', reason });

/** Takes a refund back that has not reached the buyer. */
export const cancelRefund = (world: World, id: string): Refund => {
  const { status } = world.need('refund', id);
  if (status !== 'pending' && status !== 'requires_action') {
    throw refuse(`Refund ${id} has a status of ${status}; only refunds that wait can be canceled.`);
  }
  return undo(world, id, { status: 'canceled' });
};

/** What the card's behaviour said would happen later. */
export const settleRefund = (world: World, id: string): void => {
  const { status } = world.need('refund', id);
  if (status === 'pending') succeedRefund(world, id);
  else if (status === 'succeeded') failRefund(world, id);
};

const Update = z.strictObject({ metadata: metadata.optional() });

export const refundEndpoints: Endpoint[] = [
  endpoint('POST /v1/refunds', Create, create),
  retrieveEndpoint('/v1/refunds', 'refund'),
  endpoint('POST /v1/refunds/{id}', Update, (world, params, { id }) => {
    const before = world.need('refund', id);
    const merged = mergedMetadata(before.metadata, params.metadata);
    return tell(world, world.put('refund', { ...before, metadata: merged }), { metadata: before.metadata });
  }),
  endpoint('POST /v1/refunds/{id}/cancel', z.strictObject({}), (world, _none, { id }) =>
    cancelRefund(world, id),
  ),
  listEndpoint({ path: '/v1/refunds', kind: 'refund', equal: ['charge', 'payment_intent'] }),
];
