import { businessTimeZone } from '../../../shared/business-time-zone.ts';
import type { Days } from './queries.ts';

const dayMs = 86_400_000;
const shown = 30;

/** The last 30 days of the business, today's among them: the ledger's days, wherever the reader is. */
export const lastDays = (now = new Date()): Days => {
  const to = new Intl.DateTimeFormat('sv-SE', { timeZone: businessTimeZone }).format(now);
  const from = new Date(Date.parse(`${to}T00:00:00Z`) - (shown - 1) * dayMs).toISOString().slice(0, 10);
  return { from, to };
};
