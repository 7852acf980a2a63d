import { Badge, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { useLocalized } from '../../i18n/use-language.ts';
import { useViewed } from '../../recorder/use-viewed.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { BuyForm } from './buy-form.tsx';
import { CurrencyChoice } from './currency-choice.tsx';
import { useCurrency } from './currency.ts';
import { OfferFacts } from './offer-facts.tsx';
import { Price } from './price.tsx';
import { type Offer, offerOnSale } from './queries.ts';
import { ShopFrame } from './shop-frame.tsx';
import classes from './shop.module.css';

const OfferView = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('shop');
  const localized = useLocalized();
  const [currency] = useCurrency();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" className={classes['columns'] ?? ''}>
      <Stack gap="md">
        <div>
          <Badge variant="light">{t(`kinds.${offer.kind}`)}</Badge>
        </div>
        <Text className={classes['description'] ?? ''}>{localized(offer.description)}</Text>
        <Title order={2}>{t('included')}</Title>
        <OfferFacts offer={offer} />
        <Title order={2}>{t('refunds')}</Title>
        <Text size="sm">{t(`refundRule.${offer.kind}`)}</Text>
        <Text size="sm">
          <Link to="/shop" search={{}}>
            {t('back')}
          </Link>
        </Text>
      </Stack>
      <Paper withBorder radius="lg" p="lg" component="section" aria-label={t('buy')}>
        <Stack gap="md">
          <Price offer={offer} currency={currency} />
          {offer.prices.length > 1 && <CurrencyChoice offers={[offer]} />}
          <BuyForm offer={offer} currency={currency} />
        </Stack>
      </Paper>
    </SimpleGrid>
  );
};

const OfferPage = () => {
  const { t } = useTranslation('shop');
  const localized = useLocalized();
  const { offerId } = useParams({ from: '/shop/$offerId' });
  const query = useQuery(offerOnSale(offerId));
  useViewed('expert', query.data?.kind === 'session' ? query.data.offerId : undefined);
  const gone = query.error instanceof ApiProblem && query.error.status === 404;
  return (
    <ShopFrame title={query.data === undefined ? t('title') : localized(query.data.name)}>
      {gone ? (
        <EmptyState
          title={t('gone')}
          text={t('goneText')}
          action={
            <Link to="/shop" search={{}}>
              {t('back')}
            </Link>
          }
        />
      ) : (
        <Loaded query={query}>{(offer) => <OfferView offer={offer} />}</Loaded>
      )}
    </ShopFrame>
  );
};

export default OfferPage;
