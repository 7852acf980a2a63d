import type { Wire } from './wire.ts';

/** `data.object` is how the object stood when it happened. */
export interface StripeEvent extends Wire {
  object: 'event';
  account?: string;
  api_version: string;
  data: { object: object; previous_attributes?: object };
  livemode: boolean;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
}
