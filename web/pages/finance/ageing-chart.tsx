import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { ageing, type Days } from './queries.ts';

type Found = Awaited<ReturnType<NonNullable<ReturnType<typeof ageing>['queryFn']>>>;

/** So many lines at least the axis reaches to, so that its steps are whole lines. */
const fewest = 5;

/** A chart has its title by itself. */
const Nothing = ({ text }: { text: string }) => {
  const { t } = useTranslation('finance');
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {t('ageing.title')}
      </Title>
      <Text role="status">{text}</Text>
    </Stack>
  );
};

const Drawn = ({ found }: { found: Found }) => {
  const { t } = useTranslation('finance');
  const { number } = useFormats();
  const format = useCallback((value: number) => number(value, 0), [number]);
  const bars = useMemo(
    () => found.buckets.map(({ days, lines }) => ({ label: days, value: lines })),
    [found],
  );
  const { days, reconciledDays } = found;
  const looked = { days: number(days), reconciled: number(reconciledDays) };
  if (reconciledDays === 0) return <Nothing text={t('ageing.never')} />;
  if (found.lines === 0)
    return <Nothing text={t(reconciledDays === days ? 'ageing.clear' : 'ageing.clearSoFar', looked)} />;
  return (
    <Stack gap="xs">
      <BarChart
        title={t('ageing.title')}
        description={t('ageing.text', { n: number(found.lines) })}
        labelName={t('ageing.bucket')}
        valueName={t('ageing.lines')}
        bars={bars}
        upright
        max={Math.max(fewest, ...bars.map(({ value }) => value))}
        format={format}
        note={t('ageing.note', { n: number(found.lines), ...looked })}
      />
      <Text size="sm">
        {t('ageing.oldest')}:{' '}
        {found.oldest.slice(0, 5).map(({ lineId, day, reason, ageDays }) => (
          <span key={lineId}>
            <Link to="/finance/reconciliation" search={{ from: day, to: day }}>
              {day}
            </Link>{' '}
            {t(`reason.${reason}`)} ({t('lines.days', { count: ageDays })}){' '}
          </span>
        ))}
      </Text>
    </Stack>
  );
};

/** How long open lines have waited. */
export const AgeingChart = ({ days }: { days: Days }) => (
  <Loaded query={useQuery(ageing(days))} lines={4}>
    {(found) => <Drawn found={found} />}
  </Loaded>
);
