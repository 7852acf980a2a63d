import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSystem } from '../../../local/system.ts';
import { functionResource, stackOf, testFolder, type TestFolder } from '../../support/local-system.ts';
import { serving } from '../../support/http-server.ts';

/** Calls Stripe as a function does: with the key of the secret, at the address it is given. */
const caller = `
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import Stripe from 'stripe';
const secrets = new SecretsManagerClient({});
export const handler = async ({ email }) => {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: process.env.STRIPE_SECRET_ID }));
  const { secretKey, webhookSecrets } = JSON.parse(SecretString);
  if (process.env.STRIPE_API_BASE === undefined) return { secretKey, webhookSecrets };
  const { hostname, port } = new URL(process.env.STRIPE_API_BASE);
  const stripe = new Stripe(secretKey, { host: hostname, port: Number(port), protocol: 'http', telemetry: false });
  if (email !== undefined) await stripe.customers.create({ email });
  const { data } = await stripe.customers.list();
  return { emails: data.map((customer) => customer.email), webhookSecrets };
};`;

const stack = stackOf({
  Keys: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      Name: 'stripe-keys',
      GenerateSecretString: { SecretStringTemplate: '{"webhookSecrets":[]}', GenerateStringKey: 'secretKey' },
    },
  },
  Caller: functionResource(
    'functions/caller.ts',
    { STRIPE_SECRET_ID: { Ref: 'Keys' } },
    { FunctionName: 'caller' },
  ),
});

const Answer = z.object({ emails: z.array(z.string()), webhookSecrets: z.array(z.string()) });

describe('Stripe on the local system', () => {
  let folder: TestFolder;
  let system: LocalSystem | undefined;
  const call = async (event: object = {}) => (await system?.invoke('caller', event))?.payload;
  afterEach(async () => {
    delete process.env['STRIPE_SECRET_KEY'];
    delete process.env['STRIPE_WEBHOOK_SECRET'];
    await system?.stop();
    folder.remove();
  });

  it('is the emulator, with keys of its own, whose webhooks are waited for and whose objects outlive a restart', async () => {
    const heard: string[] = [];
    await using receiver = await serving(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
      await new Promise((resolve) => setTimeout(resolve, 150));
      heard.push(`${request.url ?? ''} ${Buffer.concat(chunks).toString('utf8').includes('a@b.example')}`);
      response.writeHead(200).end();
    });
    folder = testFolder({ 'functions/caller.ts': caller });
    system = await folder.start([stack], { origin: receiver.origin });
    const { emails, webhookSecrets } = Answer.parse(await call({ email: 'a@b.example' }));
    expect(emails).toEqual(['a@b.example']);
    expect(webhookSecrets).toEqual([expect.stringMatching(/^whsec_/)]);
    await system.settled(10_000);
    expect(heard).toEqual(['/api/payments/webhooks/stripe true']);

    await system.stop();
    system = await folder.start([stack], { origin: receiver.origin });
    const after = Answer.parse(await call());
    expect(after).toEqual({ emails: ['a@b.example'], webhookSecrets });
    expect(folder.errors).toEqual([]);
  });

  it('is Stripe itself where a test key is given, which is written down nowhere', async () => {
    process.env['STRIPE_SECRET_KEY'] = 'sk_test_of_a_person';
    process.env['STRIPE_WEBHOOK_SECRET'] = 'whsec_of_a_person';
    folder = testFolder({ 'functions/caller.ts': caller });
    system = await folder.start([stack]);
    expect(await call()).toEqual({ secretKey: 'sk_test_of_a_person', webhookSecrets: ['whsec_of_a_person'] });
    expect(system.stripe).toBeUndefined();
    expect(readFileSync(join(folder.stateDir, 'secrets.json'), 'utf8')).not.toContain('of_a_person');
  });

  it('is never asked with a live key', async () => {
    process.env['STRIPE_SECRET_KEY'] = 'sk_live_of_a_person';
    folder = testFolder({ 'functions/caller.ts': caller });
    system = undefined;
    await expect(folder.start([stack])).rejects.toThrow('not a test key');
  });
});
