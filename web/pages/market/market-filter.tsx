import { Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { useCountryName } from './country-name.ts';
import { type Figures, type Filter, slice } from './figures-queries.ts';
import { type FilterKey, filterIn, filterKeys, isEmptyFilter, withPart } from './filter-search.ts';
import { clustersOfSlice, type MappedCluster } from './filtered-clusters.ts';
import { clusters, type MarketName } from './queries.ts';

const useFilter = (): Filter => filterIn({ ...useSearch({ from: '/market' }) });

/** Puts a filter into the address, which can be shared. */
const useChoose = (market: MarketName) => {
  const navigate = useNavigate();
  return (filter: Filter) => void navigate({ to: '/market', search: { market, ...filter } });
};

interface OneProperties {
  kind: FilterKey;
  filters: Figures['filters'];
  filter: Filter;
  onChoose: (filter: Filter) => void;
}

const OneFilter = ({ kind, filters, filter, onChoose }: OneProperties) => {
  const { t } = useTranslation('figures');
  const { number } = useFormats();
  const countryName = useCountryName();
  const { country } = filter;
  const offered = filters.filter(
    ({ by, name, country: of }) =>
      by === kind && (kind !== 'city' || country === undefined || of === country || name === filter.city),
  );
  return (
    <Select
      label={t(`filters.${kind}`)}
      placeholder={t(`filters.any.${kind}`)}
      searchable
      clearable
      nothingFoundMessage={t('compare.none')}
      value={filter[kind] ?? null}
      onChange={(value) => onChoose(withPart(filter, kind, value))}
      data={offered.map(({ name, n }) => ({
        value: name,
        label: `${kind === 'country' ? countryName(name) : name} (${number(n)})`,
      }))}
    />
  );
};

/** Leaves the postings of a country, a city and a source on the map, also of all three; the address keeps the choice. */
export const MarketFilter = ({ market, filters }: { market: MarketName; filters: Figures['filters'] }) => {
  const { t } = useTranslation('figures');
  const filter = useFilter();
  const choose = useChoose(market);
  return (
    <Stack gap="xs" role="group" aria-label={t('filters.label')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {filterKeys.map((kind) => (
          <OneFilter key={kind} kind={kind} filters={filters} filter={filter} onChoose={choose} />
        ))}
      </SimpleGrid>
      {!isEmptyFilter(filter) && (
        <Group>
          <Button size="xs" variant="default" onClick={() => choose({})}>
            {t('filters.clear')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

interface Properties {
  market: MarketName;
  children: (items: MappedCluster[]) => ReactNode;
}

const Nothing = ({ market, text }: { market: MarketName; text: string }) => {
  const { t } = useTranslation('figures');
  const choose = useChoose(market);
  return (
    <EmptyState
      title={t('filters.emptyTitle')}
      text={text}
      action={
        <Button variant="default" onClick={() => choose({})}>
          {t('filters.clear')}
        </Button>
      }
    />
  );
};

const InSlice = ({ market, filter, children }: Properties & { filter: Filter }) => {
  const { t } = useTranslation('figures');
  const { number } = useFormats();
  const countryName = useCountryName();
  const all = useQuery(clusters(market));
  const found = useQuery(slice(market, filter));
  if (found.error instanceof ApiProblem && found.error.code === 'slice-not-found')
    return <Nothing market={market} text={t('filters.unknownText')} />;
  const { city, country, source } = filter;
  const named = [city, country === undefined ? undefined : countryName(country), source];
  const name = named.filter((part) => part !== undefined).join(' · ');
  return (
    <Loaded query={found} lines={8}>
      {(sliced) =>
        sliced.clusters.length === 0 ? (
          <Nothing market={market} text={t('filters.emptyText', { name })} />
        ) : (
          <>
            <Text size="sm" role="status">
              {t('filters.note', { name, n: number(sliced.n) })}
            </Text>
            <Loaded query={all} lines={8}>
              {({ items }) => children(clustersOfSlice(items, sliced))}
            </Loaded>
          </>
        )
      }
    </Loaded>
  );
};

/** The clusters of a market as far as the filter in the address leaves them. */
export const FilteredClusters = ({ market, children }: Properties) => {
  const all = useQuery(clusters(market));
  const filter = useFilter();
  if (!isEmptyFilter(filter))
    return (
      <InSlice market={market} filter={filter}>
        {children}
      </InSlice>
    );
  return (
    <Loaded query={all} lines={8}>
      {({ items }) => children(items)}
    </Loaded>
  );
};
