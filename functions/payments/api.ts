// Buying and holding, over HTTP: members about their own orders, anybody about what is on sale, operations about both,
// finance about refunds beyond the rules: asking Stripe for one is this door's, which has the key.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { payments } from './contract.ts';
import { entitlementCases } from './entitlements.ts';
import { offerStore } from './offer-store.ts';
import { assortment, shopWindow } from './offers.ts';
import { orderParts } from './order-parts.ts';
import { orderCases } from './orders.ts';
import { gatewayOf } from './stripe-work.ts';
import { subscriptionCases } from './subscriptions.ts';

const variable = z.string().min(1);
const { TABLE_NAME, STRIPE_SECRET_ID, SITE_ORIGIN } = readConfig(
  z.object({ TABLE_NAME: variable, STRIPE_SECRET_ID: variable, SITE_ORIGIN: variable }),
);
const clock = systemClock;
const gateway = gatewayOf({ tableName: TABLE_NAME, secretId: STRIPE_SECRET_ID, clock });
const parts = orderParts({ tableName: TABLE_NAME, gateway, clock });
const store = offerStore(TABLE_NAME);
const window = shopWindow({ store, holds: parts.holds, clock });
const operations = assortment({ store, holds: parts.holds, clock });
const orders = orderCases({ ...parts, offers: store, origin: SITE_ORIGIN });
const { refunds } = parts;
const entitlements = entitlementCases(parts);
const subscriptions = subscriptionCases({ ...parts, origin: SITE_ORIGIN });

export const handler = httpApi(payments, {
  listOffers: ({ query }) => window.list(query.kind),
  getOffer: ({ path }) => window.show(path.offerId),

  placeOrder: ({ caller, body, commandId }) => orders.place({ memberId: caller.id, commandId, ...body }),
  listMyOrders: ({ caller }) => orders.list(caller.id),
  getMyOrder: ({ caller, path }) => orders.show(caller.id, path.orderId),
  cancelOrder: ({ caller, path }) => orders.cancel(caller.id, path.orderId),
  getReceipt: ({ caller, path }) => orders.receipt(caller.id, path.orderId),
  quoteRefund: ({ caller, path }) => refunds.quote(caller.id, path.orderId),
  requestRefund: ({ caller, path, body, commandId }) =>
    refunds.request({ memberId: caller.id, orderId: path.orderId, commandId, ...body }),

  overrideRefund: ({ caller, path, body, commandId }) =>
    refunds.override({ financeId: caller.id, orderId: path.orderId, commandId, ...body }),

  listMyEntitlements: ({ caller }) => entitlements.list(caller.id),
  openPortal: ({ caller, commandId }) => subscriptions.portal(caller.id, commandId),

  listAllOffers: () => operations.all(),
  createOffer: ({ body, commandId }) => operations.create(body, commandId),
  setPrice: ({ caller, path, body, commandId }) =>
    operations.setPrice(path.offerId, body, { setBy: caller.id, commandId }),
  setSlots: ({ path, body }) => operations.setSlots(path.offerId, body.slots),
  publishOffer: ({ path }) => operations.publish(path.offerId),
  retireOffer: ({ path }) => operations.retire(path.offerId),
  listPromotions: () => operations.promotions(),
  createPromotion: ({ body }) => operations.createPromotion(body),
  retirePromotion: ({ path }) => operations.retirePromotion(path.code),
});
