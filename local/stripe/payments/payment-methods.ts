import * as z from 'zod';
import { metadata, text } from '../core/params.ts';
import { noSuch, refuse } from '../core/refusal.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import { billingDetails, type PaymentMethod } from './payment-method.ts';
import { type TestCard, testCard } from './test-cards.ts';

interface Owner {
  customer?: string | null;
  email?: string | null;
  name?: string | null;
}

const details = ({ kind, number, brand, token }: TestCard) => {
  const last4 = number.slice(-4);
  // The token is what the fingerprint says, so that the method behaves alike wherever it is found again.
  if (kind === 'delayed') {
    return {
      type: 'us_bank_account',
      us_bank_account: { bank_name: 'TEST BANK', fingerprint: token, last4 },
    } as const;
  }
  const card = { brand, country: 'US', exp_month: 12, exp_year: 2040, fingerprint: token, last4 };
  return { type: 'card', card } as const;
};

export const makePaymentMethod = (world: World, from: TestCard, owner: Owner = {}): PaymentMethod =>
  world.put('payment_method', {
    ...details(from),
    id: world.id('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails({ email: owner.email ?? null, name: owner.name ?? null }),
    created: world.now,
    customer: owner.customer ?? null,
    customer_account: null,
    livemode: world.settings.livemode,
    metadata: {},
  });

/** How a method behaves when it is paid with. */
export const behaviourOf = ({ card, us_bank_account }: Readonly<PaymentMethod>): TestCard => {
  const found = testCard(card?.fingerprint ?? us_bank_account?.fingerprint ?? '');
  if (found === undefined) throw refuse('This payment method is of a kind the emulator does not know.');
  return found;
};

/** A stored method, or a new one from a test token such as `pm_card_visa`. */
export const paymentMethodFor = (
  world: World,
  idOrToken: string,
  param = 'payment_method',
): PaymentMethod => {
  const stored = world.get('payment_method', idOrToken);
  if (stored !== undefined) return { ...stored };
  const known = testCard(idOrToken);
  if (known === undefined || known.token !== idOrToken) throw noSuch('PaymentMethod', idOrToken, param);
  return makePaymentMethod(world, known);
};

const Create = z.strictObject({
  type: z.enum(['card', 'us_bank_account']),
  card: z
    .strictObject({
      token: text.optional(),
      number: text.optional(),
      exp_month: text.optional(),
      exp_year: text.optional(),
      cvc: text.optional(),
    })
    .optional(),
  metadata: metadata.optional(),
});

const tokens: Readonly<Record<string, string>> = {
  tok_visa: 'pm_card_visa',
  tok_chargeDeclined: 'pm_card_chargeDeclined',
};

const attach = (world: World, { customer }: { customer: string }, { id }: { id: string }) => {
  const method = paymentMethodFor(world, id, 'id');
  world.need('customer', customer, 'customer');
  const attached = world.put('payment_method', { ...method, customer });
  world.emit('payment_method.attached', attached);
  return attached;
};

export const paymentMethodEndpoints: Endpoint[] = [
  endpoint('POST /v1/payment_methods', Create, (world, { card }) => {
    const wanted = card?.number ?? tokens[card?.token ?? ''] ?? '';
    const known = testCard(wanted);
    if (known === undefined)
      throw refuse('Your card was declined: the emulator knows test cards only.', { param: 'card[number]' });
    return makePaymentMethod(world, known);
  }),
  endpoint('POST /v1/payment_methods/{id}/attach', z.strictObject({ customer: text }), attach),
  endpoint('POST /v1/payment_methods/{id}/detach', z.strictObject({}), (world, _none, { id }) => {
    const detached = world.put('payment_method', { ...world.need('payment_method', id), customer: null });
    world.emit('payment_method.detached', detached);
    return detached;
  }),
  retrieveEndpoint('/v1/payment_methods', 'payment_method'),
  listEndpoint({ path: '/v1/payment_methods', kind: 'payment_method', equal: ['customer', 'type'] }),
];
