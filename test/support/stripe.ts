import Stripe from 'stripe';
import {
  createStripeEmulator,
  type EmulatorOptions,
  type StripeEmulator,
} from '../../local/stripe/emulator.ts';

export interface StripeWorld {
  emulator: StripeEmulator;
  stripe: Stripe;
  control: StripeEmulator['control'];
  /** Moves the machine's clock on; what falls due happens at the next request. */
  pass: (seconds: number) => void;
}

/** An emulator in memory and the real package that calls it, at a time of their own. */
export const stripeWorld = (options: EmulatorOptions = {}): StripeWorld => {
  let now = Date.UTC(2026, 2, 2, 10);
  const emulator = createStripeEmulator({ seed: 7, now: () => new Date(now), ...options });
  const stripe = new Stripe('sk_test_emulator', {
    httpClient: Stripe.createFetchHttpClient((url, init) => emulator.fetch(url, init)),
    telemetry: false,
    maxNetworkRetries: 0,
  });
  return { emulator, stripe, control: emulator.control, pass: (seconds) => void (now += seconds * 1000) };
};

/** Pays an amount at once and answers the charge's id. */
export const paid = async (
  stripe: Stripe,
  { amount = 10_000, currency = 'usd', method = 'pm_card_visa', metadata = {} } = {},
): Promise<string> => {
  const intent = await stripe.paymentIntents.create({
    amount,
    currency,
    payment_method: method,
    confirm: true,
    metadata,
  });
  return typeof intent.latest_charge === 'string' ? intent.latest_charge : '';
};
