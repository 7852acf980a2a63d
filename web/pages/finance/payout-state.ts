import { useTranslation } from 'react-i18next';

const known = ['paid', 'pending', 'in_transit', 'canceled', 'failed'] as const;

/** A payout's state in words; one that has none keeps its name. */
export const usePayoutState = (): ((status: string) => string) => {
  const { t } = useTranslation('finance');
  return (status) => {
    const name = known.find((one) => one === status);
    return name === undefined ? t('payouts.states.other', { name: status }) : t(`payouts.states.${name}`);
  };
};
