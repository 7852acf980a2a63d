import * as z from 'zod';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { currency, mergedMetadata, metadata, positive, text } from '../core/params.ts';
import { endpoint, type Endpoint, none } from '../core/routes.ts';
import { asOf, balanceOf } from './balance.ts';
import { cancelPayout, payOutManually } from './payouts.ts';

const transactions = listEndpoint({
  path: '/v1/balance_transactions',
  kind: 'balance_transaction',
  equal: ['currency', 'source', 'type'],
  present: (transaction, world) => asOf(transaction, world.now),
});

/** Of an automatic payout: what it paid out, and its own movement. */
const ofPayout = listEndpoint({
  path: '/v1/balance_transactions',
  kind: 'balance_transaction',
  equal: ['currency', 'source', 'type'],
  filter: {
    params: z.object({ payout: text }),
    accepts: ({ id }, { payout }, world) => world.get('paid_out', id)?.payout === payout,
  },
  present: (transaction, world) => asOf(transaction, world.now),
});

const Payout = z.strictObject({
  amount: positive,
  currency,
  description: text.optional(),
  metadata: metadata.optional(),
  method: z.enum(['instant', 'standard']).optional(),
  source_type: z.literal('card').optional(),
  statement_descriptor: text.optional(),
});

export const moneyEndpoints: Endpoint[] = [
  endpoint('GET /v1/balance', none, balanceOf),
  {
    ...transactions,
    call: (world, raw, at) => ('payout' in raw ? ofPayout : transactions).call(world, raw, at),
  },
  retrieveEndpoint('/v1/balance_transactions', 'balance_transaction', (transaction, world) =>
    asOf(transaction, world.now),
  ),
  endpoint('POST /v1/payouts', Payout, (world, given) =>
    payOutManually(world, {
      amount: given.amount,
      currency: given.currency,
      method: given.method ?? 'standard',
      description: given.description ?? null,
      metadata: mergedMetadata({}, given.metadata),
    }),
  ),
  retrieveEndpoint('/v1/payouts', 'payout'),
  endpoint(
    'POST /v1/payouts/{id}',
    z.strictObject({ metadata: metadata.optional() }),
    (world, params, { id }) => {
      const before = world.need('payout', id);
      const payout = world.put('payout', {
        ...before,
        metadata: mergedMetadata(before.metadata, params.metadata),
      });
      world.emit('payout.updated', payout, { metadata: before.metadata });
      return payout;
    },
  ),
  endpoint('POST /v1/payouts/{id}/cancel', none, (world, _none, { id }) => cancelPayout(world, id)),
  listEndpoint({ path: '/v1/payouts', kind: 'payout', equal: ['status'] }),
];
