import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { Source } from './queries.ts';

/** More months than this would not be told apart. */
const monthsShown = 60;

const Gaps = ({ gaps }: Pick<Source, 'gaps'>) => {
  const { t } = useTranslation('quality');
  const { date, number } = useFormats();
  if (gaps.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('days.gaps')}
      </Text>
      <List size="sm">
        {gaps.map(({ from, to, days }) => (
          <List.Item key={from}>
            {t('days.gap', { from: date(from), to: date(to), days: number(days) })}
          </List.Item>
        ))}
      </List>
    </div>
  );
};

/** Month by month, on what share of its days a source showed anything. */
export const DaysChart = ({ found: { source, months, days, period, gaps } }: { found: Source }) => {
  const { t } = useTranslation('quality');
  const { date, month, number, percent } = useFormats();
  if (period === null) return <Text c="dimmed">{t('days.undated', { source })}</Text>;
  const bars = months.slice(-monthsShown).map((found) => ({
    label: month(found.month),
    value: found.days === 0 ? 0 : found.covered / found.days,
  }));
  return (
    <Stack gap="xs">
      <BarChart
        title={t('days.title', { source })}
        description={t('days.text', { covered: number(days.covered), missing: number(days.missing) })}
        labelName={t('days.month')}
        valueName={t('days.share')}
        bars={bars}
        upright
        max={1}
        format={(value) => percent(value)}
        note={t('days.note', {
          from: date(period.from),
          to: date(period.to),
          covered: number(days.covered),
          missing: number(days.missing),
        })}
      />
      <Gaps gaps={gaps} />
    </Stack>
  );
};
