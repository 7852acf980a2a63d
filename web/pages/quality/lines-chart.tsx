import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryAxis, grid, legend, tooltip, valueAxis } from '../../charts/axes.ts';
import { Chart } from '../../charts/chart.tsx';
import { type Palette, seriesColor } from '../../charts/palette.ts';
import { useFormats } from '../../i18n/use-language.ts';
import type { Source } from './queries.ts';

/** What became of the lines of a source; the parts add up to the lines read. */
const partsOf = ({ postings, rejected, repetitions: { exact, copies, reposts } }: Source) => ({
  counted: Math.max(0, postings - copies - reposts),
  reposts,
  copies,
  exact,
  rejected,
});
const parts = ['counted', 'reposts', 'copies', 'exact', 'rejected'] as const;

/** What became of every line, source by source. */
export const LinesChart = ({ sources }: { sources: readonly Source[] }) => {
  const { t } = useTranslation('quality');
  const { number, percent } = useFormats();
  const option = useMemo(
    () => (palette: Palette) => ({
      grid: { ...grid, bottom: 46 },
      legend: legend(palette),
      tooltip: {
        ...tooltip(palette),
        trigger: 'axis' as const,
        valueFormatter: (value: unknown) => (typeof value === 'number' ? number(value) : ''),
      },
      xAxis: valueAxis(palette, number),
      yAxis: {
        ...categoryAxis(
          palette,
          sources.map(({ source }) => source),
        ),
        inverse: true,
      },
      series: parts.map((part, index) => ({
        name: t(`lines.${part}`),
        type: 'bar' as const,
        stack: 'lines',
        barMaxWidth: 26,
        itemStyle: { color: seriesColor(palette, index) },
        data: sources.map((source) => partsOf(source)[part]),
      })),
    }),
    [sources, number, t],
  );
  const lines = sources.reduce((sum, source) => sum + source.lines, 0);
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  return (
    <Chart
      title={t('lines.title')}
      description={t('lines.text', {
        lines: number(lines),
        share: percent(lines === 0 ? 0 : rejected / lines, 1),
      })}
      option={option}
      height={Math.max(180, sources.length * 48 + 90)}
      table={{
        columns: [
          { label: t('source') },
          { label: t('lines.all') },
          ...parts.map((part) => ({ label: t(`lines.${part}`) })),
        ],
        rows: sources.map((source) => [
          source.source,
          source.lines,
          ...parts.map((part) => partsOf(source)[part]),
        ]),
      }}
      note={t('lines.note', { n: number(lines) })}
    />
  );
};
