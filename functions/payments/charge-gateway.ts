import type { Stripe } from 'stripe';
import { sumMinor } from '../../shared/money.ts';
import { currencyOf, idOf, subscriptionFrom } from './checkout-gateway.ts';
import type { BilledLine, Dispute, Refund, Subscription } from './domain/orders/order-schema.ts';
import type { SeenPayment } from './domain/orders/paying.ts';
import type { SeenRefund } from './domain/refunds/refunding.ts';
import type { StripeGateway } from './stripe-gateway.ts';

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** An order as Stripe's metadata names it; null where they name none. */
const orderIn = (metadata: Stripe.Metadata | null | undefined): string | null =>
  metadata?.['orderId'] ?? null;

export interface SeenCharge {
  readonly orderId: string | null;
  /** Null where it failed, or is not through. */
  readonly payment: Omit<SeenPayment, 'invoiceId'> | null;
}

export interface SeenInvoice {
  readonly orderId: string | null;
  readonly subscriptionId: string | null;
  /** Null where nothing was paid. */
  readonly payment: SeenPayment | null;
}

/** `requires_action` is a refund on its way like any other. */
const refundStatus = (status: string | null): SeenRefund['status'] =>
  status === 'succeeded' || status === 'failed' || status === 'canceled' ? status : 'pending';

const disputeStanding = (status: string): Dispute['standing'] => {
  if (status === 'won' || status === 'prevented' || status === 'warning_closed') return 'won';
  if (status === 'lost') return 'lost';
  return status.startsWith('warning') ? 'inquiry' : 'open';
};

const chargeReading = (gateway: StripeGateway) => {
  const intent = (id: string) =>
    gateway.retrieve('payment_intent', id, (stripe) => stripe.paymentIntents.retrieve(id));
  return {
    /** A payment's order, and its newest charge. */
    intent: async (id: string): Promise<{ orderId: string | null; chargeId: string | null }> => {
      const { metadata, latest_charge: charge } = await intent(id);
      return { orderId: orderIn(metadata), chargeId: idOf(charge) };
    },

    charge: async (id: string): Promise<SeenCharge> => {
      const charge = await gateway.retrieve('charge', id, (stripe) => stripe.charges.retrieve(id));
      const paymentIntentId = idOf(charge.payment_intent);
      const paid = charge.status === 'succeeded' && charge.paid && paymentIntentId !== null;
      const own = orderIn(charge.metadata);
      const orderId =
        own ?? (paymentIntentId === null ? null : orderIn((await intent(paymentIntentId)).metadata));
      return {
        orderId,
        payment: paid
          ? {
              paymentIntentId,
              chargeId: charge.id,
              amountMinor: charge.amount,
              currency: currencyOf(charge.currency),
              paidAt: at(charge.created),
            }
          : null,
      };
    },
  };
};

const chargeOfInvoice = async (
  gateway: StripeGateway,
  invoice: Stripe.Invoice & { id: string },
): Promise<SeenPayment | null> => {
  const payments = invoice.payments?.data ?? [];
  const paymentIntentId = idOf(payments.find(({ status }) => status === 'paid')?.payment.payment_intent);
  if (invoice.status !== 'paid' || invoice.amount_paid === 0 || paymentIntentId === null) return null;
  const { chargeId } = await chargeReading(gateway).intent(paymentIntentId);
  if (chargeId === null) return null;
  return {
    ...{ paymentIntentId, chargeId },
    invoiceId: invoice.id,
    amountMinor: invoice.amount_paid,
    currency: currencyOf(invoice.currency),
    paidAt: at(invoice.status_transitions.paid_at ?? invoice.created),
    lines: await linesOf(gateway, invoice.id),
  };
};

/** What an invoice bills, line by line: after discounts, and with the time each line is for. */
const linesOf = async (gateway: StripeGateway, invoiceId: string): Promise<BilledLine[]> => {
  const lines: BilledLine[] = [];
  const all = gateway.list<Stripe.InvoiceLineItem>('line_item', (stripe, page) =>
    stripe.invoices.listLineItems(invoiceId, page),
  );
  for await (const { amount, discount_amounts: discounts, period } of all)
    lines.push({
      amountMinor: amount - sumMinor((discounts ?? []).map((discount) => discount.amount)),
      from: at(period.start),
      to: at(period.end),
    });
  return lines;
};

