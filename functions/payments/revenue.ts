import { dayOf, shiftDay } from './domain/reconciliation/window.ts';
import { recogniseRevenue } from './domain/revenue/recognition.ts';
import type { OrderChanges } from './order-changes.ts';
import type { OrderStore } from './order-store.ts';

interface Needs {
  readonly orders: Pick<OrderStore, 'earningBefore'>;
  readonly changes: Pick<OrderChanges, 'change'>;
}

/** Orders that are looked at together: enough that the table is not waited for one by one, few enough not to be throttled. */
const atOnce = 16;

/** Books with time what was paid in advance. */
export const revenueCases = ({ orders, changes }: Needs) => ({
  /**
   * Books what was earned until the end of the business' yesterday, order by order, each in a transaction of its own: run
   * again it goes on where it was left and books nothing twice. One order that fails does not keep the others; throws where
   * any failed.
   */
  recognise: async (now: Date, timeZone: string): Promise<{ orders: number }> => {
    const day = shiftDay(dayOf(now, timeZone), -1);
    const failures: unknown[] = [];
    let seen = 0;
    const book = (orderId: string) =>
      changes
        .change(orderId, (order) => recogniseRevenue(order, { day, timeZone }))
        .catch((error: unknown) => void failures.push(error));
    let together: Promise<unknown>[] = [];
    for await (const orderId of orders.earningBefore(day)) {
      seen += 1;
      together.push(book(orderId));
      if (together.length < atOnce) continue;
      await Promise.all(together);
      together = [];
    }
    await Promise.all(together);
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} of ${seen} orders could not be booked`);
    return { orders: seen };
  },
});
