import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { growthText, middlePay } from './cluster-map.tsx';
import type { MappedCluster } from './filtered-clusters.ts';
import { WideTable } from '../../shell/wide-table.tsx';

/** Every cluster with its size, middle pay and growth, largest first. */
export const ClusterTable = ({ clusters }: { clusters: MappedCluster[] }) => {
  const { t } = useTranslation('market');
  const formats = useFormats();
  const localized = useLocalized();
  return (
    <WideTable label={t('groups')}>
      <Table highlightOnHover>
        <Table.Caption>{t('withheldNote')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('group')}</Table.Th>
            <Table.Th ta="end">{t('postings')}</Table.Th>
            <Table.Th ta="end">{t('share')}</Table.Th>
            <Table.Th ta="end">{t('pay.middle')}</Table.Th>
            <Table.Th ta="end">{t('growth')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {clusters.map((found) => (
            <Table.Tr key={found.clusterId}>
              <Table.Th scope="row" fw={500}>
                <Link to="/market/clusters/$clusterId" params={{ clusterId: found.clusterId }}>
                  {localized(found.label)}
                </Link>
                <Text size="xs" c="dimmed">
                  {found.terms.slice(0, 5).join(' · ')}
                </Text>
              </Table.Th>
              <Table.Td ta="end">{formats.number(found.n)}</Table.Td>
              <Table.Td ta="end">{formats.percent(found.share)}</Table.Td>
              <Table.Td ta="end" style={{ whiteSpace: 'nowrap' }}>
                {middlePay(found, formats)}
              </Table.Td>
              <Table.Td ta="end">{growthText(found, formats)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
