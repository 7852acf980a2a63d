import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLanguage } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ClusterMap } from './cluster-map.tsx';
import { ClusterTable } from './cluster-table.tsx';
import classes from './market.module.css';
import { figures } from './figures-queries.ts';
import { FilteredClusters, MarketFilter } from './market-filter.tsx';
import { MarketSwitch } from './market-switch.tsx';
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
  const { t } = useTranslation(['figures', 'market']);
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
      <Text size="sm">
        <Link to="/market/occupations" search={{ market: name }}>
          {t('occupations')}
        </Link>{' '}
        ·{' '}
        <Link to="/market/skills" search={{ market: name }}>
          {t('market:skills')}
        </Link>{' '}
        ·{' '}
        <Link to="/market/compare" search={{ market: name }}>
          {t('compare.open')}
        </Link>
        {' · '}
        <Link to="/market/demand" search={{ market: name }}>
          {t('market:toDemand')}
        </Link>
      </Text>
      <Loaded query={whole} lines={8}>
        {(more) => <WholeMarket found={more} />}
      </Loaded>
    </Stack>
  );
};

const Markets = ({ markets }: { markets: Overview[] }) => {
  const { t } = useTranslation('market');
  const language = useLanguage();
  const navigate = useNavigate();
  const { market: asked } = useSearch({ from: '/market' });
  const wanted = asked ?? language;
  const found =
    markets.find(({ market }) => market === wanted) ?? (asked === undefined ? markets[0] : undefined);
  const name = found?.market ?? wanted;
  return (
    <Stack gap="xl">
      <MarketSwitch
        market={name}
        onChange={(market) => void navigate({ to: '/market', search: { market } })}
      />
      {found === undefined ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <InMarket name={name} found={found} />
      )}
    </Stack>
  );
};

const MarketPage = () => {
  const { t } = useTranslation('market');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={useQuery(overview)}>{({ markets }) => <Markets markets={markets} />}</Loaded>
    </Page>
  );
};

export default MarketPage;
