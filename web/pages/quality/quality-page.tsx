import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { MarketFrame } from '../market/market-frame.tsx';
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
    <MarketFrame
      title={t('title')}
      lead={t('lead')}
      market={market}
      onMarket={(name) => void navigate({ to: '/market/quality', search: { market: name } })}
    >
      <Loaded query={useQuery(quality(market))} lines={8}>
        {({ sources }) => <Found sources={sources} />}
      </Loaded>
    </MarketFrame>
  );
};

export default QualityPage;
