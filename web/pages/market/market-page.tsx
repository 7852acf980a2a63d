import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLanguage } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { ClusterMap } from './cluster-map.tsx';
import { ClusterTable } from './cluster-table.tsx';
import classes from './market.module.css';
import { figures } from './figures-queries.ts';
import { FilteredClusters, MarketFilter } from './market-filter.tsx';
import { MarketFrame } from './market-frame.tsx';
import { type MarketName, type Overview, overview } from './queries.ts';
import { WholeMarket } from './whole-market.tsx';

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div className={classes['figure']}>
    <Text size="sm" c="dimmed">
      {label}
    </Text>
    <Text fw={650} className={classes['value'] ?? ''}>
      {value}
    </Text>
  </div>
);

const Summary = ({ found }: { found: Overview }) => {
  const { t } = useTranslation('market');
  const { number, date } = useFormats();
  const { postings, clusters: groups, period, publishedAt, sources } = found;
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Figure label={t('postings')} value={number(postings)} />
        <Figure label={t('groups')} value={number(groups)} />
        <Figure
          label={t('period')}
          value={
            period === null ? t('undated') : t('fromTo', { from: date(period.from), to: date(period.to) })
          }
        />
        <Figure label={t('published')} value={date(publishedAt)} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('sources', {
          sources: sources.map(({ source, postings: n }) => `${source} (${number(n)})`).join(' · '),
        })}{' '}
        {t('silhouette', { value: number(found.silhouette, 3) })}{' '}
        <Link to="/market/quality" search={{ market: found.market }}>
          {t('toQuality')}
        </Link>
      </Text>
    </Stack>
  );
};

const InMarket = ({ name, found }: { name: MarketName; found: Overview }) => {
  const whole = useQuery(figures(name));
  return (
    <Stack gap="xl">
      <Summary found={found} />
      <MarketFilter market={name} filters={whole.data?.filters ?? []} />
      <FilteredClusters market={name}>
        {(items) => (
          <>
            <ClusterMap clusters={items} />
            <ClusterTable clusters={items} />
          </>
        )}
      </FilteredClusters>
      <Loaded query={whole} lines={8}>
        {(more) => <WholeMarket found={more} />}
      </Loaded>
    </Stack>
  );
};

const Shown = ({ markets, name }: { markets: Overview[]; name: MarketName }) => {
  const { t } = useTranslation('market');
  const found = markets.find(({ market }) => market === name);
  if (found === undefined) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  return <InMarket key={name} name={name} found={found} />;
};

/** The market asked for; else that of the reader's language, or the only one there is. */
const useMarketName = (markets: readonly Overview[] | undefined): MarketName => {
  const language = useLanguage();
  const { market } = useSearch({ from: '/market' });
  if (market !== undefined) return market;
  const there = markets?.some((one) => one.market === language) ?? true;
  return there ? language : (markets?.[0]?.market ?? language);
};

const MarketPage = () => {
  const { t } = useTranslation('market');
  const navigate = useNavigate();
  const query = useQuery(overview);
  const name = useMarketName(query.data?.markets);
  return (
    <MarketFrame
      title={t('title')}
      lead={t('lead')}
      market={name}
      onMarket={(market) => void navigate({ to: '/market', search: { market } })}
    >
      <Loaded query={query} lines={8}>
        {({ markets }) => <Shown markets={markets} name={name} />}
      </Loaded>
    </MarketFrame>
  );
};

export default MarketPage;
