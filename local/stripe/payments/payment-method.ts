import type { Wire } from '../core/wire.ts';

export interface PaymentMethod extends Wire {
  object: 'payment_method';
  billing_details: BillingDetails;
  card?:
    | undefined
    | {
        brand: string;
        country: string;
        exp_month: number;
        exp_year: number;
        fingerprint: string;
        last4: string;
      };
  us_bank_account?: undefined | { bank_name: string; fingerprint: string; last4: string };
  customer: string | null;
  livemode: boolean;
  metadata: Record<string, string>;
  type: 'card' | 'us_bank_account';
}

export interface BillingDetails {
  address: Record<string, string | null>;
  email: string | null;
  name: string | null;
  phone: string | null;
  tax_id: string | null;
}

export const blankAddress: Readonly<Record<string, string | null>> = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

export const billingDetails = ({
  email = null,
  name = null,
}: Partial<BillingDetails> = {}): BillingDetails => ({
  address: { ...blankAddress },
  email,
  name,
  phone: null,
  tax_id: null,
});
