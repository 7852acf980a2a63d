import { Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { ShopFrame } from '../shop/shop-frame.tsx';
import { PortalButton } from './portal-button.tsx';
import { type OrderSummary, myOrders } from './queries.ts';
import { StateBadge } from './state-badge.tsx';

const Row = ({ order }: { order: OrderSummary }) => {
  const { t } = useTranslation('orders');
  const { amount, dateTime } = useFormats();
  const localized = useLocalized();
  const { orderId, items, placedAt, currency, totals, refundedMinor } = order;
  const names = items.map(({ name, quantity }) =>
    quantity === 1 ? localized(name) : `${localized(name)} × ${quantity}`,
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
          {names.join(' · ')}
        </Link>
      </Table.Th>
      <Table.Td>{dateTime(placedAt)}</Table.Td>
      <Table.Td>
        <StateBadge order={order} />
      </Table.Td>
      <Table.Td ta="end">
        {amount(totals.totalMinor, currency)}
        {refundedMinor > 0 && (
          <Text size="xs" c="dimmed">
            {`${t('refundedSum')} ${amount(refundedMinor, currency)}`}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

const Orders = ({ orders }: { orders: readonly OrderSummary[] }) => {
  const { t } = useTranslation('orders');
  if (orders.length === 0)
    return (
      <EmptyState
        title={t('noneTitle')}
        text={t('noneText')}
        action={
          <Button renderRoot={(props) => <Link to="/shop" search={{}} {...props} />}>{t('toShop')}</Button>
        }
      />
    );
  const subscribes = orders.some(
    ({ items, paidAt }) => paidAt !== null && items.some(({ kind }) => kind === 'subscription'),
  );
  return (
    <Stack gap="lg">
      <WideTable label={t('title')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('items')}</Table.Th>
              <Table.Th>{t('placed')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th ta="end">{t('total')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {orders.map((order) => (
              <Row key={order.orderId} order={order} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {subscribes && <PortalButton />}
    </Stack>
  );
};

const Mine = () => (
  <Loaded query={useQuery(myOrders)} lines={6}>
    {({ items }) => <Orders orders={items} />}
  </Loaded>
);

const OrdersPage = () => {
  const { t } = useTranslation('orders');
  return (
    <ShopFrame title={t('title')} lead={t('lead')}>
      <MembersOnly>
        <Mine />
      </MembersOnly>
    </ShopFrame>
  );
};

export default OrdersPage;
