import type { Metadata, Wire } from '../core/wire.ts';

export interface Product extends Wire {
  object: 'product';
  active: boolean;
  default_price: string | null;
  description: string | null;
  metadata: Metadata;
  name: string;
  updated: number;
}

export interface Recurring {
  interval: 'day' | 'month' | 'week' | 'year';
  interval_count: number;
  meter: null;
  trial_period_days: number | null;
  usage_type: 'licensed';
}

export interface CurrencyOption {
  tax_behavior: TaxBehavior;
  unit_amount: number;
  unit_amount_decimal: string;
}

export type TaxBehavior = 'exclusive' | 'inclusive' | 'unspecified';

export interface Price extends Wire {
  object: 'price';
  active: boolean;
  currency: string;
  /** Only given back where it is expanded. */
  currency_options?: Record<string, CurrencyOption>;
  lookup_key: string | null;
  metadata: Metadata;
  nickname: string | null;
  product: string;
  recurring: Recurring | null;
  tax_behavior: TaxBehavior;
  type: 'one_time' | 'recurring';
  unit_amount: number;
  unit_amount_decimal: string;
}
