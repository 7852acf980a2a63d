import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { Offer } from './queries.ts';

/** Every price an offer ever had, those that count first. */
export const PriceHistory = ({ offer: { prices }, label }: { offer: Offer; label: string }) => {
  const { t } = useTranslation('offers');
  const { amount, dateTime } = useFormats();
  if (prices.length === 0) return <Text c="dimmed">{t('noPrice')}</Text>;
  const ordered = prices.toSorted(
    (left, right) =>
      Number(left.until !== null) - Number(right.until !== null) ||
      left.currency.localeCompare(right.currency) ||
      right.from.localeCompare(left.from),
  );
  return (
    <WideTable label={label}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('currency')}</Table.Th>
            <Table.Th ta="end">{t('price')}</Table.Th>
            <Table.Th>{t('from')}</Table.Th>
            <Table.Th>{t('until')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.map(({ priceId, currency, amountMinor, from, until }) => (
            <Table.Tr key={priceId}>
              <Table.Th scope="row" fw={500}>
                {currency}
              </Table.Th>
              <Table.Td ta="end">{amount(amountMinor, currency)}</Table.Td>
              <Table.Td>{dateTime(from)}</Table.Td>
              <Table.Td>{until === null ? t('current') : dateTime(until)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
