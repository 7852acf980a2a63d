import { Anchor, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shell/loaded.tsx';
import { rejects } from './queries.ts';
import { WideTable } from '../../shell/wide-table.tsx';

/** The first lines that became no posting, with the reason; all of them as a file. */
export const Rejects = ({ uploadId }: { uploadId: string }) => {
  const { t } = useTranslation('uploads');
  return (
    <Loaded query={useQuery(rejects(uploadId))}>
      {({ first, download }) => (
        <>
          <WideTable label={t('showRejects')}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('line')}</Table.Th>
                  <Table.Th>{t('reason')}</Table.Th>
                  <Table.Th>{t('excerpt')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {first.map(({ line, reason, excerpt }) => (
                  <Table.Tr key={line}>
                    <Table.Td>{line}</Table.Td>
                    <Table.Td>{reason}</Table.Td>
                    <Table.Td>
                      <code>{excerpt}</code>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
          {download !== null && (
            <Anchor href={download.url} download>
              {t('downloadRejects')}
            </Anchor>
          )}
        </>
      )}
    </Loaded>
  );
};
