import type { Books } from './books.ts';
import type { CursorStore } from './cursor-store.ts';
import { type ObjectSyncs, isSynced } from './object-syncs.ts';
import type { StripeGateway } from './stripe-gateway.ts';

interface Needs {
  readonly gateway: Pick<StripeGateway, 'list'>;
  readonly books: Pick<Books, 'has' | 'postListed'>;
  readonly syncs: ObjectSyncs;
  readonly cursors: CursorStore;
}

const dayMs = 86_400_000;
/** Every transaction is looked at on eight nights: one that Stripe lists late, or a night that failed, is made up for. */
const overlapMs = 8 * dayMs;
/** Where we have never looked, Stripe's whole history is not ours to book: only what may have happened since we began. */
const firstReachMs = 90 * dayMs;
const cursor = 'sweep#platform';

const seconds = (at: Date | number): number => Math.floor(Number(at) / 1000);

/** The real safety net: every balance transaction of our account comes into the books, whether or not an event told of it. */
export const transactionSweep = ({ gateway, books, syncs, cursors }: Needs) => {
  /** The source first, which brings orders along and usually the cash too; then what cash is left. */
  const makeUp = async (listed: { readonly source: unknown; readonly id: string }): Promise<void> => {
    const { source } = listed;
    if (typeof source === 'object' && source !== null && 'object' in source && 'id' in source) {
      const { object, id } = source;
      if (typeof object === 'string' && typeof id === 'string' && isSynced(object)) await syncs[object](id);
    }
    await books.postListed(listed);
  };

  return {
    /**
     * Goes through the transactions since the last run, with overlap; says how many were missing. One that cannot be
     * posted keeps none of the others waiting: they are done, then it throws, and the next run begins where this one did.
     */
    sweep: async (now: Date): Promise<{ seen: number; missing: number }> => {
      const known = await cursors.through(cursor);
      const from = known === undefined ? now.getTime() - firstReachMs : known.getTime() - overlapMs;
      const created = { gte: seconds(from), lte: seconds(now) };
      const listed = gateway.list('balance_transaction', (stripe, page) =>
        stripe.balanceTransactions.list({ ...page, created, expand: ['data.source'] }),
      );
      let [seen, missing] = [0, 0];
      const faults: unknown[] = [];
      for await (const bt of listed) {
        seen += 1;
        try {
          if (await books.has(bt)) continue;
          missing += 1;
          await makeUp(bt);
        } catch (error) {
          faults.push(error);
        }
      }
      if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${seen} were not posted`);
      await cursors.moveTo(cursor, now);
      return { seen, missing };
    },
  };
};
