import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shell/loaded.tsx';
import { useAccountName } from './account-names.ts';
import { Desk } from './desk.tsx';
import { EntryCard } from './entry-card.tsx';
import { orderBooks } from './queries.ts';
import { useMoney } from './use-money.ts';

const Content = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation('finance');
  const money = useMoney();
  const accountName = useAccountName();
  return (
    <Loaded query={useQuery(orderBooks(orderId))} lines={8}>
      {({ entries, unsettled }) => (
        <Stack gap="md">
          <Text role="status" fw={600}>
            {unsettled.length === 0
              ? t('ledger.settled')
              : `${t('ledger.unsettled')} ${unsettled
                  .map(
                    ({ account, currency, amountMinor }) =>
                      `${accountName(account)} ${money(amountMinor, currency)}`,
                  )
                  .join(', ')}`}
          </Text>
          {entries.map((entry) => (
            <EntryCard key={entry.key} entry={entry} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
};

const OrderPage = () => {
  const { t } = useTranslation('finance');
  const { orderId } = useParams({ from: '/finance/orders/$orderId' });
  return (
    <Desk title={t('ledger.orderTitle', { id: orderId })}>
      <Content orderId={orderId} />
    </Desk>
  );
};

export default OrderPage;
