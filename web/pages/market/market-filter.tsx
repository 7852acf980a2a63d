import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { type Figures, type Filter, slice } from './figures-queries.ts';
import { clustersOfSlice, type MappedCluster } from './filtered-clusters.ts';
import { clusters, type MarketName } from './queries.ts';

const kinds = ['city', 'country', 'source'] as const;

const useFilter = (): Filter | undefined => {
  const { by, name } = useSearch({ from: '/market' });
  return by === undefined || name === undefined ? undefined : { by, name };
};

/** Leaves the postings of one city, country or source on the map; the address keeps the choice. */
export const MarketFilter = ({ market, filters }: { market: MarketName; filters: Figures['filters'] }) => {
  const { t } = useTranslation('figures');
  const { number } = useFormats();
  const navigate = useNavigate();
  const chosen = useFilter();
  const choose = (value: string | null) => {
    const found = filters.find(({ by, name }) => `${by}:${name}` === value);
    void navigate({
      to: '/market',
      search: found === undefined ? { market } : { market, by: found.by, name: found.name },
    });
  };
  return (
    <Select
      label={t('filters.label')}
      placeholder={t('filters.all')}
      searchable
      clearable
      maw="24rem"
      value={chosen === undefined ? null : `${chosen.by}:${chosen.name}`}
      onChange={choose}
      data={kinds.map((kind) => ({
        group: t(`filters.${kind}`),
        items: filters
          .filter(({ by }) => by === kind)
          .map(({ by, name, n }) => ({ value: `${by}:${name}`, label: `${name} (${number(n)})` })),
      }))}
    />
  );
};

interface Properties {
  market: MarketName;
  children: (items: MappedCluster[]) => ReactNode;
}

const InSlice = ({ market, filter, children }: Properties & { filter: Filter }) => {
  const { t } = useTranslation('figures');
  const { number } = useFormats();
  const all = useQuery(clusters(market));
  return (
    <Loaded query={useQuery(slice(market, filter))} lines={8}>
      {(found) => (
        <>
          <Text size="sm" role="status">
            {t('filters.note', { name: found.name, n: number(found.n) })}
          </Text>
          {children(clustersOfSlice(all.data?.items ?? [], found))}
        </>
      )}
    </Loaded>
  );
};

/** The clusters of a market as far as the filter in the address leaves them. */
export const FilteredClusters = ({ market, children }: Properties) => {
  const all = useQuery(clusters(market));
  const filter = useFilter();
  if (filter !== undefined)
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
