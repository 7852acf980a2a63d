import { Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { Amount } from './amount.tsx';
import { DaysForm } from './days-form.tsx';
import { Desk } from './desk.tsx';
import { ExportButton } from './export-button.tsx';
import { type Days, type Payout, payouts } from './queries.ts';
import { useMoney } from './use-money.ts';
import { usePayoutState } from './payout-state.ts';

const PayoutTable = ({ items }: { items: readonly Payout[] }) => {
  const { t } = useTranslation('finance');
  const { date, dateTime, number } = useFormats();
  const money = useMoney();
  const state = usePayoutState();
  return (
    <WideTable label={t('nav.payouts')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('amount')}</Table.Th>
            <Table.Th>{t('payouts.arrives')}</Table.Th>
            <Table.Th>{t('payouts.state')}</Table.Th>
            <Table.Th>{t('payouts.made')}</Table.Th>
            <Table.Th ta="end">{t('payouts.parts')}</Table.Th>
            <Table.Th ta="end">{t('payouts.sum')}</Table.Th>
            <Table.Th ta="end">{t('payouts.difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ payout, statement }) => (
            <Table.Tr key={payout.id}>
              <Table.Th scope="row" fw={500}>
                <Link to="/finance/payouts/$payoutId" params={{ payoutId: payout.id }}>
                  {t('payouts.why', { amount: money(payout.amountMinor, payout.currency) })}
                </Link>
              </Table.Th>
              <Table.Td>{date(payout.arrivesAt.slice(0, 10))}</Table.Td>
              <Table.Td>{state(payout.status)}</Table.Td>
              <Table.Td>{dateTime(payout.createdAt)}</Table.Td>
              <Table.Td ta="end">{number(statement.count)}</Table.Td>
              <Amount
                minor={statement.differenceMinor === null ? null : statement.netMinor}
                currency={payout.currency}
              />
              <Amount minor={statement.differenceMinor} currency={payout.currency} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Content = ({ days }: { days: Days }) => {
  const { t } = useTranslation('finance');
  const navigate = useNavigate();
  return (
    <Stack gap="xl">
      <DaysForm days={days} onChange={(search) => void navigate({ to: '/finance/payouts', search })} />
      <ExportButton wanted={{ kind: 'payouts', ...days }} />
      <Loaded query={useQuery(payouts(days))} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('payouts.emptyTitle')} text={t('payouts.emptyText')} />
          ) : (
            <PayoutTable items={items} />
          )
        }
      </Loaded>
    </Stack>
  );
};

const PayoutsPage = () => {
  const { t } = useTranslation('finance');
  const { from, to } = useSearch({ from: '/finance/payouts' });
  return (
    <Desk title={t('nav.payouts')} lead={t('payouts.lead')}>
      <Content days={{ from, to }} />
    </Desk>
  );
};

export default PayoutsPage;
