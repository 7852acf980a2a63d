import type { Clock } from '../../shared/clock.ts';
import { AppError, conflict, notFound, unprocessable } from '../../shared/errors.ts';
import { idFromCommand } from '../../shared/ids.ts';
import type { Currency } from '../../shared/money.ts';
import type { CheckoutGateway } from './checkout-gateway.ts';
import type { Promotion } from './domain/offers/promotion.ts';
import { type Order, isSettled } from './domain/orders/order-schema.ts';
import { expireOrder, isSubscription, openCheckout, settleFree } from './domain/orders/paying.ts';
import { placeOrder } from './domain/orders/placing.ts';
import { type Wanted, priceOrder } from './domain/orders/pricing.ts';
import type { OrderView } from './domain/orders/shown-order.ts';
import type { HoldStore } from './hold-store.ts';
import type { OfferStore } from './offer-store.ts';
import type { OrderChanges } from './order-changes.ts';
import type { OrderStore } from './order-store.ts';
import type { OrderSyncs } from './order-sync.ts';
import { receiptOf, viewOrder } from './order-view.ts';

export interface OrderNeeds {
  readonly offers: OfferStore;
  readonly orders: OrderStore;
  readonly holds: Pick<HoldStore, 'overdue'>;
  readonly changes: OrderChanges;
  readonly checkouts: CheckoutGateway;
  readonly syncs: Pick<OrderSyncs, 'checkout.session'>;
  readonly clock: Clock;
  /** Where the site is. */
  readonly origin: string;
}

export interface Placement {
  readonly memberId: string;
  readonly commandId: string;
  readonly items: readonly {
    readonly offerId: string;
    readonly quantity: number;
    readonly slotId: string | null;
  }[];
  readonly currency: Currency;
  readonly promotionCode: string | null;
  readonly language: 'zh' | 'en';
}

const noSuchOrder = () => notFound('no-such-order', 'You have no such order.');

/** The order if it is this member's. Throws `no-such-order`, also for one that belongs to somebody else. */
export const ownOrder = async (
  orders: Pick<OrderStore, 'find'>,
  memberId: string,
  orderId: string,
): Promise<Order> => {
  const order = await orders.find(orderId);
  if (order?.memberId !== memberId) throw noSuchOrder();
  return order;
};

const isRefused = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'stripe-refused' || error.code === 'intent-lapsed');

/** Opens the checkout of an order that has none, the same one however often it is asked for. */
type Looking = Omit<OrderNeeds, 'offers' | 'holds' | 'origin'>;

const opening =
  ({ checkouts, changes, clock }: Looking) =>
  async (order: Order): Promise<Order> => {
    if (order.state !== 'draft') return order;
    if (settleFree(order, clock()).length > 0)
      return changes.change(order.orderId, (now) => settleFree(now, clock()));
    try {
      const customerId = isSubscription(order) ? await checkouts.customer(order.memberId) : null;
      const checkout = await checkouts.open(order, customerId);
      return await changes.change(order.orderId, (now) => openCheckout(now, checkout));
    } catch (error) {
      if (isRefused(error))
        await changes.change(order.orderId, (now) => expireOrder(now, 'not-opened', clock()));
      throw error;
    }
  };

/** Closes the checkout of an order whose buyer has gone. One who is just paying wins. */
const givingUp = ({ checkouts, changes, syncs, orders, clock }: Looking) => {
  return async (order: Order, because: 'time' | 'canceled'): Promise<Order> => {
    const { orderId } = order;
    if (order.state !== 'awaiting_payment')
      return changes.change(orderId, (now) =>
        now.state === 'draft' ? expireOrder(now, because, clock()) : [],
      );
    const { sessionId } = order.checkout;
    try {
      await checkouts.close(orderId, sessionId);
    } catch (error) {
      if (!isRefused(error)) throw error;
      await syncs['checkout.session'](sessionId);
      return (await orders.find(orderId)) ?? order;
    }
    return changes.change(orderId, (now) => expireOrder(now, because, clock()));
  };
};

/** Looks after orders that nothing happens to: told of by nobody, they are asked about. */
export const orderUpkeep = (needs: Looking) => {
  const { orders, syncs, clock } = needs;
  const open = opening(needs);
  const giveUp = givingUp(needs);
  /** Brings an order whose time is up to its end, whichever that is. */
  return async (orderId: string): Promise<void> => {
    const found = await orders.find(orderId);
    if (found === undefined || isSettled(found) || Date.parse(found.expiresAt) > clock().getTime()) return;
    // A checkout that was asked for and never heard of: ask again, and it is there or was never made.
    const order = found.state === 'draft' ? await open(found).catch(() => orders.find(orderId)) : found;
    if (order?.state === 'draft') {
      await giveUp(order, 'time');
      return;
    }
    if (order?.state !== 'awaiting_payment') return;
    await syncs['checkout.session'](order.checkout.sessionId);
    const now = await orders.find(orderId);
    if (now?.state === 'awaiting_payment' && !now.checkout.pending) await giveUp(now, 'time');
  };
};

