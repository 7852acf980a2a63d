import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { Order, OrderItem } from './queries.ts';

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

interface SumProperties {
  readonly label: string;
  readonly minor: number;
  readonly currency: string;
  readonly strong?: boolean;
}

const Sum = ({ label, minor, currency, strong = false }: SumProperties) => {
  const { amount } = useFormats();
  const weight = strong ? 680 : 400;
  return (
    <Table.Tr>
      <Table.Th scope="row" colSpan={6} ta="end" fw={weight}>
        {label}
      </Table.Th>
      <Table.Td ta="end" fw={weight}>
        {amount(minor, currency)}
      </Table.Td>
    </Table.Tr>
  );
};

/** The lines of an order and what they sum to, to the unit. */
export const OrderItems = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const { items, totals, currency, paidMinor, refundedMinor } = order;
  return (
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
        <Table.Tfoot>
          {totals.discountMinor > 0 && (
            <Sum label={t('discount')} minor={-totals.discountMinor} currency={currency} />
          )}
          <Sum label={t('net')} minor={totals.netMinor} currency={currency} />
          <Sum label={t('taxSum')} minor={totals.taxMinor} currency={currency} />
          <Sum label={t('sum')} minor={totals.totalMinor} currency={currency} strong />
          {order.paidAt !== null && <Sum label={t('paid')} minor={paidMinor} currency={currency} />}
          {refundedMinor > 0 && (
            <>
              <Sum label={t('refundedSum')} minor={-refundedMinor} currency={currency} />
              <Sum label={t('remaining')} minor={paidMinor - refundedMinor} currency={currency} strong />
            </>
          )}
        </Table.Tfoot>
      </Table>
    </WideTable>
  );
};
