import { type BankPayoutState, foldPayout } from './domain/bank-arrival.ts';
import { payloadHashOf } from './domain/payload-hash.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { BankArrivalStore } from './bank-arrival-store.ts';
import type { StripeGateway } from './stripe-gateway.ts';

interface Needs {
  readonly gateway: Pick<StripeGateway, 'retrieve'>;
  readonly ledger: Pick<LedgerStore, 'writesFor'>;
  readonly payouts: Pick<BankArrivalStore, 'find' | 'save'>;
}

const instant = (epochSeconds: number): string => new Date(epochSeconds * 1000).toISOString();

const idOf = (reference: string | { readonly id: string } | null): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

const attempts = 10;

/** Keeps the books of the bank as Stripe's payouts are. */
export const bankArrivals = ({ gateway, ledger, payouts }: Needs) => {
  const stateOf = async (id: string): Promise<BankPayoutState> => {
    const found = await gateway.retrieve('payout', id, (stripe) =>
      stripe.payouts.retrieve(id, { expand: ['failure_balance_transaction'] }),
    );
    const failure = found.failure_balance_transaction;
    return {
      payoutId: found.id,
      status: found.status,
      amountMinor: found.amount,
      currency: found.currency.toUpperCase(),
      createdAt: instant(found.created),
      arrivesAt: instant(found.arrival_date),
      automatic: found.automatic,
      method: found.method,
      reconciliationStatus: found.reconciliation_status,
      balanceTransactionId: idOf(found.balance_transaction),
      failureBalanceTransactionId: idOf(failure),
      failureCode: found.failure_code,
      failedAt: failure !== null && typeof failure === 'object' ? instant(failure.created) : null,
    };
  };

  /** Our revision is read before Stripe is asked: who asked later and was faster wins, and the other begins anew. */
  return async (id: string): Promise<BankPayoutState> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { payout: before, revision } = await payouts.find(id);
      const state = await stateOf(id);
      const { payout, entries } = foldPayout(before, state);
      if (before !== undefined && payloadHashOf(before) === payloadHashOf(payout)) return state;
      if (await payouts.save(payout, revision, entries.flatMap(ledger.writesFor))) return state;
    }
    throw new Error(`the payout ${id} is being changed by too many at a time`);
  };
};
export type BankArrivals = ReturnType<typeof bankArrivals>;
