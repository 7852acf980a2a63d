import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../shell/wide-table.tsx';
import { type Draft, fields } from './mapping.ts';
import type { Sample } from './sample.ts';

const longestCell = 60;

/** The first lines of the sample under our own names. */
export const MappingPreview = ({ draft, sample }: { draft: Draft; sample: Sample }) => {
  const { t } = useTranslation('uploads');
  const shown = fields.filter((field) => sample.columns.includes(draft[field] ?? ''));
  if (shown.length === 0 || sample.rows.length === 0) return null;
  return (
    <WideTable label={t('mapping.preview')}>
      <Table>
        <Table.Caption>{t('mapping.preview')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {shown.map((field) => (
              <Table.Th key={field}>{t(`mapping.fields.${field}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.rows.map((row, index) => (
            <Table.Tr key={index}>
              {shown.map((field) => (
                <Table.Td key={field}>
                  {(row[sample.columns.indexOf(draft[field] ?? '')] ?? '').slice(0, longestCell)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
