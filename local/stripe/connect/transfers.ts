import * as z from 'zod';
import { currency, mergedMetadata, metadata, positive, text, unsettable } from '../core/params.ts';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import { listOf } from '../core/wire.ts';
import type { World } from '../core/world.ts';
import { fundsOf } from '../money/balance.ts';
import { post } from '../money/post.ts';
import { blankCharge } from '../payments/blank-charge.ts';
import { billingDetails } from '../payments/payment-method.ts';
import type { Transfer } from './transfer.ts';

const Create = z.strictObject({
  amount: positive.optional(),
  currency,
  description: text.optional(),
  destination: text,
  metadata: metadata.optional(),
  source_transaction: text.optional(),
  source_type: z.literal('card').optional(),
  transfer_group: text.optional(),
});
type Given = z.output<typeof Create>;

const plain = (amount: number, code: string) => ({ amount, currency: code, exchangeRate: null });

/** What has already been transferred out of a charge. */
const takenFrom = (world: World, charge: string): number => {
  let taken = 0;
  for (const transfer of world.oldestFirst('transfer')) {
    if (transfer.source_transaction === charge) taken += transfer.amount - transfer.amount_reversed;
  }
  return taken;
};

const amountOf = (world: World, given: Given): number => {
  if (given.source_transaction === undefined) {
    if (given.amount === undefined) {
      throw refuse('Missing required param: amount.', { param: 'amount', code: 'parameter_missing' });
    }
    const available = fundsOf(world).get(given.currency)?.available ?? 0;
    if (given.amount <= available) return given.amount;
    const message = `You have insufficient available funds in your Stripe account: ${available} ${given.currency} are available.`;
    throw refuse(message, { code: 'balance_insufficient' });
  }
  const charge = world.need('charge', given.source_transaction, 'source_transaction');
  // What the platform got for it: another amount where the money was converted.
  const source =
    charge.balance_transaction === null
      ? charge
      : world.need('balance_transaction', charge.balance_transaction);
  const left = source.amount - takenFrom(world, charge.id);
  const amount = given.amount ?? left;
  if (source.currency !== given.currency)
    throw refuse(
      `The currency of source_transaction's balance transaction (${source.currency}) must be the same as the transfer currency (${given.currency})`,
      { param: 'currency' },
    );
  if (amount <= left) return amount;
  throw refuse(
    `Transfers using this transaction as a source must not exceed the source amount of ${source.amount}. (${left} are left.)`,
    {
      param: 'amount',
    },
  );
};

/** What the connected account sees: a payment without a fee. */
const receive = (there: World, transfer: { id: string; amount: number; currency: string }): string => {
  const id = there.id('py');
  const { id: balance_transaction } = post(there, {
    settled: plain(transfer.amount, transfer.currency),
    type: 'payment',
    category: 'charge',
    source: id,
  });
  there.put('charge', {
    ...blankCharge,
    ...{ id, amount: transfer.amount, amount_captured: transfer.amount, balance_transaction },
    billing_details: billingDetails(),
    ...{ captured: true, created: there.now, currency: transfer.currency, livemode: there.settings.livemode },
    ...{ metadata: {}, paid: true, source_transfer: transfer.id, status: 'succeeded' },
  });
  return id;
};

const create = (world: World, given: Given): Transfer => {
  const account = world.need('account', given.destination, 'destination');
  if (!account.payouts_enabled) {
    const message = `Your destination account needs to have at least one of the following capabilities enabled: transfers.`;
    throw refuse(message, { code: 'insufficient_capabilities_for_transfer' });
  }
  const amount = amountOf(world, given);
  const id = world.id('tr');
  const source =
    given.source_transaction === undefined ? undefined : world.get('charge', given.source_transaction);
  const transaction = post(world, {
    settled: plain(-amount, given.currency),
    type: 'transfer',
    category: 'transfer',
    source: id,
    description: given.description ?? null,
  });
  const transfer = world.put('transfer', {
    ...{ id, object: 'transfer', amount, amount_reversed: 0, balance_transaction: transaction.id },
    created: world.now,
    currency: given.currency,
    description: given.description ?? null,
    destination: given.destination,
    destination_payment: receive(world.of(given.destination), { id, amount, currency: given.currency }),
    livemode: world.settings.livemode,
    metadata: mergedMetadata({}, given.metadata),
    reversals: listOf(`/v1/transfers/${id}/reversals`, []),
    reversed: false,
    source_transaction: given.source_transaction ?? null,
    source_type: 'card',
    transfer_group: given.transfer_group ?? source?.transfer_group ?? null,
  });
  world.emit('transfer.created', transfer);
  return transfer;
};

const Update = z.strictObject({ description: unsettable.optional(), metadata: metadata.optional() });

export const transferEndpoints: Endpoint[] = [
  endpoint('POST /v1/transfers', Create, create),
  retrieveEndpoint('/v1/transfers', 'transfer'),
  endpoint('POST /v1/transfers/{id}', Update, (world, params, { id }) => {
    const before = world.need('transfer', id);
    const { metadata: told, ...more } = params;
    const merged = mergedMetadata(before.metadata, told);
    const transfer = world.put('transfer', { ...before, ...defined(more), metadata: merged });
    world.emit('transfer.updated', transfer, {});
    return transfer;
  }),
  listEndpoint({ path: '/v1/transfers', kind: 'transfer', equal: ['destination', 'transfer_group'] }),
];
