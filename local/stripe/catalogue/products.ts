import * as z from 'zod';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { flag, ignored, mergedMetadata, metadata, text, unsettable } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import type { Product } from './price.ts';

const fields = {
  active: flag.optional(),
  description: unsettable.optional(),
  images: z.array(text).optional(),
  metadata: metadata.optional(),
  statement_descriptor: unsettable.optional(),
  tax_code: ignored,
  unit_label: unsettable.optional(),
  url: unsettable.optional(),
};

export const ProductFields = z.strictObject({ ...fields, id: text.optional(), name: text });
const Update = z.strictObject({ ...fields, name: text.optional(), default_price: text.optional() });

export const makeProduct = (world: World, given: z.output<typeof ProductFields>): Product => {
  const { metadata: told, id, ...more } = given;
  if (id !== undefined && world.get('product', id) !== undefined) {
    throw refuse(`Product already exists.`, { param: 'id', code: 'resource_already_exists' });
  }
  const product = world.put('product', {
    ...{ id: id ?? world.id('prod'), object: 'product', active: true },
    created: world.now,
    ...{ default_price: null, description: null, images: [], marketing_features: [] },
    livemode: world.settings.livemode,
    metadata: mergedMetadata({}, told),
    ...{ package_dimensions: null, shippable: null, statement_descriptor: null, tax_code: null },
    ...{ type: 'service', unit_label: null, updated: world.now, url: null },
    ...defined(more),
    name: given.name,
  });
  world.emit('product.created', product);
  return product;
};

const update = (world: World, params: z.output<typeof Update>, { id }: { id: string }): Product => {
  const before = world.need('product', id);
  const { metadata: given, ...more } = params;
  const product = world.put('product', {
    ...before,
    ...defined(more),
    metadata: mergedMetadata(before.metadata, given),
    updated: world.now,
  });
  world.emit('product.updated', product, {});
  return product;
};

export const productEndpoints: Endpoint[] = [
  endpoint('POST /v1/products', ProductFields, makeProduct),
  retrieveEndpoint('/v1/products', 'product'),
  endpoint('POST /v1/products/{id}', Update, update),
  endpoint('DELETE /v1/products/{id}', z.strictObject({}), (world, _none, { id }) => {
    const product = world.need('product', id);
    for (const price of world.oldestFirst('price')) {
      if (price.product !== id) continue;
      throw refuse('This product cannot be deleted because it has one or more user-created prices.');
    }
    world.remove('product', id);
    world.emit('product.deleted', product);
    return { id, object: 'product', deleted: true };
  }),
  listEndpoint({
    path: '/v1/products',
    kind: 'product',
    equal: ['active'],
    filter: {
      params: z.object({ ids: z.array(text).optional() }),
      accepts: ({ id }, { ids }) => ids === undefined || ids.includes(id),
    },
  }),
];
