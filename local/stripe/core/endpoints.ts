import { invoiceEndpoints } from '../billing/invoice-endpoints.ts';
import { portalEndpoints } from '../billing/portal.ts';
import { subscriptionEndpoints } from '../billing/subscription-endpoints.ts';
import { testClockEndpoints } from '../billing/test-clocks.ts';
import { couponEndpoints } from '../catalogue/coupons.ts';
import { priceEndpoints } from '../catalogue/prices.ts';
import { productEndpoints } from '../catalogue/products.ts';
import { sessionEndpoints } from '../checkout/sessions.ts';
import { accountEndpoints } from '../connect/accounts.ts';
import { reversalEndpoints } from '../connect/reversals.ts';
import { transferEndpoints } from '../connect/transfers.ts';
import { moneyEndpoints } from '../money/endpoints.ts';
import { chargeEndpoints } from '../payments/charge-endpoints.ts';
import { customerEndpoints } from '../payments/customers.ts';
import { disputeEndpoints } from '../payments/disputes.ts';
import { paymentIntentEndpoints } from '../payments/payment-intents.ts';
import { paymentMethodEndpoints } from '../payments/payment-methods.ts';
import { refundEndpoints } from '../payments/refunds.ts';
import { webhookEndpoints } from '../webhooks/endpoints.ts';
import { eventEndpoints } from './events.ts';
import type { Endpoint } from './routes.ts';

/** Everything the emulator answers. */
export const endpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...chargeEndpoints,
  ...couponEndpoints,
  ...customerEndpoints,
  ...disputeEndpoints,
  ...eventEndpoints,
  ...invoiceEndpoints,
  ...moneyEndpoints,
  ...paymentIntentEndpoints,
  ...paymentMethodEndpoints,
  ...portalEndpoints,
  ...priceEndpoints,
  ...productEndpoints,
  ...refundEndpoints,
  ...reversalEndpoints,
  ...sessionEndpoints,
  ...subscriptionEndpoints,
  ...testClockEndpoints,
  ...transferEndpoints,
  ...webhookEndpoints,
];
