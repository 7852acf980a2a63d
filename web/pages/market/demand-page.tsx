import { Select, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { useCountryName } from './country-name.ts';
import { DemandCoverage } from './demand-coverage.tsx';
import { DemandPlaces } from './demand-places.tsx';
import { type DemandKind, type DemandOverview, demandOverview } from './demand-queries.ts';
import { DemandRecord } from './demand-record.tsx';
import { DemandSection } from './demand-section.tsx';
import { MarketFrame } from './market-frame.tsx';

type Series = DemandOverview['series'][number];

/** What a series is called. */
const useSeriesName = (): ((series: Series) => string) => {
  const { t } = useTranslation('demand');
  const localized = useLocalized();
  const countryName = useCountryName();
  return ({ kind, id, name }) => {
    if (kind === 'market') return t('page.kinds.market');
    if (kind === 'country') return countryName(id);
    return name === null ? id : localized(name);
  };
};

const Found = ({ found }: { found: DemandOverview }) => {
  const { t } = useTranslation('demand');
  const { number } = useFormats();
  const nameOf = useSeriesName();
  const { kind = 'market', id = '' } = useSearch({ from: '/market/demand' });
  const navigate = useNavigate();
  const chosen = (nextKind: DemandKind, nextId: string) =>
    void navigate({ to: '/market/demand', search: { market: found.market, kind: nextKind, id: nextId } });
  const kinds = [...new Set(found.series.map((one) => one.kind))];
  const whole = found.series.find((one) => one.kind === 'market');
  const ofKind = found.series.filter((one) => one.kind === kind);
  return (
    <Stack gap="xl">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('page.kind')}
          value={kind}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(`page.kinds.${value}`) }))}
          onChange={(value) => {
            const next = found.series.find((one) => one.kind === value);
            if (next !== undefined) chosen(next.kind, next.id);
          }}
        />
        {kind !== 'market' && (
          <Select
            label={t('page.choose')}
            searchable
            allowDeselect={false}
            value={id}
            data={ofKind.map((one) => ({
              value: one.id,
              label: `${nameOf(one)} (${number(one.n)})`,
            }))}
            onChange={(value) => {
              if (value !== null) chosen(kind, value);
            }}
          />
        )}
      </SimpleGrid>
      <DemandSection series={{ market: found.market, kind, id }} />
      {found.places !== null && <DemandPlaces places={found.places} n={whole?.n ?? 0} />}
      <DemandRecord series={found.series} nameOf={nameOf} />
      <DemandCoverage observed={found.observed} sources={found.sources} />
    </Stack>
  );
};

/** Why there may be no demand to tell of. */
const nothingYet: readonly string[] = ['no-snapshot', 'no-demand'];

const DemandPage = () => {
  const { t } = useTranslation('demand');
  const language = useLanguage();
  const { market = language } = useSearch({ from: '/market/demand' });
  const navigate = useNavigate();
  const query = useQuery(demandOverview(market));
  return (
    <MarketFrame
      title={t('page.title')}
      lead={t('page.lead')}
      market={market}
      onMarket={(name) => void navigate({ to: '/market/demand', search: { market: name } })}
    >
      {query.error instanceof ApiProblem && nothingYet.includes(query.error.code) ? (
        <EmptyState title={t('page.emptyTitle')} text={t('page.emptyText')} />
      ) : (
        <Loaded query={query} lines={8}>
          {(found) => <Found key={market} found={found} />}
        </Loaded>
      )}
    </MarketFrame>
  );
};

export default DemandPage;
