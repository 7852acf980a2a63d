import type { Stripe } from 'stripe';
import { type Currency, currencyFromStripe } from '../../shared/money.ts';
import type { Checkout, Order, Subscription } from './domain/orders/order-schema.ts';
import { type SeenCheckout, isSubscription } from './domain/orders/paying.ts';
import type { StripeGateway } from './stripe-gateway.ts';

type Session = Stripe.Checkout.Session;

export const idOf = (reference: string | { readonly id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

/** Our name of a currency. Throws for one we have no rule for: nothing of ours is in it. */
export const currencyOf = (code: string | null): Currency => {
  const currency = currencyFromStripe(code ?? '');
  if (currency === undefined) throw new Error(`we do not deal in ${code ?? 'no currency'}`);
  return currency;
};

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** A subscription in our words. Its period is its item's: of several the one that ends first. */
export const subscriptionFrom = (seen: Stripe.Subscription): Subscription => {
  const items = seen.items.data;
  const starts = items.map((item) => item.current_period_start);
  const ends = items.map((item) => item.current_period_end);
  return {
    subscriptionId: seen.id,
    status: seen.status,
    periodStart: at(starts.length === 0 ? seen.start_date : Math.min(...starts)),
    periodEnd: at(ends.length === 0 ? seen.start_date : Math.min(...ends)),
    cancelsAtPeriodEnd: seen.cancel_at_period_end,
    endedAt: seen.ended_at === null ? null : at(seen.ended_at),
  };
};

/** One line an item, each at what it comes to with discount and tax: then the session's sum is the order's. */
const lineItems = (order: Order): Stripe.Checkout.SessionCreateParams.LineItem[] =>
  order.items.map((item) => {
    const name = item.name[order.language];
    return {
      quantity: 1,
      price_data: {
        currency: order.currency.toLowerCase(),
        unit_amount: item.totalMinor,
        product_data: { name: item.quantity === 1 ? name : `${name} × ${item.quantity}` },
        ...(item.subscription === null ? {} : { recurring: { interval: item.subscription.interval } }),
      },
    };
  });

const paramsOf = (order: Order, customerId: string | null): Stripe.Checkout.SessionCreateParams => {
  const { orderId, returnUrl } = order;
  const metadata = { orderId };
  const trialDays = order.items[0]?.subscription?.trialDays ?? 0;
  return {
    client_reference_id: orderId,
    metadata,
    line_items: lineItems(order),
    // The page reads how its buyer came back; whether the order is paid it asks us.
    success_url: `${returnUrl}?back=done`,
    cancel_url: `${returnUrl}?back=left`,
    expires_at: Math.floor(Date.parse(order.expiresAt) / 1000),
    locale: order.language,
    ...(customerId === null ? {} : { customer: customerId }),
    ...(isSubscription(order)
      ? {
          mode: 'subscription',
          subscription_data: { metadata, ...(trialDays === 0 ? {} : { trial_period_days: trialDays }) },
        }
      : { mode: 'payment', payment_intent_data: { metadata, transfer_group: orderId } }),
  };
};

const findSession = (order: Order) => async (stripe: Stripe) => {
  const gte = Math.floor(Date.parse(order.placedAt) / 1000) - 300;
  for await (const session of stripe.checkout.sessions.list({ created: { gte }, limit: 100 })) {
    if (session.metadata?.['orderId'] === order.orderId) return session;
  }
  return undefined;
};

/** Of a session that is through, how its payment stands. */
const paymentOf = async (gateway: StripeGateway, { payment_intent: reference }: Session) => {
  const paymentIntentId = idOf(reference);
  if (paymentIntentId === null) return { payment: null, failed: false };
  const intent = await gateway.retrieve('payment_intent', paymentIntentId, (stripe) =>
    stripe.paymentIntents.retrieve(paymentIntentId),
  );
  const chargeId = idOf(intent.latest_charge);
  const failed = intent.status === 'canceled' || intent.status === 'requires_payment_method';
  return { payment: { paymentIntentId, chargeId }, failed };
};

const retrieveSubscription = async (gateway: StripeGateway, id: string): Promise<Stripe.Subscription> =>
  gateway.retrieve('subscription', id, (stripe) => stripe.subscriptions.retrieve(id));

/** What Stripe adds to its list one day is neither through nor over, and not paid. */
const sessionStatus = (status: string | null): SeenCheckout['status'] =>
  status === 'complete' ? 'complete' : status === 'expired' ? 'expired' : 'open';
const paymentStatus = (status: string): SeenCheckout['paymentStatus'] => {
  if (status === 'paid') return 'paid';
  return status === 'no_payment_required' ? 'no_payment_required' : 'unpaid';
};

const seenFrom = async (gateway: StripeGateway, session: Session): Promise<SeenCheckout> => {
  const { payment, failed } = await paymentOf(gateway, session);
  const subscriptionId = idOf(session.subscription);
  return {
    sessionId: session.id,
    url: session.url,
    status: sessionStatus(session.status),
    paymentStatus: paymentStatus(session.payment_status),
    paymentFailed: session.status === 'complete' && session.payment_status === 'unpaid' && failed,
    amountMinor: session.amount_total ?? 0,
    currency: currencyOf(session.currency),
    payment,
    subscription:
      subscriptionId === null ? null : subscriptionFrom(await retrieveSubscription(gateway, subscriptionId)),
  };
};

export interface SeenSession {
  /** Null where it is none of ours. */
  readonly orderId: string | null;
  readonly seen: SeenCheckout;
  /** The first of a subscription's invoices. */
  readonly invoiceId: string | null;
}

const sessions = (gateway: StripeGateway) => {
  const retrieve = (id: string): Promise<Session> =>
    gateway.retrieve('checkout.session', id, (stripe) => stripe.checkout.sessions.retrieve(id));

  return {
    /** The session of an order, made once however often it is asked for. Throws `stripe-refused`. */
    open: async (order: Order, customerId: string | null): Promise<Checkout> => {
      const payload = paramsOf(order, customerId);
      const session = await gateway.post<Session>({
        key: `checkout/${order.orderId}`,
        object: 'checkout.session',
        payload,
        post: (stripe, options) => stripe.checkout.sessions.create(payload, options),
        read: (stripe, id) => stripe.checkout.sessions.retrieve(id),
        find: findSession(order),
      });
      return { sessionId: session.id, url: session.url, pending: false };
    },

    session: async (sessionId: string): Promise<SeenSession> => {
      const session = await retrieve(sessionId);
      return {
        orderId: session.metadata?.['orderId'] ?? null,
        seen: await seenFrom(gateway, session),
        invoiceId: idOf(session.invoice),
      };
    },

    /** Closes a session, so that nobody can pay it any more. Throws `stripe-refused` where the buyer is through. */
    close: async (orderId: string, sessionId: string): Promise<void> => {
      await gateway.post<Session>({
        key: `checkout-close/${orderId}`,
        object: 'checkout.session',
        payload: { sessionId },
        post: (stripe, options) => stripe.checkout.sessions.expire(sessionId, {}, options),
        read: (stripe) => stripe.checkout.sessions.retrieve(sessionId),
        find: (stripe) => stripe.checkout.sessions.retrieve(sessionId),
      });
    },
  };
};

const customers = (gateway: StripeGateway) => ({
  /** A member at Stripe, where subscriptions and the portal need one. No name or address is told. */
  customer: async (memberId: string): Promise<string> => {
    const payload = { metadata: { memberId } };
    const customer = await gateway.post<Stripe.Customer>({
      key: `customer/${memberId}`,
      object: 'customer',
      payload,
      post: (stripe, options) => stripe.customers.create(payload, options),
      read: async (stripe, id) => {
        const found = await stripe.customers.retrieve(id);
        if (found.deleted === true) throw new Error(`${id} was deleted at Stripe`);
        return found;
      },
      find: async (stripe) => {
        for await (const one of stripe.customers.list({ limit: 100 }))
          if (one.metadata['memberId'] === memberId) return one;
        return undefined;
      },
    });
    return customer.id;
  },

  /** A link to Stripe's own pages about a customer's subscriptions; it works for a few minutes. */
  portal: async (
    customerId: string,
    { commandId, returnUrl }: { commandId: string; returnUrl: string },
  ): Promise<string> => {
    const payload = { customer: customerId, return_url: returnUrl };
    const session = await gateway.post<Stripe.BillingPortal.Session>({
      key: `portal/${commandId}`,
      object: 'billing_portal.session',
      payload,
      post: (stripe, options) => stripe.billingPortal.sessions.create(payload, options),
      // Stripe tells of a link once: asked again, it makes another.
      read: (stripe) => stripe.billingPortal.sessions.create(payload),
      find: (stripe) => stripe.billingPortal.sessions.create(payload),
    });
    return session.url;
  },
});

/** Checkout pages at Stripe, and the people who use them. */
export const checkoutGateway = (gateway: StripeGateway) => ({ ...sessions(gateway), ...customers(gateway) });
export type CheckoutGateway = ReturnType<typeof checkoutGateway>;