const wantedFrom = async ({ offers }: OrderNeeds, items: Placement['items']): Promise<Wanted[]> =>
  Promise.all(
    items.map(async ({ offerId, quantity, slotId }, index) => {
      const offer = await offers.offers.find(offerId);
      if (offer === undefined)
        throw unprocessable('offer-not-on-sale', 'This is not on sale.', {
          pointer: `/items/${index}/offerId`,
        });
      return { offer, quantity, slotId };
    }),
  );

const promotionFrom = async ({ offers }: OrderNeeds, code: string | null): Promise<Promotion | null> => {
  if (code === null) return null;
  const promotion = await offers.promotions.find(code);
  if (promotion !== undefined) return promotion;
  throw unprocessable('promotion-not-valid', 'There is no such code.', { pointer: '/promotionCode' });
};

const placing = (needs: OrderNeeds) => {
  const { changes, clock, holds, orders, origin } = needs;
  const tidy = orderUpkeep(needs);
  const open = opening(needs);

  const place = async (placement: Placement): Promise<Order> => {
    const orderId = idFromCommand('ord', placement.commandId);
    const there = await orders.find(orderId);
    if (there !== undefined) return there;
    const { memberId, currency, language, items, promotionCode } = placement;
    const [wanted, promotion] = await Promise.all([
      wantedFrom(needs, items),
      promotionFrom(needs, promotionCode),
    ]);
    const now = clock();
    const priced = priceOrder(wanted, { currency, promotion, now });
    const offers = wanted.map(({ offer }) => offer);
    const placed = placeOrder(priced, {
      ...{ orderId, memberId, currency, language, offers, promotion, now },
      returnUrl: `${origin}/orders/${orderId}`,
    });
    const order = await changes.place(placed);
    if (order !== undefined) return order;
    // Somebody may hold the last of it whose time is up and whom nobody has looked after yet.
    const overdue = await Promise.all(placed.order.holds.map(({ resource }) => holds.overdue(resource, now)));
    for (const id of new Set(overdue.flat())) await tidy(id);
    const again = overdue.flat().length === 0 ? undefined : await changes.place(placed);
    if (again === undefined)
      throw conflict('sold-out', 'Somebody else has the last of it, or a code has been used up.');
    return again;
  };
  /** Places an order and opens its checkout. The same command again answers the same order. */
  return async (placement: Placement): Promise<OrderView> => viewOrder(await open(await place(placement)));
};

const showing = ({ orders, syncs }: OrderNeeds) => {
  /** The order as Stripe has it, where it can be asked; the page after a payment asks this and need not wait for news. */
  return async (memberId: string, orderId: string): Promise<Order> => {
    const order = await ownOrder(orders, memberId, orderId);
    if (order.state !== 'awaiting_payment') return order;
    try {
      await syncs['checkout.session'](order.checkout.sessionId);
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'unavailable')) throw error;
    }
    return ownOrder(orders, memberId, orderId);
  };
};

/** Buying: what a member does with orders of their own. */
export const orderCases = (needs: OrderNeeds) => {
  const { orders } = needs;
  const show = showing(needs);
  const giveUp = givingUp(needs);
  return {
    place: placing(needs),
    list: async (memberId: string) => ({ items: (await orders.ofMember(memberId)).map(viewOrder) }),
    show: async (memberId: string, orderId: string): Promise<OrderView> =>
      viewOrder(await show(memberId, orderId)),

    /** Throws `order-not-open` where it is paid or its payment is on its way. */
    cancel: async (memberId: string, orderId: string): Promise<OrderView> => {
      const order = await giveUp(await show(memberId, orderId), 'canceled');
      if (order.state !== 'expired')
        throw conflict('order-not-open', 'It is paid, or its payment is on its way.');
      return viewOrder(order);
    },

    /** Throws `order-not-paid`. */
    receipt: async (memberId: string, orderId: string) => {
      const receipt = receiptOf(await ownOrder(orders, memberId, orderId));
      if (receipt === undefined) throw conflict('order-not-paid', 'A receipt is for what has been paid.');
      return receipt;
    },
  };
};
