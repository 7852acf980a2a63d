import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import classes from '../shop/shop.module.css';
import { OfferForm } from './offer-form.tsx';
import { OfferItem } from './offer-item.tsx';
import { OffersFrame } from './offers-frame.tsx';
import { type Offer, allOffers } from './queries.ts';

const places = { draft: 0, published: 1, retired: 2 } as const;

const List = ({ offers }: { offers: readonly Offer[] }) => {
  const { t } = useTranslation('offers');
  const ordered = offers.toSorted((left, right) => places[left.status] - places[right.status]);
  if (offers.length === 0) return <EmptyState title={t('noneTitle')} text={t('noneText')} />;
  return (
    <ul className={classes['rows']}>
      {ordered.map((offer) => (
        <OfferItem key={offer.offerId} offer={offer} />
      ))}
    </ul>
  );
};

const Offers = () => {
  const { t } = useTranslation('offers');
  const [drafting, setDrafting] = useState(false);
  return (
    <Stack gap="lg">
      <div>
        <Button
          variant={drafting ? 'default' : 'filled'}
          aria-expanded={drafting}
          onClick={() => setDrafting(!drafting)}
        >
          {t(drafting ? 'close' : 'new')}
        </Button>
      </div>
      {drafting && <OfferForm onDone={() => setDrafting(false)} />}
      <Loaded query={useQuery(allOffers)} lines={8}>
        {({ items }) => <List offers={items} />}
      </Loaded>
    </Stack>
  );
};

const OffersPage = () => {
  const { t } = useTranslation('offers');
  return (
    <OffersFrame title={t('title')} lead={t('lead')}>
      <Offers />
    </OffersFrame>
  );
};

export default OffersPage;
