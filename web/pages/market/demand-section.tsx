import { List, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { ActiveChart } from './active-chart.tsx';
import { DailyChart } from './daily-chart.tsx';
import { BacktestChart, DemandChart } from './demand-chart.tsx';
import { type Demand, type DemandSeries, demandOf } from './demand-queries.ts';

/** How good such forecasts were so far, and in plain words where repeating last year would have been better. */
const Accuracy = ({ forecast }: Pick<Demand, 'forecast'>) => {
  const { t } = useTranslation('demand');
  const { number, percent } = useFormats();
  if (!forecast.available) return null;
  const { accuracy, methods } = forecast;
  const blend = methods
    .map(({ method, weight }) => `${t(`methods.${method}`)} ${percent(weight)}`)
    .join(t('listSeparator'));
  return (
    <Stack gap={4}>
      {!accuracy.better && (
        <Text size="sm" fw={600}>
          {t('notBetter')}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('accuracy', {
          origins: accuracy.origins,
          mase: number(accuracy.mase, 2),
          naive: number(accuracy.seasonalNaiveMase, 2),
          coverage80: percent(accuracy.coverage80),
          coverage95: percent(accuracy.coverage95),
        })}{' '}
        {t('blend', { methods: blend })}
      </Text>
    </Stack>
  );
};

/** Where the level changed, and what changed with it. */
const Changes = ({ changes }: Pick<Demand, 'changes'>) => {
  const { t } = useTranslation('demand');
  const { date, number } = useFormats();
  const localized = useLocalized();
  if (changes.length === 0) return null;
  const signed = (value: number) => `${value > 0 ? '+' : '−'}${number(Math.abs(value), 1)}`;
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('changes')}</Text>
      <List size="sm" spacing={4}>
        {changes.toReversed().map(({ week, before, after, cause, contributions }) => (
          <List.Item key={`${week}${cause}${contributions[0]?.key ?? ''}`}>
            {t(`change.${cause}`, { week: date(week), before: number(before, 1), after: number(after, 1) })}
            {contributions.length > 0 &&
              ` ${t('contributions', {
                list: contributions
                  .map(
                    ({ kind, key, name, change }) =>
                      `${t(`part.${kind}`)} ${name === null ? key : localized(name)} ${signed(change)}`,
                  )
                  .join(t('listSeparator')),
              })}`}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
};

/** New postings by week with what is expected, or by day. */
const NewPostings = ({ demand }: { demand: Demand }) => {
  const { t } = useTranslation('demand');
  const [by, setBy] = useState<'week' | 'day'>('week');
  const daily = demand.days.some(({ opened }) => opened !== null);
  return (
    <Stack gap="xs">
      {daily && (
        <SegmentedControl
          aria-label={t('by.label')}
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          value={by}
          onChange={(value) => setBy(value === 'day' ? 'day' : 'week')}
          data={[
            { value: 'week', label: t('by.week') },
            { value: 'day', label: t('by.day') },
          ]}
        />
      )}
      {by === 'week' || !daily ? <DemandChart demand={demand} /> : <DailyChart demand={demand} />}
    </Stack>
  );
};

const Found = ({ demand }: { demand: Demand }) => (
  <Stack gap="md">
    <NewPostings demand={demand} />
    <Accuracy forecast={demand.forecast} />
    <Changes changes={demand.changes} />
    <BacktestChart demand={demand} />
    <ActiveChart demand={demand} />
  </Stack>
);

const waiting = <Skeleton height={320} radius="lg" />;

const Section = ({ series }: { series: DemandSeries }) => {
  const { t } = useTranslation('demand');
  const { data, error, refetch } = useQuery(demandOf(series));
  if (data !== undefined) return <Found demand={data.demand} />;
  if (error === null) return waiting;
  if (error instanceof ApiProblem && ['no-series', 'no-snapshot'].includes(error.code)) {
    return <Text c="dimmed">{t('noSeries')}</Text>;
  }
  return <ProblemNotice error={error} onRetry={() => void refetch()} />;
};

/**
 * Demand of one series with its forecast, the accuracy of it, what changed and what was said a quarter ago. Loads its own
 * figures: put it on the page of a cluster, an occupation, a skill, a city or the market.
 */
export const DemandSection = ({ series }: { series: DemandSeries }) => (
  // Its texts may not be there yet on a page that loads only its own.
  <Suspense fallback={waiting}>
    <Section series={series} />
  </Suspense>
);
