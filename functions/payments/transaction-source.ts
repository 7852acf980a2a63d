import * as z from 'zod';
import type { TransactionContext } from './domain/ledger/balance-transaction.ts';
import type { StripeGateway } from './stripe-gateway.ts';

/** The object a balance transaction is about, as Stripe expands it. */
export interface TransactionSource {
  readonly id: string;
  readonly object: string;
  readonly [field: string]: unknown;
}

const Reference = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .transform((id) => id ?? null);

const Metadata = z
  .object({ orderId: z.string().optional() })
  .nullish()
  .transform((metadata) => metadata?.orderId ?? null);

const Known = z.object({
  id: z.string(),
  metadata: Metadata,
  amount: z.int().optional(),
  amount_captured: z.int().optional(),
  currency: z.string().optional(),
  charge: Reference,
  payment_intent: Reference,
  transfer: Reference,
});
type Known = z.infer<typeof Known>;

type Context = Pick<TransactionContext, 'sourceId' | 'chargeId' | 'orderId' | 'presented'>;
type Gateway = Pick<StripeGateway, 'retrieve' | 'list'>;

const nobody: Context = { sourceId: null, chargeId: null, orderId: null, presented: null };

const presentedIn = ({ amount_captured, amount = 0, currency }: Known): Context['presented'] => {
  if (currency === undefined) return null;
  const captured = amount_captured === undefined || amount_captured === 0 ? amount : amount_captured;
  return { amountMinor: Math.abs(captured), currency: currency.toUpperCase() };
};

/** The order of a subscription's payment stands on the subscription, not on the payment. */
const orderOfInvoice = async (gateway: Gateway, paymentIntentId: string): Promise<string | null> => {
  const payments = gateway.list('invoice_payment', (stripe, page) =>
    stripe.invoicePayments.list({
      ...page,
      payment: { type: 'payment_intent', payment_intent: paymentIntentId },
    }),
  );
  for await (const { invoice } of payments) {
    const id = Reference.parse(invoice);
    if (id === null) continue;
    const { parent, metadata } = await gateway.retrieve('invoice', id, (stripe) =>
      stripe.invoices.retrieve(id),
    );
    return Metadata.parse(parent?.subscription_details?.metadata) ?? Metadata.parse(metadata);
  }
  return null;
};

const orderOfPayment = async (gateway: Gateway, paymentIntentId: string): Promise<string | null> => {
  const { metadata } = await gateway.retrieve('payment_intent', paymentIntentId, (stripe) =>
    stripe.paymentIntents.retrieve(paymentIntentId),
  );
  return Metadata.parse(metadata) ?? (await orderOfInvoice(gateway, paymentIntentId));
};

const orderOfCharge = async (gateway: Gateway, chargeId: string): Promise<string | null> => {
  const charge = Known.parse(
    await gateway.retrieve('charge', chargeId, (stripe) => stripe.charges.retrieve(chargeId)),
  );
  if (charge.metadata !== null) return charge.metadata;
  return charge.payment_intent === null ? null : orderOfPayment(gateway, charge.payment_intent);
};

const orderOfTransfer = async (gateway: Gateway, transferId: string): Promise<string | null> => {
  const { metadata } = await gateway.retrieve('transfer', transferId, (stripe) =>
    stripe.transfers.retrieve(transferId),
  );
  return Metadata.parse(metadata);
};

/**
 * Whose a balance transaction is, and what the customer saw: read from Stripe alone, so that it does not depend on what
 * we happened to know when we heard of it.
 */
export const sourceContexts =
  (gateway: Gateway) =>
  async (source: TransactionSource | null): Promise<Context> => {
    if (source === null) return nobody;
    const known = Known.parse(source);
    const base = { ...nobody, sourceId: known.id, orderId: known.metadata };
    switch (source.object) {
      case 'charge': {
        const order = async () =>
          known.payment_intent === null ? null : orderOfPayment(gateway, known.payment_intent);
        const orderId = known.metadata ?? (await order());
        return { ...base, chargeId: known.id, orderId, presented: presentedIn(known) };
      }
      case 'refund':
      case 'dispute': {
        const order = async () => (known.charge === null ? null : orderOfCharge(gateway, known.charge));
        const orderId = known.metadata ?? (await order());
        return { ...base, chargeId: known.charge, orderId, presented: presentedIn(known) };
      }
      case 'transfer_reversal': {
        const order = async () => (known.transfer === null ? null : orderOfTransfer(gateway, known.transfer));
        return { ...base, orderId: known.metadata ?? (await order()) };
      }
      default:
        return base;
    }
  };
