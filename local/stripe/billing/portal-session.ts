import type { Wire } from '../core/wire.ts';

export interface BillingPortalSession extends Wire {
  object: 'billing_portal.session';
  customer: string;
  locale: string | null;
  return_url: string | null;
  url: string;
}
