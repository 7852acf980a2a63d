import type { World } from '../core/world.ts';
import { paymentFee } from '../money/fees.ts';
import { post } from '../money/post.ts';
import { settle } from '../money/settlement.ts';
import { blankCharge } from './blank-charge.ts';
import { type Charge, wholeCharge } from './charge.ts';
import { billingDetails, type PaymentMethod } from './payment-method.ts';
import type { PaymentIntent } from './payment-intent.ts';
import { behaviourOf } from './payment-methods.ts';

const cardChecks = { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' };

/** What the charge tells of how it was paid. */
const detailsOf = ({ card, us_bank_account, type }: PaymentMethod, amount: number) =>
  type === 'card'
    ? {
        card: {
          ...card,
          ...{ amount_authorized: amount, authorization_code: null, checks: cardChecks, funding: 'credit' },
          ...{ installments: null, mandate: null, network: card?.brand, network_transaction_id: null },
          ...{ three_d_secure: null, wallet: null },
        },
        type,
      }
    : { type, us_bank_account: { ...us_bank_account, account_type: 'checking' } };

const outcomes = {
  succeeded: {
    network_status: 'approved_by_network',
    reason: null,
    seller_message: 'Payment complete.',
    type: 'authorized',
  },
  pending: { network_status: 'not_sent_to_network', reason: null, seller_message: null, type: 'authorized' },
  failed: {
    network_status: 'declined_by_network',
    reason: 'generic_decline',
    seller_message: 'The bank declined it.',
    type: 'issuer_declined',
  },
} as const;

const noAdvice = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  risk_level: 'normal',
};

/** A charge of a payment intent as it begins, without any movement of the balance. */
export const newCharge = (
  world: World,
  { intent, method, status }: { intent: PaymentIntent; method: PaymentMethod; status: Charge['status'] },
): Charge =>
  wholeCharge({
    ...blankCharge,
    id: world.id(method.type === 'card' ? 'ch' : 'py'),
    amount: intent.amount,
    billing_details: billingDetails(method.billing_details),
    calculated_statement_descriptor: status === 'failed' ? null : 'PATHLIGHT',
    created: world.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    livemode: world.settings.livemode,
    metadata: intent.metadata,
    outcome: { ...noAdvice, ...outcomes[status] },
    paid: status === 'succeeded',
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: detailsOf(method, intent.amount),
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_url: `${world.settings.pages}/receipts/${intent.id}`,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status,
    transfer_group: intent.transfer_group ?? `group_${intent.id}`,
  });

/** The money reaches the balance: its movement with the fee, and the charge that names it. */
export const capture = (world: World, charge: Charge, amount = charge.amount): Charge => {
  const method =
    charge.payment_method === null ? undefined : world.get('payment_method', charge.payment_method);
  const behaviour = method === undefined ? undefined : behaviourOf(method);
  const settled = settle(world.settings, amount, charge.currency);
  const transaction = post(world, {
    settled,
    type: charge.id.startsWith('ch_') ? 'charge' : 'payment',
    category: 'charge',
    source: charge.id,
    description: charge.description,
    fees: paymentFee(world.settings, settled),
    availableAfterDays: behaviour?.availableNow === true ? 0 : world.settings.availableAfterDays,
  });
  return world.put('charge', {
    ...charge,
    amount_captured: amount,
    amount_refunded: charge.amount - amount,
    balance_transaction: transaction.id,
    captured: true,
    paid: true,
    status: 'succeeded',
  });
};
