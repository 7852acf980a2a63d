import * as z from 'zod';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import {
  currency,
  decimal,
  flag,
  integer,
  mergedMetadata,
  metadata,
  positive,
  text,
  unsettable,
} from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import type { CurrencyOption, Price, Recurring } from './price.ts';
import { makeProduct, ProductFields } from './products.ts';

const taxBehavior = z.enum(['exclusive', 'inclusive', 'unspecified']);

export const RecurringFields = z.strictObject({
  interval: z.enum(['day', 'month', 'week', 'year']),
  interval_count: positive.optional(),
  trial_period_days: positive.optional(),
  usage_type: z.literal('licensed').optional(),
});

const Create = z.strictObject({
  active: flag.optional(),
  billing_scheme: z.literal('per_unit').optional(),
  currency,
  currency_options: z
    .record(
      z.string().length(3),
      z.strictObject({
        tax_behavior: taxBehavior.optional(),
        unit_amount: integer.optional(),
        unit_amount_decimal: decimal.optional(),
      }),
    )
    .optional(),
  lookup_key: text.optional(),
  metadata: metadata.optional(),
  nickname: text.optional(),
  product: text.optional(),
  product_data: ProductFields.optional(),
  recurring: RecurringFields.optional(),
  tax_behavior: taxBehavior.optional(),
  transfer_lookup_key: flag.optional(),
  unit_amount: integer.optional(),
  unit_amount_decimal: decimal.optional(),
});

interface Amount {
  unit_amount?: number | undefined;
  unit_amount_decimal?: string | undefined;
}

/** Whole minor units only: the emulator has no prices by fractions of the smallest unit. */
export const unitAmount = ({ unit_amount, unit_amount_decimal }: Amount, param = 'unit_amount'): number => {
  const amount = unit_amount ?? (unit_amount_decimal === undefined ? undefined : Number(unit_amount_decimal));
  if (amount === undefined) {
    throw refuse(`Missing required param: ${param}.`, { param, code: 'parameter_missing' });
  }
  if (!Number.isSafeInteger(amount) || amount < 0) throw refuse(`Invalid amount: ${amount}`, { param });
  return amount;
};

export const recurringOf = (given: z.output<typeof RecurringFields> | undefined): Recurring | null =>
  given === undefined
    ? null
    : {
        interval: given.interval,
        interval_count: given.interval_count ?? 1,
        meter: null,
        trial_period_days: given.trial_period_days ?? null,
        usage_type: 'licensed',
      };

const optionsOf = (given: z.output<typeof Create>): Record<string, CurrencyOption> =>
  Object.fromEntries(
    Object.entries(given.currency_options ?? {}).map(([code, option]) => {
      const amount = unitAmount(option, `currency_options[${code}][unit_amount]`);
      const tax_behavior = option.tax_behavior ?? 'unspecified';
      return [code.toLowerCase(), { tax_behavior, unit_amount: amount, unit_amount_decimal: String(amount) }];
    }),
  );

interface NewPrice extends Partial<
  Pick<Price, 'active' | 'currency_options' | 'lookup_key' | 'metadata' | 'nickname' | 'tax_behavior'>
> {
  amount: number;
  currency: string;
  product: string;
  recurring: Recurring | null;
}

/** A price of a product that exists. */
export const makePrice = (
  world: World,
  { amount, currency: code, product, recurring, ...more }: NewPrice,
): Price =>
  world.put('price', {
    ...{ id: world.id('price'), object: 'price', active: true, billing_scheme: 'per_unit' },
    created: world.now,
    currency: code,
    custom_unit_amount: null,
    livemode: world.settings.livemode,
    ...{ lookup_key: null, metadata: {}, nickname: null },
    product,
    recurring,
    ...{ tax_behavior: 'unspecified', tiers_mode: null, transform_quantity: null },
    type: recurring === null ? 'one_time' : 'recurring',
    unit_amount: amount,
    unit_amount_decimal: String(amount),
    ...more,
  });

const takeLookupKey = (world: World, key: string, transfer: boolean): void => {
  for (const price of world.oldestFirst('price')) {
    if (price.lookup_key !== key) continue;
    if (!transfer)
      throw refuse(`A price (${price.id}) already uses that lookup key.`, { param: 'lookup_key' });
    world.put('price', { ...price, lookup_key: null });
  }
};

const create = (world: World, given: z.output<typeof Create>): Price => {
  if (given.lookup_key !== undefined)
    takeLookupKey(world, given.lookup_key, given.transfer_lookup_key === true);
  const product =
    given.product_data === undefined
      ? world.need('product', given.product ?? '', 'product')
      : makeProduct(world, given.product_data);
  const options = optionsOf(given);
  const price = makePrice(world, {
    amount: unitAmount(given),
    currency: given.currency,
    product: product.id,
    recurring: recurringOf(given.recurring),
    metadata: mergedMetadata({}, given.metadata),
    ...(Object.keys(options).length > 0 && { currency_options: options }),
    ...defined({
      active: given.active,
      lookup_key: given.lookup_key,
      nickname: given.nickname,
      tax_behavior: given.tax_behavior,
    }),
  });
  world.emit('price.created', shown(price));
  return shown(price);
};

/** `currency_options` are there only where they are expanded. */
const shown = ({ currency_options: _options, ...price }: Readonly<Price>): Price => price;

const Update = z.strictObject({
  active: flag.optional(),
  lookup_key: unsettable.optional(),
  metadata: metadata.optional(),
  nickname: unsettable.optional(),
  tax_behavior: taxBehavior.optional(),
  transfer_lookup_key: flag.optional(),
});

const update = (world: World, params: z.output<typeof Update>, { id }: { id: string }): Price => {
  const { metadata: given, transfer_lookup_key: transfer, ...more } = params;
  if (typeof more.lookup_key === 'string') takeLookupKey(world, more.lookup_key, transfer === true);
  const before = world.need('price', id);
  const merged = mergedMetadata(before.metadata, given);
  const price = world.put('price', { ...before, ...defined(more), metadata: merged });
  world.emit('price.updated', shown(price), {});
  return shown(price);
};

export const priceEndpoints: Endpoint[] = [
  endpoint('POST /v1/prices', Create, create),
  retrieveEndpoint('/v1/prices', 'price', shown),
  endpoint('POST /v1/prices/{id}', Update, update),
  listEndpoint({
    path: '/v1/prices',
    kind: 'price',
    equal: ['active', 'currency', 'product', 'type'],
    filter: {
      params: z.object({ lookup_keys: z.array(text).optional() }),
      accepts: ({ lookup_key }, { lookup_keys }) =>
        lookup_keys === undefined || (lookup_key !== null && lookup_keys.includes(lookup_key)),
    },
    present: shown,
  }),
];
