import { useTranslation } from 'react-i18next';

const known = [
  ...(['charge', 'refund', 'refund_failure', 'dispute', 'dispute_reversal', 'transfer'] as const),
  ...(['transfer_reversal', 'payout', 'payout_reversal', 'fee'] as const),
] as const;

/** Stripe's category in words; one that has none keeps its name. */
export const useCategoryName = (): ((category: string) => string) => {
  const { t } = useTranslation('finance');
  return (category) => {
    const name = known.find((one) => one === category);
    return name === undefined ? t('category.other', { name: category }) : t(`category.${name}`);
  };
};
