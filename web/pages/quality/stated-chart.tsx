import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryAxis, grid, legend, tooltip, valueAxis } from '../../charts/axes.ts';
import { Chart } from '../../charts/chart.tsx';
import { type Palette, seriesColor } from '../../charts/palette.ts';
import { useFormats } from '../../i18n/use-language.ts';
import type { Source } from './queries.ts';

const parts = [
  'pay',
  'day',
  'city',
  'skills',
  'occupation',
  'experience',
  'education',
  'description',
] as const;

/** Share of the postings that state each part, source by source. */
export const StatedChart = ({ sources }: { sources: readonly Source[] }) => {
  const { t } = useTranslation('quality');
  const { number, percent } = useFormats();
  const stating = useMemo(() => sources.filter(({ stated }) => stated !== null), [sources]);
  const option = useMemo(
    () => (palette: Palette) => ({
      grid: { ...grid, bottom: 46 },
      legend: legend(palette),
      tooltip: {
        ...tooltip(palette),
        trigger: 'axis' as const,
        valueFormatter: (value: unknown) => (typeof value === 'number' ? percent(value) : ''),
      },
      xAxis: categoryAxis(
        palette,
        parts.map((part) => t(`stated.${part}`)),
      ),
      yAxis: { ...valueAxis(palette, (value) => percent(value)), max: 1 },
      series: stating.map(({ source, stated }, index) => ({
        name: source,
        type: 'bar' as const,
        barMaxWidth: 26,
        itemStyle: { color: seriesColor(palette, index), borderRadius: [4, 4, 0, 0] },
        data: parts.map((part) => stated?.[part] ?? 0),
      })),
    }),
    [stating, percent, t],
  );
  const format = (value: number): string => percent(value, 1);
  const postings = stating.reduce((sum, source) => sum + source.postings, 0);
  return (
    <Chart
      title={t('stated.title')}
      description={stating
        .map(({ source, stated }) => `${source}: ${t('stated.pay')} ${percent(stated?.pay ?? 0)}`)
        .join('; ')}
      option={option}
      table={{
        columns: [
          { label: t('source') },
          { label: t('postings') },
          ...parts.map((part) => ({ label: t(`stated.${part}`), format })),
        ],
        rows: stating.map(({ source, postings: n, stated }) => [
          source,
          n,
          ...parts.map((part) => stated?.[part] ?? null),
        ]),
      }}
      note={t('stated.note', { n: number(postings) })}
    />
  );
};
