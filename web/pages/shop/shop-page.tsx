import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { CurrencyChoice } from './currency-choice.tsx';
import { useCurrency } from './currency.ts';
import { OfferCard } from './offer-card.tsx';
import { type Offer, offerKinds, offersOnSale } from './queries.ts';
import type { ShopSearch } from './search.ts';
import { ShopFrame } from './shop-frame.tsx';
import classes from './shop.module.css';

const fits = ({ kind, words = '' }: ShopSearch, offer: Offer): boolean => {
  const text = [offer.name.zh, offer.name.en, offer.description.zh, offer.description.en].join(' ');
  return (
    (kind === undefined || offer.kind === kind) && text.toLowerCase().includes(words.trim().toLowerCase())
  );
};

const Filters = ({ search, offers }: { search: ShopSearch; offers: readonly Offer[] }) => {
  const { t } = useTranslation('shop');
  const navigate = useNavigate();
  const show = (next: ShopSearch) => void navigate({ to: '/shop', search: next, replace: true });
  const { kind: _, ...anyKind } = search;
  return (
    <Group align="flex-end" gap="md">
      <Select
        label={t('kind')}
        allowDeselect={false}
        w={{ base: '100%', xs: '13rem' }}
        value={search.kind ?? ''}
        data={[
          { value: '', label: t('everyKind') },
          ...offerKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        ]}
        onChange={(value) => {
          const kind = offerKinds.find((one) => one === value);
          show(kind === undefined ? anyKind : { ...search, kind });
        }}
      />
      <TextInput
        label={t('search')}
        type="search"
        w={{ base: '100%', xs: '13rem' }}
        value={search.words ?? ''}
        onChange={(event) => show({ ...search, words: event.currentTarget.value })}
      />
      <CurrencyChoice offers={offers} />
    </Group>
  );
};

const Offers = ({ offers }: { offers: readonly Offer[] }) => {
  const { t } = useTranslation('shop');
  const search = useSearch({ from: '/shop' });
  const navigate = useNavigate();
  const [currency] = useCurrency();
  const found = offers.filter((offer) => fits(search, offer));
  return (
    <Stack gap="lg">
      <Filters search={search} offers={offers} />
      <Text size="sm" c="dimmed" role="status">
        {t('found', { count: found.length })}
      </Text>
      {found.length === 0 ? (
        <EmptyState
          title={t('noneTitle')}
          text={t('noneText')}
          action={
            <Button variant="default" onClick={() => void navigate({ to: '/shop', search: {} })}>
              {t('showAll')}
            </Button>
          }
        />
      ) : (
        <ul className={classes['cards']}>
          {found.map((offer) => (
            <OfferCard key={offer.offerId} offer={offer} currency={currency} />
          ))}
        </ul>
      )}
    </Stack>
  );
};

const ShopPage = () => {
  const { t } = useTranslation('shop');
  return (
    <ShopFrame title={t('title')} lead={t('lead')}>
      <Loaded query={useQuery(offersOnSale)} lines={8}>
        {({ items }) => <Offers offers={items} />}
      </Loaded>
    </ShopFrame>
  );
};

export default ShopPage;
