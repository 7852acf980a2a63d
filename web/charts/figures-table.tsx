import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-language.ts';
import { saveFile } from '../save-file.ts';
import { DownloadIcon } from '../shell/icons.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { type ChartTable, toCsv } from './table.ts';

interface Properties {
  readonly title: string;
  readonly text: string;
  /** The first column names the rows. */
  readonly table: ChartTable;
  /** How far each row is set in, by its place; none where left out. */
  readonly depths?: readonly number[];
}

/** Figures that are read as a table in the first place, with a CSV of them. */
export const FiguresTable = ({ title, text, table, depths }: Properties) => {
  const { t } = useTranslation('shell');
  const { number } = useFormats();
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start">
        <Text component="h2" fw={600}>
          {title}
        </Text>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<DownloadIcon size={14} />}
          onClick={() => saveFile(`${title}.csv`, 'text/csv', toCsv(table))}
        >
          {t('chart.csv')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      <WideTable label={title}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {table.columns.map(({ label }, place) => (
                <Table.Th key={label} {...(place > 0 && { ta: 'end' as const })}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.rows.map(([name, ...cells], index) => (
              <Table.Tr key={index}>
                <Table.Th
                  scope="row"
                  fw={depths?.[index] === 0 ? 600 : 400}
                  pl={`${0.75 + (depths?.[index] ?? 0)}rem`}
                >
                  {name}
                </Table.Th>
                {cells.map((cell, place) => (
                  <Table.Td key={place} ta="end">
                    {cell === null
                      ? '–'
                      : typeof cell === 'number'
                        ? (table.columns[place + 1]?.format ?? number)(cell)
                        : cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Stack>
  );
};
