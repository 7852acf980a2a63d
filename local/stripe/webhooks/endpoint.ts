import type { Metadata, Wire } from '../core/wire.ts';

export interface WebhookEndpoint extends Wire {
  object: 'webhook_endpoint';
  api_version: string | null;
  description: string | null;
  enabled_events: string[];
  livemode: boolean;
  metadata: Metadata;
  status: 'disabled' | 'enabled';
  url: string;
}

/** Kept apart: the secret is told once, when the endpoint is made. */
export interface WebhookSecret {
  id: string;
  secret: string;
  connect: boolean;
}
