import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { notFound } from '../../shared/errors.ts';
import { ownTransactionKey } from './domain/ledger/balance-transaction.ts';
import { isAttributed, isOwn, payoutStatement } from './domain/reconciliation/payouts.ts';
import type { PayoutReport } from './domain/reconciliation/payout-schema.ts';
import { Movement } from './domain/reconciliation/sides.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { PayoutStore } from './payout-store.ts';
import type { ReconciliationGateway } from './reconciliation-gateway.ts';

interface Needs {
  readonly gateway: Pick<ReconciliationGateway, 'payout' | 'movementsOfPayout'>;
  readonly livemode: () => Promise<boolean>;
  readonly store: Pick<PayoutStore, 'keep'>;
  readonly objects: Pick<ObjectStore, 'put'>;
  /** The order a balance transaction belongs to, as the books know it. */
  readonly orderOf: (movementId: string) => Promise<string | null>;
  readonly clock: Clock;
}

const Movements = z.array(Movement);

/** Asks Stripe what a payout is made of, and keeps it: each balance transaction, and their sums by category. */
export const payoutSync =
  ({ gateway, livemode, store, objects, orderOf, clock }: Needs) =>
  async (payoutId: string): Promise<PayoutReport> => {
    const seenAt = clock().toISOString();
    const payout = await gateway.payout(payoutId);
    const movements: Movement[] = [];
    if (isAttributed(payout)) {
      for await (const movement of gateway.movementsOfPayout(payoutId)) {
        if (isOwn(payout, movement)) continue;
        movements.push({ ...movement, orderId: movement.orderId ?? (await orderOf(movement.id)) });
      }
    }
    const bytes = gzipSync(JSON.stringify(movements));
    const digest = createHash('sha256').update(bytes).digest('hex');
    const transactionsKey = isAttributed(payout) ? `payouts/${payoutId}/${digest}.json.gz` : null;
    if (transactionsKey !== null)
      await objects.put(transactionsKey, bytes, { contentType: 'application/gzip' });
    const report = {
      payout,
      statement: payoutStatement(payout, movements),
      seenAt,
      livemode: await livemode(),
      transactionsKey,
    };
    await store.keep(report);
    return report;
  };
export type PayoutSync = ReturnType<typeof payoutSync>;

/** Which order the posting of a balance transaction names. */
export const orderInBooks =
  (ledger: Pick<LedgerStore, 'find'>, keyOf: (movementId: string) => Promise<string>) =>
  async (movementId: string): Promise<string | null> =>
    (await ledger.find(await keyOf(movementId)))?.source.orderId ?? null;

/** The key under which the books have a balance transaction of a payout. */
export const entryKeyOf = (
  { livemode }: Pick<PayoutReport, 'livemode'>,
  movementId: string,
): string | null => (livemode === null ? null : ownTransactionKey(livemode, movementId));

/** Payouts as they were last seen. */
export const payouts = ({
  store,
  objects,
}: {
  store: Pick<PayoutStore, 'find' | 'between'>;
  objects: Pick<ObjectStore, 'read'>;
}) => {
  const find = async (payoutId: string): Promise<PayoutReport> => {
    const report = await store.find(payoutId);
    if (report === undefined) throw notFound('no-such-payout', `No payout ${payoutId} is known.`);
    return report;
  };
  return {
    find,
    between: store.between,

    /** Its balance transactions, the largest first; empty where Stripe does not attribute any. */
    transactions: async (payoutId: string): Promise<Movement[]> => {
      const { transactionsKey } = await find(payoutId);
      const bytes = transactionsKey === null ? null : await objects.read(transactionsKey);
      if (bytes === null) return [];
      const movements = Movements.parse(JSON.parse(gunzipSync(bytes).toString()));
      return movements.toSorted((a, b) => Math.abs(b.netMinor) - Math.abs(a.netMinor));
    },
  };
};
export type Payouts = ReturnType<typeof payouts>;
