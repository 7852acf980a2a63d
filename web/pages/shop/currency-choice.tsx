import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCurrency } from './currency.ts';
import type { Offer } from './queries.ts';

/** The currency to see and pay prices in, of those that anything here is sold in. */
export const CurrencyChoice = ({ offers }: { offers: readonly Pick<Offer, 'prices'>[] }) => {
  const { t, i18n } = useTranslation('shop');
  const [currency, choose] = useCurrency();
  const names = new Intl.DisplayNames(i18n.language, { type: 'currency' });
  const sold = new Set([currency, ...offers.flatMap(({ prices }) => prices.map((price) => price.currency))]);
  return (
    <Select
      label={t('currency')}
      allowDeselect={false}
      w={{ base: '100%', xs: '15rem' }}
      value={currency}
      data={[...sold].toSorted().map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))}
      onChange={(value) => value !== null && choose(value)}
    />
  );
};
