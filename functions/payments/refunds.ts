import type { Clock } from '../../shared/clock.ts';
import { conflict, notFound, unprocessable } from '../../shared/errors.ts';
import { idFromCommand } from '../../shared/ids.ts';
import { type Order, isSettled } from './domain/orders/order-schema.ts';
import type { OrderView } from './domain/orders/shown-order.ts';
import { type RefundQuote, type UsedShares, quoteRefund } from './domain/refunds/policy.ts';
import { type RefundWish, requestRefund } from './domain/refunds/refunding.ts';
import type { OrderChanges } from './order-changes.ts';
import type { OrderStore } from './order-store.ts';
import { viewOrder } from './order-view.ts';
import { ownOrder } from './orders.ts';
import type { RefundSending } from './refund-sending.ts';

export interface RefundNeeds {
  readonly orders: Pick<OrderStore, 'find'>;
  readonly changes: OrderChanges;
  readonly sending: RefundSending;
  /** How much of an order's items has been used. */
  readonly usedOf: (order: Order) => Promise<UsedShares>;
  readonly clock: Clock;
}

type Parts = readonly { readonly itemId: string; readonly amountMinor: number }[];

export interface RefundRequest {
  readonly memberId: string;
  readonly orderId: string;
  readonly commandId: string;
  /** Null: all that the quote says. */
  readonly items: Parts | null;
  readonly reason: string;
}

export interface RefundOverride {
  readonly financeId: string;
  readonly orderId: string;
  readonly commandId: string;
  readonly items: Parts;
  readonly reason: string;
}

const wanted = (items: Parts | null, quote: RefundQuote): Parts => {
  const all = quote.items
    .filter(({ refundableMinor }) => refundableMinor > 0)
    .map(({ itemId, refundableMinor }) => ({ itemId, amountMinor: refundableMinor }));
  if (items === null) return all;
  items.forEach(({ itemId, amountMinor }, index) => {
    const quoted = quote.items.find((one) => one.itemId === itemId);
    if (quoted !== undefined && amountMinor > quoted.refundableMinor)
      throw unprocessable('refund-beyond-policy', 'This is more than the rules give back; ask finance.', {
        pointer: `/items/${index}/amountMinor`,
        details: { refundableMinor: quoted.refundableMinor, because: quoted.because },
      });
  });
  return items;
};

const refundIn = (order: Order, refundId: string) =>
  isSettled(order) ? order.refunds.find((refund) => refund.refundId === refundId) : undefined;

const carryingOut = ({ changes, sending }: RefundNeeds) => {
  /** Decides, which reserves the amount, and sends it. The same refund again goes on where it was left. */
  return async (
    orderId: string,
    wishOf: (order: Order) => RefundWish,
    refundId: string,
  ): Promise<OrderView> => {
    const order = await changes.change(orderId, (now) =>
      refundIn(now, refundId) === undefined ? requestRefund(now, wishOf(now)) : [],
    );
    const refund = refundIn(order, refundId);
    return viewOrder(refund?.status === 'requested' ? await sending.send(order, refund) : order);
  };
};

/** Giving money back. */
export const refundCases = (needs: RefundNeeds) => {
  const { orders, usedOf, sending, clock } = needs;
  const carryOut = carryingOut(needs);
  return {
    quote: async (memberId: string, orderId: string) => {
      const order = await ownOrder(orders, memberId, orderId);
      return { ...quoteRefund(order, await usedOf(order), clock()), currency: order.currency };
    },

    /** By the rules. Throws `refund-beyond-policy`, and as `requestRefund` of the domain does. */
    request: async ({ memberId, orderId, commandId, items, reason }: RefundRequest): Promise<OrderView> => {
      const used = await usedOf(await ownOrder(orders, memberId, orderId));
      const refundId = idFromCommand('rfd', commandId);
      const wishOf = (order: Order): RefundWish => {
        const parts = wanted(items, quoteRefund(order, used, clock()));
        if (parts.length === 0 && isSettled(order) && order.state !== 'disputed')
          throw conflict('nothing-to-refund', 'The rules give nothing back any more; ask finance.');
        return { refundId, items: parts, source: 'buyer', reason, requestedBy: memberId, now: clock() };
      };
      return carryOut(orderId, wishOf, refundId);
    },

    /** Beyond the rules, by finance, with a reason; never beyond what was paid. Throws `no-such-order`. */
    override: async (wish: RefundOverride): Promise<OrderView> => {
      const { financeId, orderId, commandId, items, reason } = wish;
      if ((await orders.find(orderId)) === undefined)
        throw notFound('no-such-order', 'There is no such order.');
      const refundId = idFromCommand('rfd', commandId);
      const wishOf = (): RefundWish => ({
        ...{ refundId, items, source: 'finance', reason, requestedBy: financeId },
        now: clock(),
      });
      return carryOut(orderId, wishOf, refundId);
    },

    /** Sends what was decided about and never heard of again. */
    resume: async (orderId: string): Promise<void> => {
      const order = await orders.find(orderId);
      if (order === undefined || !isSettled(order)) return;
      for (const refund of order.refunds)
        if (refund.status === 'requested') await sending.send(order, refund);
    },
  };
};
