import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { Order, OrderItem } from './queries.ts';
import { type SumRow, Sums } from './sums.tsx';

const Row = ({ item, currency }: { item: OrderItem; currency: string }) => {
  const { t } = useTranslation(['orders', 'shop']);
  const { amount, dateTime, number, percent } = useFormats();
  const localized = useLocalized();
  const { name, kind, slot, quantity, unitMinor, discountMinor, netMinor, taxMinor, totalMinor } = item;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {localized(name)}
        <Text size="xs" c="dimmed">
          {t(`shop:kinds.${kind}`)}
          {slot !== null && `, ${dateTime(slot.startsAt)}`}
        </Text>
      </Table.Th>
      <Table.Td ta="end">{number(quantity)}</Table.Td>
      <Table.Td ta="end">{amount(unitMinor, currency)}</Table.Td>
      <Table.Td ta="end">{discountMinor === 0 ? '–' : amount(-discountMinor, currency)}</Table.Td>
      <Table.Td ta="end">{amount(netMinor, currency)}</Table.Td>
      <Table.Td ta="end">
        {amount(taxMinor, currency)}
        <Text size="xs" c="dimmed">
          {percent(item.tax.ratePpm / 1_000_000, 2)}
        </Text>
      </Table.Td>
      <Table.Td ta="end">{amount(totalMinor, currency)}</Table.Td>
    </Table.Tr>
  );
};

const useSums = ({ totals, currency, paidAt, paidMinor, refundedMinor }: Order): SumRow[] => {
  const { t } = useTranslation('orders');
  const { amount } = useFormats();
  const row = (label: string, minor: number, strong = false): SumRow => ({
    label,
    amount: amount(minor, currency),
    strong,
  });
  return [
    ...(totals.discountMinor === 0 ? [] : [row(t('discount'), -totals.discountMinor)]),
    row(t('net'), totals.netMinor),
    row(t('taxSum'), totals.taxMinor),
    row(t('sum'), totals.totalMinor, true),
    ...(paidAt === null ? [] : [row(t('paid'), paidMinor)]),
    ...(refundedMinor === 0
      ? []
      : [row(t('refundedSum'), -refundedMinor), row(t('remaining'), paidMinor - refundedMinor, true)]),
  ];
};

/** The lines of an order and what they sum to, to the unit. */
export const OrderItems = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const { items, currency } = order;
  const sums = useSums(order);
  return (
    <>
      <WideTable label={t('what')}>
        <Table miw="44rem">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('item')}</Table.Th>
              {(['quantity', 'unit', 'discount', 'net', 'taxSum', 'sum'] as const).map((column) => (
                <Table.Th key={column} ta="end">
                  {t(column)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Row key={item.itemId} item={item} currency={currency} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Sums rows={sums} />
    </>
  );
};
