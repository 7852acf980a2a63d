import * as z from 'zod';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { flag, mergedMetadata, metadata, text, unsettable } from '../core/params.ts';
import { endpoint, type Endpoint, none } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import type { WebhookEndpoint } from './endpoint.ts';

const Create = z.strictObject({
  api_version: text.optional(),
  connect: flag.optional(),
  description: unsettable.optional(),
  enabled_events: z.array(text).min(1),
  metadata: metadata.optional(),
  url: z.url(),
});

export interface NewEndpoint {
  /** Replaces the endpoint that has it; made up unless given. */
  id?: string;
  url: string;
  /** Made up unless given: the local system's own stands in its secret store. */
  secret?: string;
  /** Every event unless given. */
  enabledEvents?: readonly string[];
  apiVersion?: string | null;
  connect?: boolean;
  metadata?: Record<string, string>;
  description?: string | null;
}

export const makeEndpoint = (world: World, given: NewEndpoint): WebhookEndpoint & { secret: string } => {
  const made = world.put('webhook_endpoint', {
    ...{
      id: given.id ?? world.id('we'),
      object: 'webhook_endpoint',
      api_version: given.apiVersion ?? null,
      application: null,
    },
    created: world.now,
    description: given.description ?? null,
    enabled_events: [...(given.enabledEvents ?? ['*'])],
    livemode: world.settings.livemode,
    metadata: given.metadata ?? {},
    status: 'enabled',
    url: given.url,
  });
  const secret = given.secret ?? `whsec_${world.secret()}`;
  world.put('webhook_secret', { id: made.id, secret, connect: given.connect === true });
  return { ...made, secret };
};

const Update = z.strictObject({
  description: unsettable.optional(),
  disabled: flag.optional(),
  enabled_events: z.array(text).min(1).optional(),
  metadata: metadata.optional(),
  url: z.url().optional(),
});

const update = (world: World, given: z.output<typeof Update>, { id }: { id: string }): WebhookEndpoint => {
  const before = world.need('webhook_endpoint', id);
  const { metadata: told, disabled, ...more } = given;
  return world.put('webhook_endpoint', {
    ...before,
    ...defined(more),
    metadata: mergedMetadata(before.metadata, told),
    status: disabled === undefined ? before.status : disabled ? 'disabled' : 'enabled',
  });
};

export const webhookEndpoints: Endpoint[] = [
  endpoint('POST /v1/webhook_endpoints', Create, (world, given) =>
    makeEndpoint(world, {
      url: given.url,
      enabledEvents: given.enabled_events,
      apiVersion: given.api_version ?? null,
      connect: given.connect === true,
      metadata: mergedMetadata({}, given.metadata),
      description: given.description ?? null,
    }),
  ),
  retrieveEndpoint('/v1/webhook_endpoints', 'webhook_endpoint'),
  endpoint('POST /v1/webhook_endpoints/{id}', Update, update),
  endpoint('DELETE /v1/webhook_endpoints/{id}', none, (world, _none, { id }) => {
    world.need('webhook_endpoint', id);
    world.remove('webhook_endpoint', id);
    return { id, object: 'webhook_endpoint', deleted: true };
  }),
  listEndpoint({ path: '/v1/webhook_endpoints', kind: 'webhook_endpoint' }),
];
