import * as z from 'zod';
import { ignored, mergedMetadata, metadata, text, unsettable } from '../core/params.ts';
import { defined } from '../core/defined.ts';
import { listEndpoint, pageOf, retrieveEndpoint } from '../core/list.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import type { Customer } from './customer.ts';
import { paymentMethodFor } from './payment-methods.ts';

const invoiceSettings = z.strictObject({
  default_payment_method: text.optional(),
  custom_fields: ignored,
  footer: ignored,
  rendering_options: ignored,
});

const fields = {
  address: ignored,
  description: unsettable.optional(),
  email: unsettable.optional(),
  invoice_settings: invoiceSettings.optional(),
  metadata: metadata.optional(),
  name: unsettable.optional(),
  phone: unsettable.optional(),
  preferred_locales: z.array(text).optional(),
  shipping: ignored,
  tax: ignored,
  tax_exempt: z.enum(['exempt', 'none', 'reverse']).optional(),
};

const Create = z.strictObject({ ...fields, payment_method: text.optional(), test_clock: text.optional() });
const Update = z.strictObject(fields);

interface NewCustomer {
  email?: string | null;
  name?: string | null;
  metadata?: Record<string, string>;
  test_clock?: string | null;
}

/** A customer with nothing but what is given. */
export const makeCustomer = (world: World, given: NewCustomer): Customer => {
  const id = world.id('cus');
  return world.put('customer', {
    ...{ id, object: 'customer', address: null, balance: 0 },
    created: world.now,
    ...{
      currency: null,
      customer_account: null,
      default_source: null,
      delinquent: false,
      description: null,
      discount: null,
    },
    email: given.email ?? null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: world.settings.livemode,
    metadata: given.metadata ?? {},
    name: given.name ?? null,
    next_invoice_sequence: 1,
    ...{ phone: null, preferred_locales: [], shipping: null, tax_exempt: 'none' },
    test_clock: given.test_clock ?? null,
  });
};

const attachDefault = (world: World, customer: string, method: string): void => {
  const attached = paymentMethodFor(world, method);
  world.put('payment_method', { ...attached, customer });
  world.emit('payment_method.attached', { ...attached, customer });
};

const create = (world: World, params: z.output<typeof Create>) => {
  const there = world.onClock(params.test_clock ?? null);
  const { metadata: given, test_clock, payment_method, ...more } = params;
  const bare = makeCustomer(there, { metadata: mergedMetadata({}, given), test_clock: test_clock ?? null });
  const { invoice_settings, ...rest } = more;
  const customer = there.put('customer', { ...bare, ...defined(rest) });
  if (payment_method !== undefined) attachDefault(there, customer.id, payment_method);
  there.emit('customer.created', customer);
  return invoice_settings === undefined ? customer : withSettings(there, customer, invoice_settings);
};

const withSettings = (
  world: World,
  customer: Customer,
  settings: z.output<typeof invoiceSettings>,
): Customer => {
  const wanted = settings.default_payment_method;
  if (wanted === undefined) return customer;
  const method = paymentMethodFor(world, wanted, 'invoice_settings[default_payment_method]');
  world.put('payment_method', { ...method, customer: customer.id });
  return world.put('customer', {
    ...customer,
    invoice_settings: { ...customer.invoice_settings, default_payment_method: method.id },
  });
};

const update = (world: World, params: z.output<typeof Update>, { id }: { id: string }) => {
  const before = world.need('customer', id);
  const { metadata: given, invoice_settings, ...rest } = params;
  const changed = world.put('customer', {
    ...before,
    ...defined(rest),
    metadata: mergedMetadata(before.metadata, given),
  });
  const customer = invoice_settings === undefined ? changed : withSettings(world, changed, invoice_settings);
  world.emit('customer.updated', customer, {});
  return customer;
};

export const customerEndpoints: Endpoint[] = [
  endpoint('POST /v1/customers', Create, create),
  retrieveEndpoint('/v1/customers', 'customer'),
  endpoint('POST /v1/customers/{id}', Update, update),
  endpoint('DELETE /v1/customers/{id}', z.strictObject({}), (world, _none, { id }) => {
    world.emit('customer.deleted', world.need('customer', id));
    world.remove('customer', id);
    return { id, object: 'customer', deleted: true };
  }),
  listEndpoint({ path: '/v1/customers', kind: 'customer', equal: ['email', 'test_clock'] }),
  endpoint('GET /v1/customers/{id}/payment_methods', z.looseObject({}), (world, _params, { id }) => {
    world.need('customer', id);
    const url = `/v1/customers/${id}/payment_methods`;
    return pageOf(
      world,
      { kind: 'payment_method', url, params: { limit: 100 } },
      ({ customer }) => customer === id,
    );
  }),
];
