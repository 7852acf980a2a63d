import { Button, Group, Paper, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-language.ts';
import { saveFile } from '../save-file.ts';
import { DownloadIcon } from '../shell/icons.tsx';
import classes from './chart.module.css';
import { type ChartTable, toCsv } from './table.ts';

interface Properties {
  title: string;
  table: ChartTable;
  /** Source, n, caveats: under the table. */
  note: ReactNode;
  /** In the place of the rows where there are none. */
  empty: string;
}

/** Longer tables scroll by themselves. */
const shownWhole = 16;

/** Figures that are read better than looked at: a table with a title, a CSV of it and what it rests on. */
export const DataTable = ({ title, table, note, empty }: Properties) => {
  const { t } = useTranslation('shell');
  const { number } = useFormats();
  const { columns, rows } = table;
  return (
    <Paper component="figure" withBorder radius="lg" p="md" className={classes['figure']}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="xs">
        <Text component="figcaption" fw={600}>
          {title}
        </Text>
        {rows.length > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            className={classes['tools'] ?? ''}
            leftSection={<DownloadIcon size={14} />}
            onClick={() => saveFile(`${title}.csv`, 'text/csv', toCsv(table))}
          >
            {t('chart.csv')}
          </Button>
        )}
      </Group>
      {rows.length === 0 ? (
        <Text size="sm">{empty}</Text>
      ) : (
        <div
          className={classes['figures']}
          {...(rows.length <= shownWhole ? { style: { maxHeight: 'none' } } : {})}
          tabIndex={0}
          role="region"
          aria-label={title}
        >
          <Table striped highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                {columns.map(({ label }) => (
                  <Table.Th key={label}>{label}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, index) => (
                <Table.Tr key={index}>
                  {row.map((cell, place) => (
                    <Table.Td key={place} data-number={typeof cell === 'number'}>
                      {typeof cell === 'number' ? (columns[place]?.format ?? number)(cell) : (cell ?? '–')}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Text size="xs" c="dimmed" mt="xs" component="div">
        {note}
      </Text>
    </Paper>
  );
};
