import type { Metadata, Wire } from '../core/wire.ts';

export interface Account extends Wire {
  object: 'account';
  charges_enabled: boolean;
  country: string;
  default_currency: string;
  details_submitted: boolean;
  email: string | null;
  metadata: Metadata;
  payouts_enabled: boolean;
  requirements: object;
  type: 'custom' | 'express' | 'none' | 'standard';
}