const billingReading = (gateway: StripeGateway) => ({
  invoice: async (id: string): Promise<SeenInvoice> => {
    const invoice = await gateway.retrieve<Stripe.Invoice & { id: string }>('invoice', id, async (stripe) => {
      const found = await stripe.invoices.retrieve(id, { expand: ['payments'] });
      return { ...found, id: found.id };
    });
    const details = invoice.parent?.subscription_details ?? null;
    return {
      orderId: orderIn(details?.metadata),
      subscriptionId: idOf(details?.subscription),
      payment: await chargeOfInvoice(gateway, invoice),
    };
  },

  subscription: async (id: string): Promise<{ orderId: string | null; subscription: Subscription }> => {
    const found = await gateway.retrieve('subscription', id, (stripe) => stripe.subscriptions.retrieve(id));
    return { orderId: orderIn(found.metadata), subscription: subscriptionFrom(found) };
  },
});

const refundReading = (gateway: StripeGateway) => ({
  refund: async (id: string) => {
    const refund = await gateway.retrieve('refund', id, (stripe) => stripe.refunds.retrieve(id));
    return {
      orderId: orderIn(refund.metadata),
      chargeId: idOf(refund.charge),
      seen: {
        stripeRefundId: refund.id,
        refundId: refund.metadata?.['refundId'] ?? null,
        paymentIntentId: idOf(refund.payment_intent) ?? '',
        amountMinor: refund.amount,
        status: refundStatus(refund.status),
        at: at(refund.created),
      } satisfies SeenRefund,
    };
  },

  dispute: async (id: string): Promise<{ chargeId: string | null; dispute: Dispute }> => {
    const found = await gateway.retrieve('dispute', id, (stripe) => stripe.disputes.retrieve(id));
    const chargeId = idOf(found.charge);
    return {
      chargeId,
      dispute: {
        disputeId: found.id,
        chargeId: chargeId ?? '',
        amountMinor: found.amount,
        standing: disputeStanding(found.status),
        openedAt: at(found.created),
      },
    };
  },
});

const subscriptionsEnding = (gateway: StripeGateway) => ({
  /**
   * Ends a subscription at once, without an invoice for what was used of its period. Throws `stripe-refused`,
   * `stripe-object-missing` also where it has ended already.
   */
  endSubscription: async (subscriptionId: string): Promise<void> => {
    await gateway.post<Stripe.Subscription>({
      key: `subscription-end/${subscriptionId}`,
      object: 'subscription',
      payload: { subscriptionId },
      post: (stripe, options) => stripe.subscriptions.cancel(subscriptionId, {}, options),
      read: (stripe, id) => stripe.subscriptions.retrieve(id),
      // Nothing is made that could be made twice: what has not ended is ended now.
      find: async (stripe) => {
        const found = await stripe.subscriptions.retrieve(subscriptionId);
        return found.ended_at === null ? stripe.subscriptions.cancel(subscriptionId) : found;
      },
    });
  },
});

/** Payments at Stripe, what became of them, and sending money back. */
export const chargeGateway = (gateway: StripeGateway) => ({
  ...chargeReading(gateway),
  ...billingReading(gateway),
  ...refundReading(gateway),
  ...subscriptionsEnding(gateway),

  /** Sends money back, once however often it is asked for; answers Stripe's refund. Throws `stripe-refused`. */
  sendBack: async (orderId: string, refund: Refund): Promise<string> => {
    const { refundId, paymentIntentId, amountMinor, source } = refund;
    const payload: Stripe.RefundCreateParams = {
      payment_intent: paymentIntentId,
      amount: amountMinor,
      reason: source === 'surplus' ? 'duplicate' : 'requested_by_customer',
      metadata: { orderId, refundId },
    };
    const made = await gateway.post<Stripe.Refund>({
      key: `refund/${refundId}`,
      object: 'refund',
      payload,
      post: (stripe, options) => stripe.refunds.create(payload, options),
      read: (stripe, id) => stripe.refunds.retrieve(id),
      find: async (stripe) => {
        for await (const one of stripe.refunds.list({ payment_intent: paymentIntentId, limit: 100 }))
          if (one.metadata?.['refundId'] === refundId) return one;
        return undefined;
      },
    });
    return made.id;
  },
});
export type ChargeGateway = ReturnType<typeof chargeGateway>;
