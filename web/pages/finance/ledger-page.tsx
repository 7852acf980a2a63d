import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { AccountLines } from './account-lines.tsx';
import { Amount } from './amount.tsx';
import { Desk } from './desk.tsx';
import { ExportButton } from './export-button.tsx';
import { trialBalance, type TrialBalance } from './queries.ts';

const Sums = ({ totals }: Pick<TrialBalance, 'totals'>) => {
  const { t } = useTranslation('finance');
  return (
    <Table.Tfoot>
      {totals.map(({ currency, debitMinor, creditMinor }) => (
        <Table.Tr key={currency}>
          <Table.Th scope="row" colSpan={3}>
            {t('ledger.sum')} {currency}
          </Table.Th>
          <Amount minor={debitMinor} currency={currency} />
          <Amount minor={creditMinor} currency={currency} />
          <Amount minor={debitMinor - creditMinor} currency={currency} />
        </Table.Tr>
      ))}
    </Table.Tfoot>
  );
};

const Balance = ({ found }: { found: TrialBalance }) => {
  const { t } = useTranslation('finance');
  const localized = useLocalized();
  const balanced = found.totals.every(({ debitMinor, creditMinor }) => debitMinor === creditMinor);
  if (found.rows.length === 0)
    return <EmptyState title={t('ledger.emptyTitle')} text={t('ledger.emptyText')} />;
  return (
    <Stack gap="xs">
      <Text role="status" fw={600} {...(balanced ? {} : { c: 'red' })}>
        {balanced ? t('ledger.balanced') : t('ledger.unbalanced')}
      </Text>
      <WideTable label={t('ledger.trialBalance')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('ledger.account')}</Table.Th>
              <Table.Th>{t('ledger.type')}</Table.Th>
              <Table.Th>{t('currency')}</Table.Th>
              <Table.Th ta="end">{t('ledger.debit')}</Table.Th>
              <Table.Th ta="end">{t('ledger.credit')}</Table.Th>
              <Table.Th ta="end">{t('ledger.balance')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.rows.map(({ account, name, type, currency, debitMinor, creditMinor, balanceMinor }) => (
              <Table.Tr key={`${account} ${currency}`}>
                <Table.Th scope="row" fw={500}>
                  <Link to="/finance/ledger" search={{ account, currency }}>
                    {localized(name)}
                  </Link>
                </Table.Th>
                <Table.Td>{t(`ledger.types.${type}`)}</Table.Td>
                <Table.Td>{currency}</Table.Td>
                <Amount minor={debitMinor} currency={currency} />
                <Amount minor={creditMinor} currency={currency} />
                <Amount minor={balanceMinor} currency={currency} />
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Sums totals={found.totals} />
        </Table>
      </WideTable>
    </Stack>
  );
};

const local = (instant: string): string => {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

const AtTime = ({ at }: { at: string }) => {
  const { t } = useTranslation('finance');
  const navigate = useNavigate();
  return (
    <Stack gap="xl">
      <Group align="flex-end" gap="sm">
        <TextInput
          type="datetime-local"
          label={t('ledger.at')}
          value={local(at)}
          onChange={(event) => {
            const chosen = new Date(event.currentTarget.value);
            if (Number.isFinite(chosen.getTime()))
              void navigate({ to: '/finance/ledger', search: { at: chosen.toISOString() } });
          }}
        />
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/finance/ledger', search: { at: new Date().toISOString() } })}
        >
          {t('ledger.now')}
        </Button>
        <ExportButton wanted={{ kind: 'trial-balance', at }} />
      </Group>
      <Loaded query={useQuery(trialBalance(at))} lines={8}>
        {(found) => <Balance found={found} />}
      </Loaded>
    </Stack>
  );
};

const Content = () => {
  const { at, account, currency } = useSearch({ from: '/finance/ledger' });
  const [opened] = useState(() => new Date().toISOString());
  return account === undefined || currency === undefined ? (
    <AtTime at={at ?? opened} />
  ) : (
    <AccountLines account={account} currency={currency} />
  );
};

const LedgerPage = () => {
  const { t } = useTranslation('finance');
  return (
    <Desk title={t('nav.ledger')} lead={t('ledger.lead')}>
      <Content />
    </Desk>
  );
};

export default LedgerPage;
