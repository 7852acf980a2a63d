import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { useFormats, useWritten } from '../../i18n/use-language.ts';
import type { Effectiveness } from './queries.ts';

const Funnel = ({ report: { enrolled, started, finished } }: { report: Effectiveness }) => {
  const { t } = useTranslation('effectiveness');
  const { number, percent } = useFormats();
  const steps = [
    { label: t('enrolled'), value: enrolled, more: [null, null] },
    ...([['started', started] as const, ['finished', finished] as const] as const).map(([name, step]) => ({
      label: t(name),
      value: step.n,
      more: [step.interval?.low ?? null, step.interval?.high ?? null],
    })),
  ];
  return (
    <BarChart
      title={t('funnel')}
      description={steps.map(({ label, value }) => `${label} ${number(value)}`).join(', ')}
      labelName={t('step')}
      valueName={t('people')}
      columns={[
        { label: t('shareLow'), format: percent },
        { label: t('shareHigh'), format: percent },
      ]}
      bars={steps}
      format={number}
      note={t('funnelNote')}
    />
  );
};

const Stops = ({ report: { lessons, stoppedAfterDays } }: { report: Effectiveness }) => {
  const { t } = useTranslation('effectiveness');
  const { percent } = useFormats();
  const written = useWritten();
  const rows = lessons.flatMap(({ title, stopShare, interval, reached, stopped, done }) =>
    stopShare === null || interval === null
      ? []
      : [
          {
            label: written(title),
            value: stopShare,
            ...interval,
            n: reached,
            remark: t('stoppedOf', { stopped, done }),
          },
        ],
  );
  if (rows.length === 0) return null;
  return (
    <IntervalChart
      title={t('stops')}
      description={rows.map(({ label, value }) => `${label} ${percent(value)}`).join(', ')}
      names={{
        label: t('lesson'),
        value: t('stopShare'),
        low: t('shareLow'),
        high: t('shareHigh'),
        n: t('reached'),
        remark: t('remark'),
      }}
      rows={rows}
      format={(value) => percent(value)}
      note={t('stopsNote', { days: stoppedAfterDays })}
    />
  );
};

/** How far people get, and where they stop. */
export const FunnelCharts = ({ report }: { report: Effectiveness }) => (
  <Stack>
    <Funnel report={report} />
    <Stops report={report} />
  </Stack>
);
