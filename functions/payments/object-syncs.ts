import type { Books } from './books.ts';
import type { InboxEvent, Outcome } from './domain/stripe-event.ts';
import type { BankArrivals } from './bank-arrivals.ts';
import type { StripeGateway } from './stripe-gateway.ts';

/** Kinds of Stripe objects whose present state we fold into ours. */
export const syncedObjects = [
  ...(['checkout.session', 'payment_intent', 'charge', 'refund', 'dispute'] as const),
  ...(['invoice', 'subscription', 'payout', 'transfer'] as const),
] as const;
export type SyncedObject = (typeof syncedObjects)[number];

/** Fetches an object from Stripe and brings our state to what it says: any order and any number of times, the same end. */
export type ObjectSync = (id: string) => Promise<void>;
export type ObjectSyncs = Readonly<Record<SyncedObject, ObjectSync>>;

/** What follows for orders, entitlements and earnings; cash is posted here, whether or not anybody else cares. */
export type Folds = Readonly<Partial<Record<SyncedObject, ObjectSync>>>;

interface Needs {
  readonly gateway: Pick<StripeGateway, 'retrieve' | 'list'>;
  readonly books: Pick<Books, 'post'>;
  readonly arrivals: BankArrivals;
  readonly folds: Folds;
}

type Reference = string | { readonly id: string } | null | undefined;
const idOf = (reference: Reference): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

/**
 * Each sync folds first and posts cash last: a balance transaction that the books have is one whose source was synced,
 * so the nightly sweep finds whatever a crash has left undone.
 */
const moneyIn = ({ gateway, books, folds }: Needs) => {
  const refund: ObjectSync = async (id) => {
    const found = await gateway.retrieve('refund', id, (stripe) => stripe.refunds.retrieve(id));
    await folds.refund?.(id);
    await books.post(idOf(found.balance_transaction), idOf(found.failure_balance_transaction));
  };

  const dispute: ObjectSync = async (id) => {
    const found = await gateway.retrieve('dispute', id, (stripe) => stripe.disputes.retrieve(id));
    await folds.dispute?.(id);
    await books.post(...found.balance_transactions.map(idOf));
  };

  const charge: ObjectSync = async (id) => {
    const found = await gateway.retrieve('charge', id, (stripe) => stripe.charges.retrieve(id));
    await folds.charge?.(id);
    if (found.amount_refunded > 0) {
      const refunds = gateway.list('refund', (stripe, page) => stripe.refunds.list({ ...page, charge: id }));
      for await (const { id: refundId } of refunds) await refund(refundId);
    }
    if (found.disputed) {
      const disputes = gateway.list('dispute', (stripe, page) =>
        stripe.disputes.list({ ...page, charge: id }),
      );
      for await (const { id: disputeId } of disputes) await dispute(disputeId);
    }
    await books.post(idOf(found.balance_transaction), idOf(found.failure_balance_transaction));
  };

  const payment_intent: ObjectSync = async (id) => {
    const found = await gateway.retrieve('payment_intent', id, (stripe) =>
      stripe.paymentIntents.retrieve(id),
    );
    await folds.payment_intent?.(id);
    const latest = idOf(found.latest_charge);
    if (latest !== null) await charge(latest);
  };
  return { refund, dispute, charge, payment_intent };
};

const moneyOut = ({ gateway, books, arrivals, folds }: Needs) => {
  const payout: ObjectSync = async (id) => {
    const { balanceTransactionId, failureBalanceTransactionId } = await arrivals(id);
    await folds.payout?.(id);
    await books.post(balanceTransactionId, failureBalanceTransactionId);
  };

  const transfer: ObjectSync = async (id) => {
    const found = await gateway.retrieve('transfer', id, (stripe) => stripe.transfers.retrieve(id));
    await folds.transfer?.(id);
    const reversals = gateway.list('transfer_reversal', (stripe, page) =>
      stripe.transfers.listReversals(id, page),
    );
    for await (const { balance_transaction: reversed } of reversals) await books.post(idOf(reversed));
    await books.post(idOf(found.balance_transaction));
  };
  return { payout, transfer };
};

/** What is done about each kind of object. */
export const objectSyncs = (needs: Needs): ObjectSyncs => {
  const { gateway, folds } = needs;
  const money = { ...moneyIn(needs), ...moneyOut(needs) };
  return {
    ...money,

    'checkout.session': async (id) => {
      const found = await gateway.retrieve('checkout.session', id, (stripe) =>
        stripe.checkout.sessions.retrieve(id),
      );
      await folds['checkout.session']?.(id);
      const payment = idOf(found.payment_intent);
      if (payment !== null) await money.payment_intent(payment);
    },

    invoice: async (id) => {
      const payments = gateway.list('invoice_payment', (stripe, page) =>
        stripe.invoicePayments.list({ ...page, invoice: id }),
      );
      await folds.invoice?.(id);
      for await (const { payment } of payments) {
        const paid = idOf(payment.payment_intent);
        if (paid !== null) await money.payment_intent(paid);
      }
    },

    subscription: async (id) => {
      await folds.subscription?.(id);
    },
  };
};

export const isSynced = (object: string): object is SyncedObject =>
  syncedObjects.some((known) => known === object);

/** Syncs what an event is about. Events of connected accounts and of objects we keep nothing of are ignored. */
export const syncEvent = async (
  syncs: ObjectSyncs,
  { object, objectId, account }: Pick<InboxEvent, 'object' | 'objectId' | 'account'>,
): Promise<Outcome> => {
  if (account !== null || objectId === null || !isSynced(object)) return 'ignored';
  await syncs[object](objectId);
  return 'synced';
};
