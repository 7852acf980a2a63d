import { Button, Group, Paper, Skeleton, Text } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { type ReactNode, Suspense, lazy, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartIcon, DownloadIcon, TableIcon } from '../shell/icons.tsx';
import { saveFile } from '../save-file.ts';
import classes from './chart.module.css';
import { type Palette, usePalette } from './palette.ts';
import { TableOfFigures } from './table-of-figures.tsx';
import { type ChartTable, toCsv } from './table.ts';

export interface CanvasProperties {
  readonly option: EChartsOption;
  readonly label: string;
  readonly height: number;
  /** A data item was pressed. Offer the same by keyboard elsewhere, e.g. as links in a list. */
  readonly onSelect?: (dataIndex: number, seriesIndex: number) => void;
}

export interface ChartProperties {
  readonly title: string;
  /** What the chart shows and its main finding, for those who do not see it. */
  readonly description: string;
  /** Keep it outside the component or in useCallback: a new function draws the chart anew. */
  readonly option: (palette: Palette) => EChartsOption;
  readonly table: ChartTable;
  readonly height?: number;
  readonly onSelect?: CanvasProperties['onSelect'];
  /** Source, n, caveats: under the chart. */
  readonly note?: ReactNode;
}

const Canvas = lazy(() => import('./canvas.tsx'));

interface ToolProperties {
  readonly asTable: boolean;
  /** Id of the title: one page has many such buttons. */
  readonly of: string;
  readonly onToggle: () => void;
  readonly onSave: () => void;
}

const Tools = ({ asTable, of, onToggle, onSave }: ToolProperties) => {
  const { t } = useTranslation('shell');
  return (
    <Group gap={4} className={classes['tools']}>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={asTable ? <ChartIcon size={14} /> : <TableIcon size={14} />}
        aria-describedby={of}
        onClick={onToggle}
      >
        {t(asTable ? 'chart.chart' : 'chart.table')}
      </Button>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<DownloadIcon size={14} />}
        aria-describedby={of}
        onClick={onSave}
      >
        {t('chart.csv')}
      </Button>
    </Group>
  );
};

/**
 * A chart with a title, a table of the same figures and a CSV of them. Follows the colour scheme and its container's
 * width; the library is loaded when the first chart is shown. Most pages want a preset: radar, bar, band or scatter.
 */
export const Chart = ({
  title,
  description,
  option,
  table,
  height = 320,
  onSelect,
  note,
}: ChartProperties) => {
  const { t } = useTranslation('shell');
  const palette = usePalette();
  const caption = useId();
  const [asTable, setAsTable] = useState(false);
  const drawn = useMemo(() => option(palette), [option, palette]);
  return (
    <Paper component="figure" withBorder radius="lg" p="md" className={classes['figure']}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="xs">
        <Text component="figcaption" id={caption} fw={600}>
          {title}
        </Text>
        <Tools
          asTable={asTable}
          of={caption}
          onToggle={() => setAsTable(!asTable)}
          onSave={() => saveFile(`${title}.csv`, 'text/csv', toCsv(table))}
        />
      </Group>
      {asTable ? (
        <TableOfFigures table={table} caption={title} />
      ) : (
        <Suspense fallback={<Skeleton height={height} role="status" aria-label={t('chart.loading')} />}>
          <Canvas
            option={drawn}
            label={`${title}. ${description}`}
            height={height}
            {...(onSelect === undefined ? {} : { onSelect })}
          />
        </Suspense>
      )}
      {note !== undefined && (
        <Text size="xs" c="dimmed" mt="xs" component="div">
          {note}
        </Text>
      )}
    </Paper>
  );
};
