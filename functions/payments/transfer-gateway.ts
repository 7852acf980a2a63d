import type { Stripe } from 'stripe';
import type { Earning, Step } from './domain/earnings/earning.ts';
import type { SeenTransfer } from './domain/earnings/paying-out.ts';
import type { EarningKey } from './earning-store.ts';
import type { StripeGateway } from './stripe-gateway.ts';

type TransferStep = Extract<Step, { kind: 'transfer' }>;
type ReversalStep = Extract<Step, { kind: 'reversal' }>;

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();
const numberIn = (metadata: Stripe.Metadata | null): number | null => {
  const no = Number(metadata?.['no'] ?? '');
  return Number.isSafeInteger(no) && no > 0 ? no : null;
};

/** What came of a step: its id at Stripe, and when. */
export interface Made {
  readonly id: string;
  readonly at: string;
}

const transferring = (gateway: StripeGateway) => ({
  /**
   * Transfers an expert's part to their account, out of the charge it was paid by where there is one to name, once however
   * often it is asked for.
   * Throws `stripe-refused`, `intent-lapsed`.
   */
  transfer: async (
    { earningId, orderId, itemId, currency }: Earning,
    { no, amountMinor, accountId, chargeId }: TransferStep,
  ): Promise<Made> => {
    const payload: Stripe.TransferCreateParams = {
      amount: amountMinor,
      currency: currency.toLowerCase(),
      destination: accountId,
      ...(chargeId === null ? {} : { source_transaction: chargeId }),
      transfer_group: orderId,
      metadata: { orderId, itemId, earningId, no: String(no) },
    };
    const made = await gateway.post<Stripe.Transfer>({
      key: `transfer/${earningId}/${no}`,
      object: 'transfer',
      payload,
      post: (stripe, options) => stripe.transfers.create(payload, options),
      read: (stripe, id) => stripe.transfers.retrieve(id),
      find: async (stripe) => {
        for await (const one of stripe.transfers.list({ transfer_group: orderId, limit: 100 }))
          if (one.metadata['earningId'] === earningId && numberIn(one.metadata) === no) return one;
        return undefined;
      },
    });
    return { id: made.id, at: at(made.created) };
  },
});

const reversing = (gateway: StripeGateway) => ({
  /** Takes part of a transfer back, once however often it is asked for. Throws `stripe-refused`, `intent-lapsed`. */
  reverse: async (
    { earningId, orderId }: Earning,
    { no, amountMinor, transferId }: ReversalStep,
  ): Promise<Made> => {
    const payload = { amount: amountMinor, metadata: { orderId, earningId, no: String(no) } };
    const made = await gateway.post<Stripe.TransferReversal>({
      key: `transfer-reversal/${earningId}/${no}`,
      object: 'transfer_reversal',
      payload: { transferId, ...payload },
      post: (stripe, options) => stripe.transfers.createReversal(transferId, payload, options),
      read: (stripe, id) => stripe.transfers.retrieveReversal(transferId, id),
      find: async (stripe) => {
        for await (const one of stripe.transfers.listReversals(transferId, { limit: 100 }))
          if (one.metadata?.['earningId'] === earningId && numberIn(one.metadata) === no) return one;
        return undefined;
      },
    });
    return { id: made.id, at: at(made.created) };
  },
});

/** Transfers to connected accounts, and back. */
export const transferGateway = (gateway: StripeGateway) => ({
  ...transferring(gateway),
  ...reversing(gateway),

  /** The currency in which Stripe keeps the money of a charge; null while it has not said. */
  settledIn: async (chargeId: string): Promise<string | null> => {
    const { balance_transaction: settled } = await gateway.retrieve('charge', chargeId, (stripe) =>
      stripe.charges.retrieve(chargeId, { expand: ['balance_transaction'] }),
    );
    return settled === null || typeof settled === 'string' ? null : settled.currency.toUpperCase();
  },

  /** A transfer as it is now, with all its reversals; null where it is none of ours. */
  seen: async (id: string): Promise<{ key: EarningKey; transfer: SeenTransfer } | null> => {
    const { metadata, amount, created } = await gateway.retrieve<Stripe.Transfer>('transfer', id, (stripe) =>
      stripe.transfers.retrieve(id),
    );
    const { orderId, itemId } = metadata;
    const no = numberIn(metadata);
    if (orderId === undefined || itemId === undefined || no === null) return null;
    const reversals: SeenTransfer['reversals'][number][] = [];
    const all = gateway.list<Stripe.TransferReversal>('transfer_reversal', (stripe, page) =>
      stripe.transfers.listReversals(id, page),
    );
    for await (const one of all)
      reversals.push({
        reversalId: one.id,
        no: numberIn(one.metadata),
        amountMinor: one.amount,
        at: at(one.created),
      });
    const transfer = {
      no,
      transferId: id,
      amountMinor: amount,
      at: at(created),
      reversals: reversals.toReversed(),
    };
    return { key: { orderId, itemId }, transfer };
  },
});
export type TransferGateway = ReturnType<typeof transferGateway>;
