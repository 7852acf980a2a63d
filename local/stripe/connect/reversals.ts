import * as z from 'zod';
import { integer, mergedMetadata, metadata, positive, text } from '../core/params.ts';
import { pageOf } from '../core/list.ts';
import { refuse } from '../core/refusal.ts';
import { type At, endpoint, type Endpoint, none } from '../core/routes.ts';
import { listOf } from '../core/wire.ts';
import type { World } from '../core/world.ts';
import { fundsOf } from '../money/balance.ts';
import { post } from '../money/post.ts';
import type { Transfer, TransferReversal } from './transfer.ts';

const Create = z.strictObject({
  amount: positive.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
});

const checkFunds = (world: World, { currency, destination }: Readonly<Transfer>, amount: number): void => {
  const { ordered } = world;
  const funds = fundsOf(world.of(destination)).get(currency);
  const held = (funds?.available ?? 0) + (funds?.pending ?? 0);
  if (ordered.failingReversals === 0 && amount <= held) return;
  ordered.failingReversals = Math.max(0, ordered.failingReversals - 1);
  const message = `The connected account ${destination} has insufficient funds to reverse this transfer.`;
  throw refuse(message, { code: 'balance_insufficient' });
};

/** What the connected account sees: its payment given back. */
const giveBack = (there: World, transfer: Readonly<Transfer>, amount: number): string => {
  const id = there.id('pyr');
  const { id: balance_transaction } = post(there, {
    settled: { amount: -amount, currency: transfer.currency, exchangeRate: null },
    type: 'payment_refund',
    category: 'refund',
    source: id,
  });
  there.put('refund', {
    ...{ id, object: 'refund', amount, balance_transaction, charge: transfer.destination_payment },
    ...{ created: there.now, currency: transfer.currency, metadata: {}, payment_intent: null, reason: null },
    status: 'succeeded',
  });
  return id;
};

const create = (world: World, given: z.output<typeof Create>, { id: transferId }: At): TransferReversal => {
  const transfer = world.need('transfer', transferId);
  const left = transfer.amount - transfer.amount_reversed;
  const amount = given.amount ?? left;
  if (left === 0)
    throw refuse(`Transfer ${transferId} is already fully reversed.`, { code: 'transfer_already_reversed' });
  if (amount > left)
    throw refuse(`Reversal amount (${amount}) is greater than what is left of the transfer (${left}).`, {
      param: 'amount',
    });
  checkFunds(world, transfer, amount);
  const id = world.id('trr');
  const transaction = post(world, {
    settled: { amount, currency: transfer.currency, exchangeRate: null },
    type: 'transfer_refund',
    category: 'transfer_reversal',
    source: id,
    description: given.description ?? null,
  });
  const reversal = world.put('transfer_reversal', {
    ...{ id, object: 'transfer_reversal', amount, balance_transaction: transaction.id },
    created: world.now,
    currency: transfer.currency,
    destination_payment_refund: giveBack(world.of(transfer.destination), transfer, amount),
    metadata: mergedMetadata({}, given.metadata),
    source_refund: null,
    transfer: transferId,
  });
  const amount_reversed = transfer.amount_reversed + amount;
  const changed = world.put('transfer', {
    ...transfer,
    amount_reversed,
    reversals: listOf(transfer.reversals.url, [reversal, ...transfer.reversals.data]),
    reversed: amount_reversed === transfer.amount,
  });
  world.emit('transfer.reversed', changed, { amount_reversed: transfer.amount_reversed });
  return reversal;
};

const ofTransfer = (world: World, { id, parent }: At): Readonly<TransferReversal> => {
  const reversal = world.need('transfer_reversal', id);
  if (reversal.transfer !== parent) throw refuse(`Reversal ${id} is not of transfer ${parent}.`);
  return reversal;
};

const Page = z.strictObject({
  limit: integer.optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
});

export const reversalEndpoints: Endpoint[] = [
  endpoint('POST /v1/transfers/{id}/reversals', Create, create),
  endpoint('GET /v1/transfers/{id}/reversals', Page, (world, params, { id }) => {
    const { reversals } = world.need('transfer', id);
    return pageOf(
      world,
      { kind: 'transfer_reversal', url: reversals.url, params },
      ({ transfer }) => transfer === id,
    );
  }),
  endpoint('GET /v1/transfers/{transferId}/reversals/{id}', none, (world, _none, at) =>
    ofTransfer(world, at),
  ),
  endpoint(
    'POST /v1/transfers/{transferId}/reversals/{id}',
    z.strictObject({ metadata: metadata.optional() }),
    (world, params, at) => {
      const before = ofTransfer(world, at);
      return world.put('transfer_reversal', {
        ...before,
        metadata: mergedMetadata(before.metadata, params.metadata),
      });
    },
  ),
];
