import { Button, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import classes from './orders.module.css';
import { type Receipt, receiptOf } from './queries.ts';
import { type SumRow, Sums } from './sums.tsx';

const Lines = ({ receipt: { lines, currency } }: { receipt: Receipt }) => {
  const { t } = useTranslation('orders');
  const { amountOf, number, percent } = useFormats();
  const localized = useLocalized();
  return (
    <>
      {lines.map((line, index) => (
        <Table.Tr key={index}>
          <Table.Th scope="row" fw={500}>
            {localized(line.name)}
          </Table.Th>
          <Table.Td ta="end">{number(line.quantity)}</Table.Td>
          <Table.Td ta="end">{amountOf(line.unit, currency)}</Table.Td>
          <Table.Td ta="end">{amountOf(minus(line.discount), currency)}</Table.Td>
          <Table.Td ta="end">{amountOf(line.net, currency)}</Table.Td>
          <Table.Td ta="end">
            {amountOf(line.tax, currency)}
            <Text size="xs" c="dimmed">
              {t('tax', { rate: percent(line.taxRatePpm / 1_000_000, 2) })}
            </Text>
          </Table.Td>
          <Table.Td ta="end">{amountOf(line.total, currency)}</Table.Td>
        </Table.Tr>
      ))}
    </>
  );
};

const minus = (major: string): string => (/[1-9]/.test(major) ? `-${major}` : major);

const useSums = (receipt: Receipt): SumRow[] => {
  const { t } = useTranslation('orders');
  const { amountOf, date } = useFormats();
  const { refunds } = receipt;
  const row = (label: string, major: string, strong = false): SumRow => ({
    label,
    amount: amountOf(major, receipt.currency),
    strong,
  });
  return [
    row(t('discount'), minus(receipt.discount)),
    row(t('net'), receipt.net),
    row(t('taxSum'), receipt.tax),
    row(t('sum'), receipt.total, true),
    ...refunds.map(({ at, amount }) => row(t('refundOn', { date: date(at) }), minus(amount))),
    ...(refunds.length === 0 ? [] : [row(t('remaining'), receipt.remaining, true)]),
  ];
};

const ReceiptView = ({ receipt }: { receipt: Receipt }) => {
  const { t } = useTranslation('orders');
  const { dateTime } = useFormats();
  const sums = useSums(receipt);
  return (
    <article className={classes['receipt']}>
      <Text>{t('seller')}</Text>
      <dl className={classes['facts']}>
        <dt>{t('receiptNumber')}</dt>
        <dd className={classes['number']}>{receipt.receiptNumber}</dd>
        <dt>{t('number')}</dt>
        <dd className={classes['number']}>{receipt.orderId}</dd>
        <dt>{t('paidOn')}</dt>
        <dd>{dateTime(receipt.paidAt)}</dd>
      </dl>
      <WideTable label={t('receipt')}>
        <Table miw="42rem">
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
            <Lines receipt={receipt} />
          </Table.Tbody>
        </Table>
      </WideTable>
      <Sums rows={sums} />
    </article>
  );
};

const Mine = ({ orderId }: { orderId: string }) => (
  <Loaded query={useQuery(receiptOf(orderId))} lines={8}>
    {(receipt) => <ReceiptView receipt={receipt} />}
  </Loaded>
);

const ReceiptPage = () => {
  const { t } = useTranslation('orders');
  const { orderId } = useParams({ from: '/orders/$orderId/receipt' });
  return (
    <Page title={t('receipt')}>
      <MembersOnly>
        <Mine orderId={orderId} />
        <Group mt="lg" className={classes['unprinted'] ?? ''}>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
            {t('backToOrder')}
          </Link>
        </Group>
      </MembersOnly>
    </Page>
  );
};

export default ReceiptPage;
