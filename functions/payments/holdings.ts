import { type Entitlement, entitlementsOf } from './domain/entitlements/entitlement.ts';
import { paidMinor, refundedMinor } from './domain/orders/order.ts';
import { isSettled, type Order } from './domain/orders/order-schema.ts';
import type { Holding } from './domain/reconciliation/holdings.ts';

interface Needs {
  readonly order: (orderId: string) => Promise<Order | undefined>;
  readonly entitlementsOfMember: (memberId: string) => Promise<readonly Entitlement[]>;
}

const isActive = ({ state }: Pick<Entitlement, 'state'>): boolean => state === 'active';

/** When the order last changed, as far as it says so. */
const changedAt = (order: Order): string => {
  if (!isSettled(order)) return order.placedAt;
  const times = [order.paidAt, ...order.refunds.map(({ requestedAt }) => requestedAt)];
  return times.toSorted().at(-1) ?? order.paidAt;
};

/** What the buyer of an order holds beside what the order entitles to; null where there is no such order. */
const holdingOf = async (
  { order, entitlementsOfMember }: Needs,
  orderId: string,
): Promise<Holding | null> => {
  const found = await order(orderId);
  if (found === undefined) return null;
  const held = await entitlementsOfMember(found.memberId);
  return {
    orderId,
    changedAt: changedAt(found),
    currency: found.currency,
    paidMinor: isSettled(found) ? paidMinor(found) : 0,
    refundedMinor: isSettled(found) ? refundedMinor(found) : 0,
    shouldHold: entitlementsOf(found).some(isActive),
    holds: held.some((one) => one.orderId === orderId && isActive(one)),
  };
};

/** What customers hold for these orders, one after the other. */
export const holdingsOf = (needs: Needs) =>
  async function* (orderIds: readonly string[]): AsyncGenerator<Holding> {
    for (const orderId of orderIds) {
      const holding = await holdingOf(needs, orderId);
      if (holding !== null) yield holding;
    }
  };
