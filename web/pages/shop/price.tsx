import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import type { Offer } from './queries.ts';
import classes from './shop.module.css';

/** The price in this currency, else the first there is; undefined where there is none. */
export const priceIn = ({ prices }: Pick<Offer, 'prices'>, currency: string) =>
  prices.find((price) => price.currency === currency) ?? prices[0];

const useTaxText = () => {
  const { t } = useTranslation('shop');
  const { percent } = useFormats();
  return ({ behaviour, ratePpm }: Offer['tax']): string => {
    if (ratePpm === 0) return t('noTax');
    return t(behaviour === 'inclusive' ? 'taxWithin' : 'taxOnTop', { rate: percent(ratePpm / 1_000_000, 2) });
  };
};

const usePriceText = () => {
  const { t } = useTranslation('shop');
  return ({ kind, subscription }: Offer, price: string): string => {
    if (subscription !== null)
      return t(subscription.interval === 'month' ? 'perMonth' : 'perYear', { price });
    return kind === 'seats' ? t('perSeat', { price }) : price;
  };
};

/** What an offer costs, for what, and with which tax. */
export const Price = ({ offer, currency }: { offer: Offer; currency: string }) => {
  const { t } = useTranslation('shop');
  const { amount } = useFormats();
  const taxText = useTaxText();
  const priceText = usePriceText();
  const price = priceIn(offer, currency);
  if (price === undefined) return <Text c="dimmed">{t('noPrice')}</Text>;
  return (
    <Stack gap={0}>
      <Text className={classes['price'] ?? ''}>
        {priceText(offer, amount(price.amountMinor, price.currency))}
      </Text>
      <Text size="xs" c="dimmed">
        {taxText(offer.tax)}
      </Text>
      {price.currency !== currency && (
        <Text size="xs" c="dimmed">
          {t('notInCurrency', { currency, instead: price.currency })}
        </Text>
      )}
    </Stack>
  );
};
