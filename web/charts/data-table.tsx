import { Button, Group, Paper, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../save-file.ts';
import { DownloadIcon } from '../shell/icons.tsx';
import classes from './chart.module.css';
import { TableOfFigures } from './table-of-figures.tsx';
import { type ChartTable, toCsv } from './table.ts';

interface Properties {
  title: string;
  table: ChartTable;
  /** What the table shows, above it. */
  text?: string;
  /** Source, n, caveats: under the table. */
  note: ReactNode;
  /** In the place of the rows where there are none. */
  empty: string;
  /** How far each row is set in, by its place; none where left out. */
  depths?: readonly number[];
}

/** Figures that are read better than looked at: a table with a title, a CSV of it and what it rests on. */
export const DataTable = ({ title, table, text, note, empty, depths }: Properties) => {
  const { t } = useTranslation('shell');
  const caption = useId();
  return (
    <Paper component="figure" withBorder radius="lg" p="md" className={classes['figure']}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="xs">
        <Text component="figcaption" id={caption} fw={600}>
          {title}
        </Text>
        {table.rows.length > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            className={classes['tools'] ?? ''}
            leftSection={<DownloadIcon size={14} />}
            aria-describedby={caption}
            onClick={() => saveFile(`${title}.csv`, 'text/csv', toCsv(table))}
          >
            {t('chart.csv')}
          </Button>
        )}
      </Group>
      {text !== undefined && (
        <Text size="sm" mb="xs">
          {text}
        </Text>
      )}
      {table.rows.length === 0 ? (
        <Text size="sm">{empty}</Text>
      ) : (
        <TableOfFigures caption={title} table={table} {...(depths === undefined ? {} : { depths })} />
      )}
      <Text size="xs" c="dimmed" mt="xs" component="div">
        {note}
      </Text>
    </Paper>
  );
};
