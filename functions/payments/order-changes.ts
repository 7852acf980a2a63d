import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import type { Commit, TransactionWrite } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { entitlementsOf } from './domain/entitlements/entitlement.ts';
import type { Entry } from './domain/ledger/entry.ts';
import { entriesOf } from './domain/orders/order-books.ts';
import type { OrderFact } from './domain/orders/order-facts.ts';
import { type Order, isSettled } from './domain/orders/order-schema.ts';
import { paidLate } from './domain/orders/late.ts';
import { applyFact } from './domain/orders/order.ts';
import { factsOf } from './order-events.ts';
import type { EntitlementStore } from './entitlement-store.ts';
import type { HoldStore } from './hold-store.ts';
import type { OrderStore } from './order-store.ts';

export interface OrderKeeping {
  readonly orders: OrderStore;
  readonly holds: HoldStore;
  readonly entitlements: Pick<EntitlementStore, 'writesFor'>;
  readonly ledger: { readonly writesFor: (entry: Entry) => TransactionWrite[] };
  readonly commit: Commit;
  readonly clock: Clock;
}

const rounds = 40;
const longestPauseMs = 400;
const pause = (round: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPauseMs, 5 * 2 ** round)));

interface Step {
  readonly fact: OrderFact;
  readonly after: Order;
}

const stepsOf = (before: Order | undefined, facts: readonly OrderFact[]): Step[] => {
  const steps: Step[] = [];
  let order = before;
  for (const fact of facts) {
    order = applyFact(order, fact);
    steps.push({ fact, after: order });
  }
  return steps;
};

const changedEntitlements = (before: Order | undefined, after: Order) => {
  const was = new Map(entitlementsOf(before).map((one) => [one.entitlementId, JSON.stringify(one)]));
  return entitlementsOf(after).filter((one) => was.get(one.entitlementId) !== JSON.stringify(one));
};

/** Given back whole, a place or a time can be sold again; the use of a code has been had. */
const restored = (before: Order | undefined, after: Order) =>
  after.state === 'refunded' && before !== undefined && isSettled(before) && before.state !== 'refunded'
    ? after.holds.filter(({ resource }) => !resource.startsWith('promotion#'))
    : [];

/** An order that had expired and is paid after all takes what it held once more, for good. */
const retaken = (before: Order | undefined, after: Order) =>
  before?.state === 'expired' && isSettled(after) && after.state !== 'too_late' ? after.holds : [];

/** Everything a change writes besides its facts: the order first, then what it takes again. */
const writesOf = (
  { orders, holds, entitlements, ledger, clock }: OrderKeeping,
  before: Order | undefined,
  steps: readonly Step[],
): TransactionWrite[] => {
  const after = steps.at(-1)?.after;
  if (after === undefined) return [];
  const { orderId } = after;
  const now = clock();
  const entries = steps.flatMap(({ fact, after: then }, index) =>
    entriesOf(fact, { before: index === 0 ? before : steps[index - 1]?.after, after: then, now }),
  );
  const isHolding = (order: Order | undefined) =>
    order?.state === 'draft' || order?.state === 'awaiting_payment';
  const held = isHolding(before) ? after.holds : [];
  return [
    ...orders.writesFor(before, after),
    ...holds.retake(retaken(before, after)),
    ...(before === undefined && isHolding(after) ? holds.take(orderId, after.expiresAt, after.holds) : []),
    ...(after.state === 'expired' ? holds.release(orderId, held) : []),
    ...(isSettled(after) ? holds.keep(orderId, held) : []),
    ...holds.restore(restored(before, after)),
    ...entitlements.writesFor(changedEntitlements(before, after)),
    ...entries.flatMap((entry) => ledger.writesFor(entry)),
  ];
};

/** Something scarce that was given up has gone to somebody else meanwhile: then nothing was written. */
class Gone extends Error {}

const attempting = (keeping: OrderKeeping) => {
  const { commit, clock, orders } = keeping;
  /** Whether of all that was wanted only what is taken again could not be had. */
  const isGone = (error: unknown, before: Order | undefined, after: Order): boolean => {
    const first = orders.writesFor(before, after).length;
    return (
      !isConditionFailure(error, 0) &&
      retaken(before, after).some((_hold, index) => isConditionFailure(error, first + index))
    );
  };
  return async (before: Order | undefined, facts: readonly OrderFact[]): Promise<Order | undefined> => {
    const steps = stepsOf(before, facts);
    const after = steps.at(-1)?.after ?? before;
    if (steps.length === 0 || after === undefined) return after;
    try {
      await commit(writesOf(keeping, before, steps), factsOf(steps, before, clock()));
    } catch (error) {
      throw isGone(error, before, after) ? new Gone(after.orderId, { cause: error }) : error;
    }
    return after;
  };
};

/** Changes of orders: each is one transaction of the order, what it holds and entitles to, the books, and the facts. */
export const orderChanges = (keeping: OrderKeeping) => {
  const { orders } = keeping;
  const attempt = attempting(keeping);
  return {
    /**
     * Keeps a new order and takes what it holds. Answers the order that is there where it exists already, and undefined
     * where something scarce was taken meanwhile: then nothing was written.
     */
    place: async (placed: OrderFact & { type: 'placed' }): Promise<Order | undefined> => {
      const { orderId } = placed.order;
      for (let round = 0; round < rounds; round += 1) {
        const there = await orders.find(orderId);
        if (there !== undefined) return there;
        try {
          return await attempt(undefined, [placed]);
        } catch (error) {
          if (isTransactionConflict(error)) await pause(round);
          else if (!isConditionFailure(error)) throw error;
          else if (!isConditionFailure(error, 0)) return undefined;
        }
      }
      throw conflict('too-busy', 'Too many people want this at once: try again.');
    },

    /**
     * Decides on the order as it is now and keeps what was decided; decides anew where it has moved on meanwhile. Money for
     * an order that had expired pays it only where all it held can be had again. Throws what `decide` throws, and
     * `order-busy` where others always came first.
     */
    change: async (orderId: string, decide: (order: Order) => readonly OrderFact[]): Promise<Order> => {
      let gone = false;
      for (let round = 0; round < rounds; round += 1) {
        const before = await orders.find(orderId);
        if (before === undefined) throw new Error(`there is no order ${orderId}`);
        try {
          const facts = paidLate(before, decide(before), { gone, now: keeping.clock() });
          return (await attempt(before, facts)) ?? before;
        } catch (error) {
          gone = error instanceof Gone;
          if (gone) continue;
          if (!isConditionFailure(error) && !isTransactionConflict(error)) throw error;
          await pause(round);
        }
      }
      throw conflict('order-busy', 'Too many requests change this order at once: try again.');
    },
  };
};
export type OrderChanges = ReturnType<typeof orderChanges>;
