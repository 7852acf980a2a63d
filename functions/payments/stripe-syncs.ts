import type { Clock } from '../../shared/clock.ts';
import { intentStore } from './intent-store.ts';
import type { ObjectSyncs } from './object-syncs.ts';
import { type StripeGateway, stripeGateway } from './stripe-gateway.ts';
import { stripeSecretReader } from './stripe-secret.ts';

interface Place {
  readonly tableName: string;
  readonly secretId: string;
  readonly clock: Clock;
}

/** The way to Stripe as doors build it. */
export const gatewayOf = ({ tableName, secretId, clock }: Place): StripeGateway =>
  stripeGateway({ secret: stripeSecretReader(secretId), intents: intentStore(tableName), clock });

/** What is done about each kind of object, as the worker, the hour's and the night's runs do it. */
export const stripeSyncs = (place: Place): ObjectSyncs => {
  const gateway = gatewayOf(place);
  return {
    payment_intent: async (id) => {
      await gateway.retrieve('payment_intent', id, (stripe) => stripe.paymentIntents.retrieve(id));
    },
  };
};
