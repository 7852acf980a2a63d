import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { FunnelCharts } from './funnel-charts.tsx';
import { type Effectiveness, type Viewer, courseEffectiveness } from './queries.ts';
import { QuizItems } from './quiz-items.tsx';
import { ViewersOnly } from './viewers-only.tsx';
import { WeakList } from './weak-list.tsx';

const Figure = ({ label, value, note }: { label: string; value: string; note: string }) => (
  <Paper withBorder radius="lg" p="md">
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <Text fw={650} fz="lg">
      {value}
    </Text>
    <Text size="xs" c="dimmed">
      {note}
    </Text>
  </Paper>
);

const Outcome = ({ report: { rating, gain } }: { report: Effectiveness }) => {
  const { t } = useTranslation('effectiveness');
  const { number, percent, change } = useFormats();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Figure
        label={t('rating')}
        value={rating.mean === null ? t('ratingNone') : t('stars', { mean: number(rating.mean, 2) })}
        note={
          rating.interval === null
            ? t('n', { n: number(rating.n) })
            : t('interval', {
                low: number(rating.interval.low, 2),
                high: number(rating.interval.high, 2),
                n: number(rating.n),
              })
        }
      />
      {gain !== null && (
        <Figure
          label={t('gain')}
          value={
            gain.before === null || gain.after === null
              ? t('gainFew')
              : `${percent(gain.before)} → ${percent(gain.after)}`
          }
          note={
            gain.interval === null
              ? t('n', { n: number(gain.n) })
              : t('interval', {
                  low: change(gain.interval.low),
                  high: change(gain.interval.high),
                  n: number(gain.n),
                })
          }
        />
      )}
    </SimpleGrid>
  );
};

const Report = ({ courseId, viewer }: { courseId: string; viewer: Viewer }) => {
  const { t } = useTranslation('effectiveness');
  const { dateTime } = useFormats();
  const localized = useLocalized();
  return (
    <Loaded query={useQuery(courseEffectiveness(courseId, viewer))} lines={8}>
      {(report) => (
        <Stack gap="xl">
          <Stack gap={4}>
            <Title order={2}>{localized(report.title)}</Title>
            <Text size="sm" c="dimmed">
              {t('of', { version: report.version, at: dateTime(report.asOf) })}
            </Text>
          </Stack>
          <WeakList report={report} />
          <FunnelCharts report={report} />
          <Outcome report={report} />
          <QuizItems quizzes={report.quizzes} />
        </Stack>
      )}
    </Loaded>
  );
};

const EffectivenessPage = () => {
  const { t } = useTranslation('effectiveness');
  const { courseId } = useParams({ from: '/effectiveness/$courseId' });
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Link to="/effectiveness">{t('allCourses')}</Link>}>
      <ViewersOnly>{(viewer) => <Report courseId={courseId} viewer={viewer} />}</ViewersOnly>
    </Page>
  );
};

export default EffectivenessPage;
