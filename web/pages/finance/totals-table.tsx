import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../shell/wide-table.tsx';
import { Amount } from './amount.tsx';
import classes from './finance.module.css';
import type { DayTotals, Days } from './queries.ts';
import { useMoney } from './use-money.ts';

export interface TotalsRow {
  readonly key: string;
  readonly label: string;
  readonly totals: DayTotals;
  readonly state?: ReactNode;
  /** Whose payouts its sum of payouts leads to. */
  readonly days?: Days;
}

const PaidOut = ({ totals, days }: Pick<TotalsRow, 'totals' | 'days'>) => {
  const money = useMoney();
  const { payoutsMinor, currency } = totals;
  if (days === undefined || payoutsMinor === 0) return <Amount minor={payoutsMinor} currency={currency} />;
  return (
    <Table.Td className={classes['number'] ?? ''}>
      <Link to="/finance/payouts" search={{ ...days }}>
        {money(payoutsMinor, currency)}
      </Link>
    </Table.Td>
  );
};

/** Gross to net, a line a row, in one currency each. */
export const TotalsTable = ({ label, rows }: { label: string; rows: readonly TotalsRow[] }) => {
  const { t } = useTranslation('finance');
  const hasState = rows.some(({ state }) => state !== undefined);
  const names = ['gross', 'refunds', 'disputes', 'fees', 'transfers', 'other'] as const;
  return (
    <WideTable label={label}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{label}</Table.Th>
            {names.map((name) => (
              <Table.Th key={name} ta="end">
                {t(`overview.${name}`)}
              </Table.Th>
            ))}
            <Table.Th ta="end">{t('net')}</Table.Th>
            <Table.Th ta="end">{t('overview.payouts')}</Table.Th>
            <Table.Th ta="end">{t('overview.recognised')}</Table.Th>
            {hasState && <Table.Th>{t('overview.state')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, label: name, totals, state, days }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={500} style={{ whiteSpace: 'nowrap' }}>
                {name}
              </Table.Th>
              <Amount minor={totals.grossMinor} currency={totals.currency} />
              <Amount minor={totals.refundsMinor} currency={totals.currency} />
              <Amount minor={totals.disputesMinor} currency={totals.currency} />
              <Amount minor={totals.feesMinor} currency={totals.currency} />
              <Amount minor={totals.transfersMinor} currency={totals.currency} />
              <Amount minor={totals.otherMinor} currency={totals.currency} />
              <Amount minor={totals.netMinor} currency={totals.currency} />
              <PaidOut totals={totals} {...(days === undefined ? {} : { days })} />
              <Amount minor={totals.recognisedMinor} currency={totals.currency} />
              {hasState && <Table.Td>{state}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
