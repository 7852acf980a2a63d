import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../shell/wide-table.tsx';
import { Amount } from './amount.tsx';
import type { DayTotals } from './queries.ts';

export interface TotalsRow {
  readonly key: string;
  readonly label: string;
  readonly totals: DayTotals;
  readonly state?: ReactNode;
}

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
          {rows.map(({ key, label: name, totals, state }) => (
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
              <Amount minor={totals.payoutsMinor} currency={totals.currency} />
              <Amount minor={totals.recognisedMinor} currency={totals.currency} />
              {hasState && <Table.Td>{state}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
