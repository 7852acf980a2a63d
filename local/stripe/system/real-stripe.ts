import { StartError } from '../../start-error.ts';
import type { StripeKeys } from './secret.ts';

/** The keys of a real test account, where `npm start` is given one: then that is asked, and not the emulator. */
export const realKeys = (
  environment: Readonly<Record<string, string | undefined>>,
): StripeKeys | undefined => {
  const { STRIPE_SECRET_KEY: secretKey = '', STRIPE_WEBHOOK_SECRET: webhookSecret = '' } = environment;
  if (secretKey === '') return undefined;
  if (!/^[rs]k_test_/.test(secretKey)) {
    throw new StartError(
      'STRIPE_SECRET_KEY is not a test key (sk_test_…).',
      'The local system never talks to Stripe with a live key. Use a test key, or none for the built-in emulator.',
    );
  }
  return { secretKey, webhookSecrets: webhookSecret === '' ? [] : [webhookSecret] };
};
