import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { Order } from './queries.ts';

/** What went back or is on its way, and of which items. */
export const RefundList = ({ order: { refunds, items, currency } }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const { amount, dateTime } = useFormats();
  const localized = useLocalized();
  const nameOf = (itemId: string) => {
    const item = items.find((one) => one.itemId === itemId);
    return item === undefined ? itemId : localized(item.name);
  };
  return (
    <WideTable label={t('refunds')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('asked')}</Table.Th>
            <Table.Th>{t('item')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th ta="end">{t('refundedSum')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refunds.map((refund) => (
            <Table.Tr key={refund.refundId}>
              <Table.Th scope="row" fw={400}>
                {dateTime(refund.requestedAt)}
              </Table.Th>
              <Table.Td>{refund.items.map(({ itemId }) => nameOf(itemId)).join(' · ')}</Table.Td>
              <Table.Td>{t(`refundStates.${refund.status}`)}</Table.Td>
              <Table.Td ta="end">{amount(refund.amountMinor, currency)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
