import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { useViewed } from '../../recorder/use-viewed.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { DemandSection } from './demand-section.tsx';
import { MarketFrame } from './market-frame.tsx';
import { marketOccupation, type MarketOccupation } from './occupation-queries.ts';
import { PayByChart } from './pay-by-chart.tsx';
import { PayChart } from './pay-chart.tsx';
import { SliceChart } from './slice-chart.tsx';
import { Withheld } from './withheld.tsx';

const Neighbours = ({ found: { neighbours, market } }: { found: MarketOccupation }) => {
  const { t } = useTranslation('occupations');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  if (neighbours.withheld) return <Withheld title={t('neighbours')} n={neighbours.n} />;
  if (neighbours.items.length === 0) return <Text c="dimmed">{t('noNeighbours')}</Text>;
  const bars = neighbours.items.map(({ title, similarity }) => ({
    label: localized(title),
    value: similarity,
  }));
  return (
    <Stack gap="xs">
      <BarChart
        title={t('neighbours')}
        description={bars.map(({ label }) => label).join(', ')}
        labelName={t('occupation')}
        valueName={t('similarity')}
        bars={bars}
        format={(value) => percent(value)}
        note={t('neighboursNote', { n: number(neighbours.n) })}
      />
      <Text size="sm">
        {neighbours.items.map(({ occupationId, title }, index) => (
          <span key={occupationId}>
            {index > 0 && ' · '}
            <Link to="/market/occupations/$occupationId" params={{ occupationId }} search={{ market }}>
              {localized(title)}
            </Link>
          </span>
        ))}
      </Text>
    </Stack>
  );
};

const Clusters = ({ clusters }: Pick<MarketOccupation, 'clusters'>) => {
  const { t } = useTranslation('occupations');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  if (clusters.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4">
        {t('clusters')}
      </Title>
      {clusters.map(({ clusterId, label, n, share }) => (
        <Text key={clusterId} size="sm">
          <Link to="/market/clusters/$clusterId" params={{ clusterId }}>
            {localized(label)}
          </Link>{' '}
          {percent(share)} (n = {number(n)})
        </Text>
      ))}
    </section>
  );
};

const Links = ({ found: { occupationId, market } }: { found: MarketOccupation }) => {
  const { t } = useTranslation(['occupations', 'figures']);
  return (
    <Stack gap={4}>
      <Link to="/careers/$occupationId" params={{ occupationId }}>
        {t('inCareers')}
      </Link>
      <Link to="/market/compare" search={{ market, subjects: `occupation:${occupationId}` }}>
        {t('figures:compare.open')}
      </Link>
    </Stack>
  );
};

const Found = ({ found }: { found: MarketOccupation }) => {
  const { t } = useTranslation(['occupations', 'market']);
  const { number, percent } = useFormats();
  const localized = useLocalized();
  return (
    <Stack gap="xl">
      <div>
        <Text>{localized(found.summary)}</Text>
        <Text size="sm" c="dimmed">
          {t('market:clusterLead', {
            n: number(found.n),
            share: percent(found.share),
            market: t(`market:markets.${found.market}`),
          })}
          {found.remoteShare > 0 && ` · ${t('remote', { share: percent(found.remoteShare) })}`}
        </Text>
      </div>
      <PayChart pay={found.pay} statedShare={found.payStatedShare} />
      <PayByChart payBy={found.payBy} />
      <DemandSection series={{ market: found.market, kind: 'occupation', id: found.occupationId }} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <SliceChart name="skills" distribution={found.skills} />
        <SliceChart name="titles" distribution={found.titles} />
        <SliceChart name="cities" distribution={found.cities} />
        <SliceChart name="experience" distribution={found.experience} />
        <SliceChart name="education" distribution={found.education} />
      </SimpleGrid>
      <Neighbours found={found} />
      <Clusters clusters={found.clusters} />
      <Links found={found} />
    </Stack>
  );
};

const OccupationPage = () => {
  const { t } = useTranslation('occupations');
  const language = useLanguage();
  const { occupationId } = useParams({ from: '/market/occupations/$occupationId' });
  const { market = language } = useSearch({ from: '/market/occupations/$occupationId' });
  const localized = useLocalized();
  const query = useQuery(marketOccupation(market, occupationId));
  useViewed('occupation', query.data?.occupationId);
  return (
    <MarketFrame
      title={query.data === undefined ? t('occupation') : localized(query.data.title)}
      market={market}
    >
      <Loaded query={query} lines={8}>
        {(found) => <Found found={found} />}
      </Loaded>
    </MarketFrame>
  );
};

export default OccupationPage;
