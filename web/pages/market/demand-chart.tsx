import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BandChart } from '../../charts/band-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { Cluster } from './queries.ts';

/** More weeks than this would only make the last ones unreadable. */
const weeksShown = 104;

/** New postings a week and what is expected of the next, with how good such forecasts were so far. */
export const DemandChart = ({ weekly, forecast }: Pick<Cluster, 'weekly' | 'forecast'>) => {
  const { t } = useTranslation('market');
  const { date, number } = useFormats();
  const observed = weekly.slice(-weeksShown).map(({ week, n }) => ({ x: week, y: n }));
  const expected = forecast.available
    ? forecast.weeks.map(({ week, ...values }) => ({ x: week, ...values }))
    : [];
  if (observed.length === 0)
    return (
      <Alert color="gray" title={t('demand.title')}>
        {t('demand.reasons.no-dates')}
      </Alert>
    );
  const note = forecast.available
    ? t('demand.note', {
        method: t(`demand.methods.${forecast.method}`),
        mase: number(forecast.backtest.mase, 2),
        naive: number(forecast.backtest.seasonalNaiveMase, 2),
        origins: forecast.backtest.origins,
      })
    : t(`demand.reasons.${forecast.reason}`);
  const last = expected.at(-1);
  return (
    <Stack gap="xs">
      <BandChart
        title={t('demand.title')}
        description={
          last === undefined
            ? t('demand.text', { weeks: observed.length })
            : t('demand.forecastText', {
                week: date(last.x),
                mean: number(last.mean),
                low: number(last.lower80),
                high: number(last.upper80),
              })
        }
        names={{
          x: t('demand.week'),
          observed: t('demand.observed'),
          expected: t('demand.expected'),
          interval80: t('demand.interval', { level: 80 }),
          interval95: t('demand.interval', { level: 95 }),
        }}
        observed={observed}
        expected={expected}
        formatX={date}
        formatY={number}
        note={note}
      />
    </Stack>
  );
};
