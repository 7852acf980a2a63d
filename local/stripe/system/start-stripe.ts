import { join } from 'node:path';
import { Loop } from '../../messaging/loop.ts';
import type { SystemModel } from '../../model.ts';
import { createStripeEmulator, type StripeEmulator } from '../emulator.ts';
import { startApiServer } from './api-server.ts';
import { realKeys } from './real-stripe.ts';
import { localKeys, type StripeKeys, stripeSecretName } from './secret.ts';

export interface StripeOptions {
  model: SystemModel;
  stateDir: string;
  /** Where secrets are kept. */
  secretsFile: string;
  /** What people reach: pages are at `<origin>/_stripe`, webhooks go to the API there. */
  origin: string;
  environment: Readonly<Record<string, string | undefined>>;
  onError: (error: unknown) => void;
}

/** Stripe as the local system has it. */
export interface LocalStripe {
  emulator: StripeEmulator;
  /** Where its API listens. */
  endpoint: string;
  stop: () => Promise<void>;
}

/** What functions get: the emulator, or Stripe itself with the person's own key in place of the kept secret. */
interface StripeChoice {
  emulated?: LocalStripe;
  /** Secrets for this run alone, by name: a person's key is never written down. */
  givenSecrets?: Record<string, string>;
}

/** Quick to begin with, so that what a restart of the API missed is soon made up for. */
const retryDelays = [1, 2, 5, 10, 30, 60, 300, 1800, 3600, 3600, 3600];
const together = 8;
/** Money and delayed methods that somebody who tries things out does not want to wait days for. */
const delayedMethodSeconds = 20;

const webhookPath = '/api/payments/webhooks/stripe';

const deliveries = (emulator: StripeEmulator, onError: (error: unknown) => void): Loop =>
  new Loop({
    step: async () => {
      emulator.catchUp();
      return (await emulator.webhooks.deliverDue({ together })) > 0;
    },
    restMs: 500,
    onError,
  });

const emulate = async (options: StripeOptions, keys: StripeKeys): Promise<LocalStripe> => {
  const { stateDir, origin, onError } = options;
  const started: { loop?: Loop } = {};
  const emulator = createStripeEmulator({
    file: join(stateDir, 'stripe', 'objects.ndjson'),
    secretKey: keys.secretKey,
    retryDelays,
    settings: { pages: `${origin}/_stripe`, payoutSchedule: 'daily', delayedMethodSeconds },
    onWebhookPlanned: () => started.loop?.wake(),
  });
  const [secret] = keys.webhookSecrets;
  emulator.control.registerWebhook({
    // Always the same, so that a start at another port moves it.
    id: 'we_local',
    url: origin + webhookPath,
    ...(secret !== undefined && { secret }),
    description: 'The local system',
  });
  const server = await startApiServer(emulator, onError);
  const loop = deliveries(emulator, onError);
  started.loop = loop;
  return {
    emulator,
    endpoint: server.endpoint,
    stop: async () => {
      await loop.stop();
      await server.stop();
    },
  };
};

/** Starts the emulator where a function needs Stripe and nobody gave a key of Stripe's own. */
export const startStripe = async (options: StripeOptions): Promise<StripeChoice | undefined> => {
  const secretName = stripeSecretName(options.model);
  if (secretName === undefined) return undefined;
  const keys = realKeys(options.environment);
  if (keys !== undefined) return { givenSecrets: { [secretName]: JSON.stringify(keys) } };
  return { emulated: await emulate(options, localKeys(options.secretsFile, secretName)) };
};
