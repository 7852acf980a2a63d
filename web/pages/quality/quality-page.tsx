import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { DaysChart } from './days-chart.tsx';
import { LinesChart } from './lines-chart.tsx';
import { type Source, quality } from './queries.ts';
import { RejectsChart } from './rejects-chart.tsx';
import { StatedChart } from './stated-chart.tsx';

const Found = ({ sources }: { sources: readonly Source[] }) => {
  const { t } = useTranslation('quality');
  if (sources.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <Stack gap="xl">
      <LinesChart sources={sources} />
      <RejectsChart sources={sources} />
      <StatedChart sources={sources} />
      {sources.map((source) => (
        <DaysChart key={source.source} found={source} />
      ))}
      <Text size="sm" c="dimmed">
        {t('days.meaning')}
      </Text>
    </Stack>
  );
};

/** What the figures of a market stand on: everyone who reads them may see it. */
const QualityPage = () => {
  const { t } = useTranslation('quality');
  const language = useLanguage();
  const navigate = useNavigate();
  const { market = language } = useSearch({ from: '/market/quality' });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="xl">
        <SegmentedControl
          aria-label={t('marketLabel')}
          value={market}
          onChange={(value) =>
            void navigate({ to: '/market/quality', search: { market: value === 'zh' ? 'zh' : 'en' } })
          }
          data={[
            { value: 'zh', label: t('markets.zh') },
            { value: 'en', label: t('markets.en') },
          ]}
          style={{ alignSelf: 'flex-start' }}
        />
        <Loaded query={useQuery(quality(market))} lines={8}>
          {({ sources }) => <Found sources={sources} />}
        </Loaded>
        <Text size="sm">
          <Link to="/market" search={{ market }}>
            {t('toMarket')}
          </Link>
        </Text>
      </Stack>
    </Page>
  );
};

export default QualityPage;
