import { Button, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { ShopFrame } from '../shop/shop-frame.tsx';
import { OwnedList } from './owned-list.tsx';
import { type Entitlement, myEntitlements } from './queries.ts';

const Owned = ({ entitlements }: { entitlements: readonly Entitlement[] }) => {
  const { t } = useTranslation('orders');
  const now = entitlements.filter(({ valid }) => valid);
  const before = entitlements.filter(({ valid }) => !valid);
  if (entitlements.length === 0)
    return (
      <EmptyState
        title={t('owned.noneTitle')}
        text={t('owned.noneText')}
        action={
          <Button renderRoot={(props) => <Link to="/shop" search={{}} {...props} />}>{t('toShop')}</Button>
        }
      />
    );
  return (
    <Stack gap="lg">
      {now.length > 0 && (
        <Stack component="section" gap="sm">
          <Title order={2}>{t('owned.now')}</Title>
          <OwnedList entitlements={now} />
        </Stack>
      )}
      {before.length > 0 && (
        <Stack component="section" gap="sm">
          <Title order={2}>{t('owned.before')}</Title>
          <OwnedList entitlements={before} />
        </Stack>
      )}
    </Stack>
  );
};

const Mine = () => (
  <Loaded query={useQuery(myEntitlements)} lines={6}>
    {({ items }) => <Owned entitlements={items} />}
  </Loaded>
);

const OwnedPage = () => {
  const { t } = useTranslation('orders');
  return (
    <ShopFrame title={t('owned.title')} lead={t('owned.lead')}>
      <MembersOnly>
        <Mine />
      </MembersOnly>
    </ShopFrame>
  );
};

export default OwnedPage;
