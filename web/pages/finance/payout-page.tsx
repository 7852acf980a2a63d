import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { Amount } from './amount.tsx';
import { useCategoryName } from './category-name.ts';
import { Desk } from './desk.tsx';
import { ExportButton } from './export-button.tsx';
import classes from './finance.module.css';
import { payout as payoutQuery, type PayoutInFull } from './queries.ts';
import { usePayoutState } from './payout-state.ts';
import { useMoney } from './use-money.ts';

const AddsUp = ({ found }: { found: PayoutInFull }) => {
  const { t } = useTranslation('finance');
  const { statement, day } = found;
  if (statement.differenceMinor === null) return <Text role="status">{t('payouts.unknown')}</Text>;
  return (
    <Text role="status" fw={600}>
      {statement.differenceMinor === 0 ? t('payouts.adds') : t('payouts.doesNot', { day })}
    </Text>
  );
};

/** From gross over fees to what the bank gets, a line each kind. */
const Parts = ({ found }: { found: PayoutInFull }) => {
  const { t } = useTranslation('finance');
  const { number } = useFormats();
  const name = useCategoryName();
  const { payout, statement } = found;
  const { currency } = payout;
  return (
    <WideTable label={t('payouts.parts')}>
      <Table className={classes['compact'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('payouts.kind')}</Table.Th>
            <Table.Th ta="end">{t('payouts.count')}</Table.Th>
            <Table.Th ta="end">{t('amount')}</Table.Th>
            <Table.Th ta="end">{t('fee')}</Table.Th>
            <Table.Th ta="end">{t('net')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {statement.parts.map((part) => (
            <Table.Tr key={part.category}>
              <Table.Th scope="row" fw={500}>
                <Link
                  to="/finance/payouts/$payoutId"
                  params={{ payoutId: payout.id }}
                  search={{ kind: part.category }}
                  resetScroll={false}
                >
                  {name(part.category)}
                </Link>
              </Table.Th>
              <Table.Td ta="end">{number(part.count)}</Table.Td>
              <Amount minor={part.amountMinor} currency={currency} />
              <Amount minor={-part.feeMinor} currency={currency} />
              <Amount minor={part.netMinor} currency={currency} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('payouts.sum')}</Table.Th>
            <Table.Td ta="end">{number(statement.count)}</Table.Td>
            <Amount minor={statement.grossMinor} currency={currency} />
            <Amount minor={-statement.feeMinor} currency={currency} />
            <Amount minor={statement.netMinor} currency={currency} />
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row" colSpan={4}>
              {t('payouts.bank')}
            </Table.Th>
            <Amount minor={payout.amountMinor} currency={currency} />
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row" colSpan={4}>
              {t('payouts.difference')}
            </Table.Th>
            <Amount minor={statement.differenceMinor} currency={currency} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </WideTable>
  );
};

type Transaction = PayoutInFull['transactions'][number];

const TransactionRow = ({ one }: { one: Transaction }) => {
  const { t } = useTranslation('finance');
  const { dateTime } = useFormats();
  const name = useCategoryName();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name(one.category)}
      </Table.Th>
      <Table.Td>{dateTime(one.createdAt)}</Table.Td>
      <Table.Td className={classes['key'] ?? ''}>
        {one.orderId !== null && (
          <Link to="/finance/orders/$orderId" params={{ orderId: one.orderId }}>
            {one.orderId}
          </Link>
        )}
      </Table.Td>
      <Amount minor={one.amountMinor} currency={one.currency} />
      <Amount minor={-one.feeMinor} currency={one.currency} />
      <Amount minor={one.netMinor} currency={one.currency} />
      <Table.Td className={classes['key'] ?? ''}>{one.sourceId ?? one.id}</Table.Td>
      <Table.Td>
        {one.entryKey !== null && (
          <Link to="/finance/entry" search={{ key: one.entryKey }}>
            {t('payouts.entry')}
          </Link>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

const Transactions = ({ found, kind }: { found: PayoutInFull; kind: string | undefined }) => {
  const { t } = useTranslation('finance');
  const { number } = useFormats();
  const name = useCategoryName();
  const { payout, transactions, transactionsInAll } = found;
  const title = kind === undefined ? t('payouts.transactions') : t('payouts.of', { kind: name(kind) });
  const sum = (of: (one: Transaction) => number): number =>
    transactions.reduce((total, one) => total + of(one), 0);
  return (
    <Stack component="section" gap="xs" aria-label={t('payouts.transactions')}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {t('payouts.shown', { shown: number(transactions.length), all: number(transactionsInAll) })}{' '}
        {kind !== undefined && (
          <Link
            to="/finance/payouts/$payoutId"
            params={{ payoutId: payout.id }}
            search={{}}
            resetScroll={false}
          >
            {t('payouts.allKinds')}
          </Link>
        )}
      </Text>
      <WideTable label={t('payouts.transactions')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('payouts.kind')}</Table.Th>
              <Table.Th>{t('ledger.when')}</Table.Th>
              <Table.Th>{t('order')}</Table.Th>
              <Table.Th ta="end">{t('amount')}</Table.Th>
              <Table.Th ta="end">{t('fee')}</Table.Th>
              <Table.Th ta="end">{t('net')}</Table.Th>
              <Table.Th>{t('ledger.stripeId')}</Table.Th>
              <Table.Th>{t('payouts.inBooks')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {transactions.map((one) => (
              <TransactionRow key={one.id} one={one} />
            ))}
          </Table.Tbody>
          {transactions.length === transactionsInAll && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th scope="row" colSpan={3}>
                  {t('payouts.sum')}
                </Table.Th>
                <Amount minor={sum((one) => one.amountMinor)} currency={payout.currency} />
                <Amount minor={-sum((one) => one.feeMinor)} currency={payout.currency} />
                <Amount minor={sum((one) => one.netMinor)} currency={payout.currency} />
                <Table.Td colSpan={2} />
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      </WideTable>
    </Stack>
  );
};

const Found = ({ found, kind }: { found: PayoutInFull; kind: string | undefined }) => {
  const { t } = useTranslation('finance');
  const { date } = useFormats();
  const money = useMoney();
  const state = usePayoutState();
  const { payout, day } = found;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Text size="lg" fw={600}>
          {t('payouts.title', { amount: money(payout.amountMinor, payout.currency) })}
        </Text>
        <Text>
          {state(payout.status)} · {t('payouts.arrives')} {date(payout.arrivesAt.slice(0, 10))} · {payout.id}
        </Text>
        <AddsUp found={found} />
        <ExportButton wanted={{ kind: 'payouts', from: day, to: day }} />
      </Stack>
      <Parts found={found} />
      {(kind !== undefined || found.transactionsInAll > 0) && <Transactions found={found} kind={kind} />}
    </Stack>
  );
};

const Content = ({ payoutId, kind }: { payoutId: string; kind: string | undefined }) => (
  <Loaded query={useQuery(payoutQuery(payoutId, kind))} lines={8}>
    {(found) => <Found found={found} kind={kind} />}
  </Loaded>
);

const PayoutPage = () => {
  const { t } = useTranslation('finance');
  const { payoutId } = useParams({ from: '/finance/payouts/$payoutId' });
  const { kind } = useSearch({ from: '/finance/payouts/$payoutId' });
  return (
    <Desk title={t('nav.payouts')} lead={t('payouts.lead')}>
      <Content payoutId={payoutId} kind={kind} />
    </Desk>
  );
};

export default PayoutPage;
