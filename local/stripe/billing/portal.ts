import * as z from 'zod';
import { ignored, text } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import { makePaymentMethod } from '../payments/payment-methods.ts';
import { testCard } from '../payments/test-cards.ts';
import { retryInvoice, updated } from './standing.ts';
import { cancelAtPeriodEnd } from './subscription-endpoints.ts';
import type { Subscription } from './subscription.ts';

const Create = z.strictObject({
  configuration: text.optional(),
  customer: text,
  flow_data: ignored,
  locale: text.optional(),
  return_url: text.optional(),
});

export const portalEndpoints: Endpoint[] = [
  endpoint('POST /v1/billing_portal/sessions', Create, (world, given) => {
    world.need('customer', given.customer, 'customer');
    const id = world.id('bps');
    const session = world.put('billing_portal_session', {
      ...{
        id,
        object: 'billing_portal.session',
        after_expiration: null,
        configuration: given.configuration ?? 'bpc_default',
      },
      ...{ created: world.now, customer: given.customer, customer_account: null, flow: null },
      livemode: world.settings.livemode,
      locale: given.locale ?? null,
      on_behalf_of: null,
      return_url: given.return_url ?? null,
      url: `${world.settings.pages}/portal/${id}`,
    });
    world.emit('billing_portal.session.created', session);
    return session;
  }),
];

/** The subscriptions a customer sees in the portal, the newest first. */
export const subscriptionsOf = (world: World, customer: string): Subscription[] =>
  [...world.newestFirst('subscription')]
    .filter((each) => each.customer === customer)
    .map((each) => ({ ...each }));

const own = (world: World, session: string, subscription: string): Readonly<Subscription> => {
  const { customer } = world.need('billing_portal_session', session);
  const found = world.need('subscription', subscription);
  if (found.customer !== customer) throw refuse('This subscription is not yours.');
  return found;
};

/** The customer ends a subscription with its period, or takes that back. */
export const portalCancel = (
  world: World,
  session: string,
  { subscription, ends }: { subscription: string; ends: boolean },
): Subscription => {
  const found = own(world, session, subscription);
  return cancelAtPeriodEnd(world.onClock(found.test_clock), found, ends);
};

/** The customer pays by another card from now on; what is open is collected with it at once. */
export const portalChangeCard = (world: World, session: string, card: string): void => {
  const { customer: id } = world.need('billing_portal_session', session);
  const customer = world.need('customer', id);
  const known = testCard(card);
  if (known === undefined) throw refuse('This is not a test card.', { param: 'card' });
  const method = makePaymentMethod(world, known, {
    customer: id,
    email: customer.email,
    name: customer.name,
  });
  world.emit('payment_method.attached', method);
  const settings = { ...customer.invoice_settings, default_payment_method: method.id };
  world.emit('customer.updated', world.put('customer', { ...customer, invoice_settings: settings }), {});
  for (const subscription of subscriptionsOf(world, id)) {
    if (subscription.ended_at !== null) continue;
    const there = world.onClock(subscription.test_clock);
    const moved = updated(there, subscription, { default_payment_method: method.id });
    if (moved.status === 'past_due' && moved.latest_invoice !== null)
      retryInvoice(there, moved.latest_invoice, method);
  }
};
