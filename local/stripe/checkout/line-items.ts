import * as z from 'zod';
import { makePrice, recurringOf, RecurringFields, unitAmount } from '../catalogue/prices.ts';
import { makeProduct, ProductFields } from '../catalogue/products.ts';
import type { Price } from '../catalogue/price.ts';
import {
  currency,
  decimal,
  ignored,
  integer,
  metadata,
  mergedMetadata,
  positive,
  text,
} from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import type { LineItem } from './session.ts';

export const LineItemFields = z.strictObject({
  adjustable_quantity: ignored,
  metadata: metadata.optional(),
  price: text.optional(),
  price_data: z
    .strictObject({
      currency,
      product: text.optional(),
      product_data: ProductFields.optional(),
      recurring: RecurringFields.optional(),
      tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
      unit_amount: integer.optional(),
      unit_amount_decimal: decimal.optional(),
    })
    .optional(),
  quantity: positive.optional(),
});
type Fields = z.output<typeof LineItemFields>;

const pricedInline = (world: World, given: NonNullable<Fields['price_data']>, at: string): Price => {
  const product =
    given.product_data === undefined
      ? world.need('product', given.product ?? '', `${at}[product]`)
      : makeProduct(world, given.product_data);
  return makePrice(world, {
    amount: unitAmount(given, `${at}[unit_amount]`),
    currency: given.currency,
    product: product.id,
    recurring: recurringOf(given.recurring),
    active: false,
    ...(given.tax_behavior !== undefined && { tax_behavior: given.tax_behavior }),
  });
};

const priceOf = (world: World, given: Fields, at: string): Price => {
  if (given.price_data !== undefined) return pricedInline(world, given.price_data, `${at}[price_data]`);
  const price = world.need('price', given.price ?? '', `${at}[price]`);
  if (!price.active) {
    throw refuse(`The price specified is inactive. This field only accepts active prices.`, {
      param: `${at}[price]`,
    });
  }
  return { ...price };
};

/** The amount of a price in the currency of the session, from its own or from its currency options. */
const amountIn = (price: Price, wanted: string, at: string): number => {
  if (price.currency === wanted) return price.unit_amount;
  const option = price.currency_options?.[wanted];
  if (option !== undefined) return option.unit_amount;
  throw refuse(`The price ${price.id} is not available in ${wanted}.`, { param: at });
};

interface Pricing {
  /** The first price's own unless given. */
  currency: string | undefined;
  /** Recurring prices are free to begin with. */
  trial: boolean;
}

/** The lines of a session, priced in one currency. */
export const pricedLines = (
  world: World,
  given: readonly Fields[],
  { currency: wanted, trial }: Pricing,
): LineItem[] => {
  const prices = given.map((line, index) => priceOf(world, line, `line_items[${index}]`));
  const code = wanted ?? prices[0]?.currency ?? '';
  return prices.map((price, index) => {
    const quantity = given[index]?.quantity ?? 1;
    const free = trial && price.recurring !== null;
    const amount = free ? 0 : amountIn(price, code, `line_items[${index}]`) * quantity;
    const { currency_options: _options, ...shown } = price;
    return {
      ...{ id: world.id('li'), object: 'item', adjustable_quantity: null },
      ...{ amount_discount: 0, amount_subtotal: amount, amount_tax: 0, amount_total: amount },
      currency: code,
      description: world.get('product', price.product)?.name ?? '',
      metadata: mergedMetadata({}, given[index]?.metadata),
      price: shown,
      quantity,
    };
  });
};
