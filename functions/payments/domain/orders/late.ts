import type { OrderFact } from './order-facts.ts';
import type { Order } from './order-schema.ts';

interface Circumstances {
  /** What is scarce of it has been taken by somebody else. */
  readonly gone: boolean;
  readonly now: Date;
}

/**
 * What money for an order that had expired means: the order is paid after all where everything it held can be had again; where
 * it cannot, or the session has begun, the money is owed to the buyer and nothing is delivered. Other facts stay as they are.
 */
export const paidLate = (
  order: Order,
  facts: readonly OrderFact[],
  { gone, now }: Circumstances,
): readonly OrderFact[] => {
  if (order.state !== 'expired') return facts;
  const isOver = order.items.some(({ slot }) => slot !== null && Date.parse(slot.startsAt) <= now.getTime());
  if (!gone && !isOver) return facts;
  return facts.map((fact) =>
    fact.type === 'paid'
      ? {
          type: 'paid-too-late',
          paidAt: fact.paidAt,
          payment: fact.payment && { ...fact.payment, surplus: true },
          subscription: fact.subscription,
        }
      : fact,
  );
};
