import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { useCurrency } from '../shop/currency.ts';
import { type Offer, offersOnSale } from '../shop/queries.ts';

const grantsCourse = ({ grants }: Offer, courseId: string): boolean =>
  grants.some(({ subject, reference }) => subject === 'course' && reference === courseId);

/** An offer's price in the currency that was chosen, or in the first it has. */
const usePrice = (): ((offer: Offer) => string | undefined) => {
  const { amount } = useFormats();
  const [currency] = useCurrency();
  return ({ prices }) => {
    const price = prices.find((one) => one.currency === currency) ?? prices[0];
    return price && amount(price.amountMinor, price.currency);
  };
};

/** What a course costs by itself; undefined where it is not sold so, and until it is known. */
export const usePriceOf = (): ((courseId: string) => string | undefined) => {
  const priced = usePrice();
  const offers = useQuery(offersOnSale).data?.items ?? [];
  return (courseId) => {
    const offer = offers.find((one) => one.kind === 'course' && grantsCourse(one, courseId));
    return offer && priced(offer);
  };
};

const OfferLine = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('learning');
  const localized = useLocalized();
  const price = usePrice()(offer);
  return (
    <Stack gap={2}>
      <Link to="/shop/$offerId" params={{ offerId: offer.offerId }} search={{}}>
        {localized(offer.name)}
      </Link>
      {price !== undefined && (
        <Text fw={600}>{t(offer.kind === 'seats' ? 'perSeat' : 'price', { price })}</Text>
      )}
    </Stack>
  );
};

/** Everything on sale that a course is part of. */
export const Offers = ({ courseId }: { courseId: string }) => {
  const { t } = useTranslation('learning');
  return (
    <Loaded query={useQuery(offersOnSale)} lines={2}>
      {({ items }) => {
        const offers = items.filter((offer) => grantsCourse(offer, courseId));
        if (offers.length === 0) return <Text size="sm">{t('notOnSale')}</Text>;
        return (
          <Stack gap="sm">
            <Text size="sm">{t('getBy')}</Text>
            {offers.map((offer) => (
              <OfferLine key={offer.offerId} offer={offer} />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
};
