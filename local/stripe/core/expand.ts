import { linesOf } from '../checkout/sessions.ts';
import { asOf } from '../money/balance.ts';
import { kindOfId } from './kinds.ts';
import { refuse } from './refusal.ts';
import { listOf } from './wire.ts';
import type { World } from './world.ts';

/** Parts that are there only where somebody asks for them, by `object` and name. */
type Hidden = Readonly<Record<string, (world: World, id: string) => unknown>>;

const hidden: Hidden = {
  'charge.refunds': (world, id) =>
    listOf(
      `/v1/charges/${id}/refunds`,
      [...world.newestFirst('refund')].filter(({ charge }) => charge === id),
    ),
  'checkout.session.line_items': linesOf,
  'coupon.applies_to': (world, id) => world.get('coupon', id)?.applies_to,
  'customer.subscriptions': (world, id) => {
    const own = [...world.newestFirst('subscription')].filter(({ customer }) => customer === id);
    return listOf(`/v1/customers/${id}/subscriptions`, own);
  },
  'invoice.payments': (world, id) => {
    const own = [...world.newestFirst('invoice_payment')].filter(({ invoice }) => invoice === id);
    return listOf('/v1/invoice_payments', own);
  },
  'price.currency_options': (world, id) => world.get('price', id)?.currency_options ?? {},
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notExpandable = (path: string): never => {
  throw refuse(`This property cannot be expanded (${path}).`, { param: 'expand' });
};

const found = (world: World, id: string): object | undefined => {
  const kind = kindOfId(id);
  if (kind === undefined) return undefined;
  if (kind !== 'balance_transaction') return world.get(kind, id);
  const transaction = world.get(kind, id);
  return transaction && asOf(transaction, world.now);
};

const hiddenPart = (world: World, holder: Record<string, unknown>, name: string): unknown => {
  const part = hidden[`${String(holder['object'])}.${name}`];
  return part === undefined || typeof holder['id'] !== 'string' ? undefined : part(world, holder['id']);
};

interface Walk {
  world: World;
  path: string;
}

/** Who holds what a field names: a connected account for what a transfer became there. */
const holderOf = (world: World, holder: Record<string, unknown>, name: string): World => {
  if (!name.startsWith('destination_payment')) return world;
  const transfer = world.get('transfer', String(holder['transfer'] ?? holder['id']));
  return transfer === undefined ? world : world.of(transfer.destination);
};

const expandedPart = (walk: Walk, holder: Record<string, unknown>, name: string): unknown => {
  const value = holder[name] ?? hiddenPart(walk.world, holder, name);
  if (typeof value !== 'string') return value;
  // Coupons alone have ids of any form.
  if (name === 'coupon') return walk.world.get('coupon', value) ?? notExpandable(walk.path);
  return found(holderOf(walk.world, holder, name), value) ?? notExpandable(walk.path);
};

const expandIn = (walk: Walk, value: unknown, names: readonly string[]): unknown => {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => expandIn(walk, each, names));
  if (!isRecord(value)) return value;
  const part = expandedPart(walk, value, name);
  // What may be there but is not (null, or an optional part of another kind of object) stays as it is.
  if (part === undefined || part === null) {
    return name in value || part === null ? value : missing(walk, value, rest.length === 0);
  }
  return { ...value, [name]: expandIn(walk, part, rest) };
};

/** A name the object does not have: a mistake where it is a list's or the object's own, silence for optional parts. */
const optional = new Set([
  ...['applies_to', 'charge', 'failure_balance_transaction', 'payment_intent', 'payments', 'refunds'],
]);

const missing = (walk: Walk, value: Record<string, unknown>, last: boolean): unknown => {
  const name = walk.path.split('.').at(-1) ?? '';
  return last && !optional.has(name) ? notExpandable(walk.path) : value;
};

/** The object with what was asked to be expanded in place of its ids; lists' paths begin with `data`. */
export const expanded = (world: World, object: object, paths: readonly string[]): unknown =>
  paths.reduce<unknown>((value, path) => {
    const names = path.split('.');
    if (names.length > 5)
      throw refuse(`You cannot expand more than 4 levels of a property (${path}).`, { param: 'expand' });
    return expandIn({ world, path }, value, names);
  }, object);
