import * as z from 'zod';
import { contract, post } from '../../shared/contract.ts';

/** What Stripe calls. Open to anyone, because the signature over the body says who it is. */
export const webhooks = contract('payments', {
  receiveStripeEvent: post('/payments/webhooks/stripe', {
    caller: 'public',
    summary: 'Stripe tells of an event: verified, stored, acknowledged; what follows from it is done later',
    raw: true,
    returns: z.object({ received: z.literal(true) }),
  }),
});
