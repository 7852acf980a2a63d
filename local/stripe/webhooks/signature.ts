import { createHmac } from 'node:crypto';

/** The `Stripe-Signature` header: HMAC-SHA256 over time and body (docs.stripe.com/webhooks#verify-manually). */
export const signatureOf = (body: string, secret: string, unixSeconds: number): string => {
  const mac = createHmac('sha256', secret).update(`${unixSeconds}.${body}`).digest('hex');
  return `t=${unixSeconds},v1=${mac}`;
};
