import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../shell/wide-table.tsx';
import { Amount } from './amount.tsx';
import type { ExpertMonth } from './expert-queries.ts';

const sums = [
  ...(['openingMinor', 'earnedMinor', 'refundedMinor', 'lostMinor', 'transferredMinor'] as const),
  ...(['reversedMinor', 'becameDebtMinor', 'settledDebtMinor', 'closingMinor', 'debtMinor'] as const),
] as const;

interface Properties {
  readonly rows: readonly ExpertMonth[];
  readonly month: string;
}

/** What was owed to experts, what happened, and what is owed: a row an expert and currency. */
export const ExpertTotals = ({ rows, month }: Properties) => {
  const { t } = useTranslation('finance');
  return (
    <WideTable label={t('experts.totals')}>
      <Table miw="64rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('experts.expert')}</Table.Th>
            <Table.Th>{t('currency')}</Table.Th>
            {sums.map((name) => (
              <Table.Th key={name} ta="end">
                {t(`experts.sum.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.expertId} ${row.currency}`}>
              <Table.Th scope="row" fw={500}>
                <Link to="/finance/experts/$expertId" params={{ expertId: row.expertId }} search={{ month }}>
                  {row.expertId}
                </Link>
              </Table.Th>
              <Table.Td>{row.currency}</Table.Td>
              {sums.map((name) => (
                <Amount key={name} minor={row[name]} currency={row.currency} />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
