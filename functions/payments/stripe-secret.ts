import * as z from 'zod';
import { type SecretReader, secretReader } from '../../shared/aws/secrets.ts';

/** What Secrets Manager keeps of Stripe. Two webhook secrets are accepted at a time, so that one can be replaced. */
const StripeSecret = z.object({
  secretKey: z.string().min(1),
  webhookSecrets: z.array(z.string().min(1)).max(5),
});
export type StripeSecret = z.infer<typeof StripeSecret>;

export type StripeSecretReader = SecretReader<StripeSecret>;

export const stripeSecretReader = (secretId: string): StripeSecretReader =>
  secretReader(secretId, StripeSecret);

/** Whether the key is one for real money. What Stripe marks otherwise is not ours. */
export const isLive = ({ secretKey }: StripeSecret): boolean => /^[rs]k_live_/.test(secretKey);
