import * as z from 'zod';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { mergedMetadata, metadata, text, unsettable } from '../core/params.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';

const Update = z.strictObject({
  customer: text.optional(),
  description: unsettable.optional(),
  metadata: metadata.optional(),
  receipt_email: unsettable.optional(),
  transfer_group: text.optional(),
});

export const chargeEndpoints: Endpoint[] = [
  retrieveEndpoint('/v1/charges', 'charge'),
  endpoint('POST /v1/charges/{id}', Update, (world, params, { id }) => {
    const before = world.need('charge', id);
    const { metadata: given, ...more } = params;
    const updated = world.put('charge', {
      ...before,
      ...defined(more),
      metadata: mergedMetadata(before.metadata, given),
    });
    world.emit('charge.updated', updated, { metadata: before.metadata });
    return updated;
  }),
  listEndpoint({
    path: '/v1/charges',
    kind: 'charge',
    equal: ['customer', 'payment_intent', 'transfer_group'],
  }),
];
