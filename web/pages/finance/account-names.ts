import { useTranslation } from 'react-i18next';
import type { AccountCode } from '../../../functions/payments/finance-contract.ts';

/** Accounts that an entry by hand may touch without naming a balance transaction: all of the chart but the cash at Stripe. */
export const accountsByHand = [
  ...(['bank', 'payouts-in-transit', 'topups-in-transit', 'stripe-reserve', 'suspense'] as const),
  ...(['charges-clearing', 'refunds-clearing', 'disputes-clearing', 'transfers-clearing'] as const),
  ...(['fx-clearing', 'disputes-open', 'expert-receivable', 'deferred-revenue', 'tax-payable'] as const),
  ...(['expert-payable', 'customer-credit', 'revenue', 'platform-fee', 'fx-differences'] as const),
  ...(['stripe-fees', 'dispute-fees', 'dispute-losses'] as const),
] as const satisfies readonly AccountCode[];

const chart: readonly AccountCode[] = ['stripe-balance', ...accountsByHand];

/** An account in words: its name in the chart, and after a slash which of Stripe's balances; what the chart lacks keeps its code. */
export const useAccountName = (): ((account: string) => string) => {
  const { t } = useTranslation('finance');
  return (account) => {
    const [code, ...rest] = account.split('/');
    const known = chart.find((one) => one === code);
    return known === undefined ? account : [t(`accounts.${known}`), ...rest].join('/');
  };
};
