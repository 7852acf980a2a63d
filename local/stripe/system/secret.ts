import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from '../../oidc/json-file.ts';
import type { SystemModel } from '../../model.ts';

/** What the template's secret for Stripe holds: the key, and the secrets webhooks are signed with, the newest first. */
export interface StripeKeys {
  secretKey: string;
  webhookSecrets: string[];
}

const Held = z.object({ secretKey: z.string().optional(), webhookSecrets: z.array(z.string()).optional() });

/** The name of the secret that functions read their Stripe keys from; undefined where no function does. */
export const stripeSecretName = ({ functions, secrets }: SystemModel): string | undefined => {
  const ids = new Set(functions.map(({ environment }) => environment['STRIPE_SECRET_ID']));
  return secrets.find(({ arn, name }) => ids.has(arn) || ids.has(name))?.name;
};

const parsed = (text: string | undefined): z.output<typeof Held> => {
  const read = z
    .string()
    .transform((value): unknown => JSON.parse(value))
    .pipe(Held)
    .safeParse(text);
  return read.success ? read.data : {};
};

/** The keys in the local secret store, made up where the store has none that the emulator could use. */
export const localKeys = (file: string, name: string): StripeKeys => {
  const kept = readJsonFile(file, z.record(z.string(), z.string())) ?? {};
  const { secretKey = '', webhookSecrets = [] } = parsed(kept[name]);
  const keys: StripeKeys = {
    secretKey: /^[rs]k_test_/.test(secretKey) ? secretKey : `sk_test_${randomBytes(16).toString('hex')}`,
    webhookSecrets: webhookSecrets.length > 0 ? webhookSecrets : [`whsec_${randomBytes(16).toString('hex')}`],
  };
  writeJsonFile(file, { ...kept, [name]: JSON.stringify(keys) });
  return keys;
};
