import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { useAccountName } from './account-names.ts';
import { Amount } from './amount.tsx';
import classes from './finance.module.css';
import type { Entry } from './queries.ts';

/** An entry with its lines, and the ways on: to its order, its object at Stripe, what it reverses. */
export const EntryCard = ({ entry }: { entry: Entry }) => {
  const { t } = useTranslation('finance');
  const { dateTime } = useFormats();
  const accountName = useAccountName();
  return (
    <Paper
      component="article"
      withBorder
      radius="lg"
      p="md"
      aria-label={t('ledger.entryTitle', { key: entry.key })}
    >
      <Stack gap="xs">
        <Title order={2} size="h4" className={classes['key'] ?? ''}>
          <Link to="/finance/entry" search={{ key: entry.key }}>
            {entry.key}
          </Link>
        </Title>
        <Text size="sm">
          {t(`ledger.kinds.${entry.kind}`)} · {dateTime(entry.occurredAt)}
          {entry.stripeId !== null && ` · ${t('ledger.stripeId')} ${entry.stripeId}`}
          {entry.balanceTransactionId !== null && ` · ${entry.balanceTransactionId}`}
        </Text>
        {entry.orderId !== null && (
          <Text size="sm">
            {t('order')}{' '}
            <Link to="/finance/orders/$orderId" params={{ orderId: entry.orderId }}>
              {entry.orderId}
            </Link>
          </Text>
        )}
        {entry.reason !== null && <Text size="sm">{entry.reason}</Text>}
        <div className={classes['narrow']}>
          <Table horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('ledger.account')}</Table.Th>
                <Table.Th ta="end">{t('ledger.debit')}</Table.Th>
                <Table.Th ta="end">{t('ledger.credit')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entry.lines.map(({ account, currency, amountMinor }, index) => (
                <Table.Tr key={index}>
                  <Table.Th scope="row" fw={500}>
                    <Link to="/finance/ledger" search={{ account, currency }}>
                      {accountName(account)}
                    </Link>
                  </Table.Th>
                  <Amount minor={amountMinor > 0 ? amountMinor : null} currency={currency} />
                  <Amount minor={amountMinor < 0 ? -amountMinor : null} currency={currency} />
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        {entry.kind !== 'reversal' && (
          <Text size="sm">
            <Link to="/finance/journals" search={{ reverses: entry.key }}>
              {t('ledger.reverse')}
            </Link>
          </Text>
        )}
      </Stack>
    </Paper>
  );
};
