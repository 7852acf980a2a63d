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
          <Table.Td ta="end">{amountOf(line.discount, currency)}</Table.Td>
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

const Sums = ({ receipt }: { receipt: Receipt }) => {
  const { t } = useTranslation('orders');
  const { amountOf, date } = useFormats();
  const { currency, refunds } = receipt;
  const rows = [
    { label: t('discount'), major: receipt.discount },
    { label: t('net'), major: receipt.net },
    { label: t('taxSum'), major: receipt.tax },
    { label: t('sum'), major: receipt.total, strong: true },
    ...refunds.map(({ at, amount }) => ({
      label: t('refundOn', { date: date(at) }),
      major: `-${amount}`,
    })),
    ...(refunds.length === 0 ? [] : [{ label: t('remaining'), major: receipt.remaining, strong: true }]),
  ];
  return (
    <>
      {rows.map(({ label, major, ...row }, index) => {
        const weight = 'strong' in row ? 680 : 400;
        return (
          <Table.Tr key={index}>
            <Table.Th scope="row" colSpan={6} ta="end" fw={weight}>
              {label}
            </Table.Th>
            <Table.Td ta="end" fw={weight}>
              {amountOf(major, currency)}
            </Table.Td>
          </Table.Tr>
        );
      })}
    </>
  );
};

const ReceiptView = ({ receipt }: { receipt: Receipt }) => {
  const { t } = useTranslation('orders');
  const { dateTime } = useFormats();
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
          <Table.Tfoot>
            <Sums receipt={receipt} />
          </Table.Tfoot>
        </Table>
      </WideTable>
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
