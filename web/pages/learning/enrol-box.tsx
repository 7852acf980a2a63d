import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { useCurrency } from '../shop/currency.ts';
import { type Offer, offersOnSale } from '../shop/queries.ts';
import type { PublicCourse } from './queries.ts';

const grantsCourse = ({ grants }: Offer, courseId: string): boolean =>
  grants.some(({ subject, reference }) => subject === 'course' && reference === courseId);

const OfferLine = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('learning');
  const { amount } = useFormats();
  const localized = useLocalized();
  const [currency] = useCurrency();
  const price = offer.prices.find((one) => one.currency === currency) ?? offer.prices[0];
  return (
    <Stack gap={2}>
      <Link to="/shop/$offerId" params={{ offerId: offer.offerId }} search={{}}>
        {localized(offer.name)}
      </Link>
      {price !== undefined && (
        <Text fw={600}>
          {t(offer.kind === 'seats' ? 'perSeat' : 'price', {
            price: amount(price.amountMinor, price.currency),
          })}
        </Text>
      )}
    </Stack>
  );
};

const Offers = ({ courseId }: { courseId: string }) => {
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

/** The way into the course: at once where it is free, by what the shop has where it is not. */
export const EnrolBox = ({ course }: { course: PublicCourse }) => {
  const { t } = useTranslation('learning');
  const { courseId, access } = course;
  const isFree = access === 'free';
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="take">
      <Stack gap="md">
        <Title order={2} id="take">
          {t(isFree ? 'takeFree' : 'takePaid')}
        </Title>
        {!isFree && <Offers courseId={courseId} />}
        <Button
          variant={isFree ? 'filled' : 'default'}
          renderRoot={(props) => <Link to="/study/$courseId" params={{ courseId }} {...props} />}
        >
          {t(isFree ? 'start' : 'haveIt')}
        </Button>
        <Text size="sm" c="dimmed">
          {t(isFree ? 'startText' : 'haveItText')}
        </Text>
      </Stack>
    </Paper>
  );
};
