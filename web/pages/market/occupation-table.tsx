import { Link } from '@tanstack/react-router';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { OccupationLine } from './occupation-queries.ts';

const usePayText = () => {
  const { shortMoney } = useFormats();
  return ({ pay }: OccupationLine): string => {
    if (pay.kind === 'withheld') return '–';
    const [middle, low, high] = [pay.p50.value, pay.p50.low, pay.p50.high].map((value) =>
      shortMoney(value, pay.currency),
    );
    return `${pay.kind === 'pooled' ? '≈ ' : ''}${middle ?? ''} (${low ?? ''} – ${high ?? ''})`;
  };
};

/** Every occupation with its size, middle pay and growth. */
export const OccupationTable = ({ items }: { items: readonly OccupationLine[] }) => {
  const { t } = useTranslation(['occupations', 'market']);
  const { number, percent, change } = useFormats();
  const localized = useLocalized();
  const payText = usePayText();
  return (
    <WideTable label={t('title')}>
      <Table highlightOnHover>
        <Table.Caption>
          {t('market:withheldNote')} {t('pooled')}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('occupation')}</Table.Th>
            <Table.Th ta="end">{t('market:postings')}</Table.Th>
            <Table.Th ta="end">{t('market:share')}</Table.Th>
            <Table.Th ta="end">{t('market:pay.middle')}</Table.Th>
            <Table.Th ta="end">{t('market:growth')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.occupationId}>
              <Table.Th scope="row" fw={500}>
                <Link
                  to="/market/occupations/$occupationId"
                  params={{ occupationId: item.occupationId }}
                  search={{ market: item.market }}
                >
                  {localized(item.title)}
                </Link>
              </Table.Th>
              <Table.Td ta="end">{number(item.n)}</Table.Td>
              <Table.Td ta="end">{percent(item.share)}</Table.Td>
              <Table.Td ta="end" style={{ whiteSpace: 'nowrap' }}>
                {payText(item)}
              </Table.Td>
              <Table.Td ta="end">{item.growth.withheld ? '–' : change(item.growth.ratio)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
