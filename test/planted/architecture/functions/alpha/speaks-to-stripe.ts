import { Stripe } from 'stripe';
export const client = Stripe;
