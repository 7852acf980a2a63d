import * as z from 'zod';
import { BalanceTransaction, transactionKey } from './domain/ledger/balance-transaction.ts';
import { entryOfBalanceTransaction, isClassified, transactionHash } from './domain/ledger/cash-entry.ts';
import { sameEntry } from './domain/ledger/entry.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { StripeGateway } from './stripe-gateway.ts';
import { type TransactionSource, sourceContexts } from './transaction-source.ts';

/** What somebody should look at, though nothing failed. */
export type Alert =
  | { readonly is: 'money-in-suspense'; readonly entryKey: string; readonly category: string }
  | { readonly is: 'event-not-queued'; readonly eventId: string }
  | { readonly is: 'events-waiting'; readonly count: number; readonly oldest: string }
  | { readonly is: 'intents-open'; readonly keys: readonly string[] };

/** Tells it to whom it concerns; the doors count and log it, and an alarm looks at the count. */
export type Tell = (alert: Alert) => void;

interface Needs {
  readonly gateway: Pick<StripeGateway, 'retrieve' | 'list' | 'livemode'>;
  readonly ledger: Pick<LedgerStore, 'find' | 'post'>;
  readonly tell: Tell;
}

/** Our own account; connected ones are named by their id. */
export const platform = 'platform';

const Listed = BalanceTransaction.extend({
  source: z.union([z.string(), z.looseObject({ id: z.string(), object: z.string() })]).nullable(),
});

/** Brings balance transactions into the books, each once, however often and from wherever it is heard of. */
export const books = ({ gateway, ledger, tell }: Needs) => {
  const contextOf = sourceContexts(gateway);
  const keyOf = async (transactionId: string, stripeAccount = platform): Promise<string> =>
    transactionKey({ stripeAccount, livemode: await gateway.livemode() }, transactionId);

  const enter = async (bt: BalanceTransaction, source: TransactionSource | null): Promise<boolean> => {
    const livemode = await gateway.livemode();
    const context = { stripeAccount: platform, livemode, ...(await contextOf(source)) };
    const entry = entryOfBalanceTransaction(bt, context);
    if (entry === null) return false;
    const isNew = await ledger.post(entry);
    if (isNew && !isClassified(bt))
      tell({ is: 'money-in-suspense', entryKey: entry.key, category: bt.reporting_category });
    return isNew;
  };

  return {
    /** Whether the books have it; throws `conflict` where they have another under its key. */
    has: async (listed: unknown): Promise<boolean> => {
      const bt = Listed.parse(listed);
      const key = await keyOf(bt.id);
      const there = await ledger.find(key);
      return there !== undefined && sameEntry(there, { key, payloadHash: transactionHash(bt, key) });
    },

    /** Posts a transaction that was listed with its source expanded; false where it is there already. */
    postListed: async (listed: unknown): Promise<boolean> => {
      const { source, ...bt } = Listed.parse(listed);
      if (typeof source === 'string') throw new Error(`${bt.id} was listed without its source`);
      return enter(bt, source);
    },

    /** Posts transactions by id; those that are there already are not asked for again. */
    post: async (...transactionIds: readonly (string | null)[]): Promise<void> => {
      for (const id of transactionIds) {
        if (id === null || (await ledger.find(await keyOf(id))) !== undefined) continue;
        const { source, ...bt } = Listed.parse(
          await gateway.retrieve('balance_transaction', id, (stripe) =>
            stripe.balanceTransactions.retrieve(id, { expand: ['source'] }),
          ),
        );
        if (typeof source === 'string') throw new Error(`${id} came without its source`);
        await enter(bt, source);
      }
    },
  };
};
export type Books = ReturnType<typeof books>;
