import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { DemandCoverage } from './demand-coverage.tsx';
import { DemandPlaces } from './demand-places.tsx';
import { type DemandKind, type DemandOverview, demandOverview } from './demand-queries.ts';
import { DemandRecord } from './demand-record.tsx';
import { DemandSection } from './demand-section.tsx';
import { clusters, type MarketName } from './queries.ts';

/** What a series is called: clusters by their label, the rest as the postings have it. */
const useSeriesName = (name: MarketName): ((kind: DemandKind, id: string) => string) => {
  const { t } = useTranslation('demand');
  const localized = useLocalized();
  const labels = new Map(
    useQuery(clusters(name)).data?.items.map(({ clusterId, label }) => [clusterId, label]),
  );
  return (kind, id) => {
    const label = labels.get(id);
    if (kind === 'market') return t('page.kinds.market');
    return kind === 'cluster' && label !== undefined ? localized(label) : id;
  };
};

const Found = ({ found }: { found: DemandOverview }) => {
  const { t } = useTranslation('demand');
  const { number } = useFormats();
  const nameOf = useSeriesName(found.market);
  const { kind = 'market', id = '' } = useSearch({ from: '/market/demand' });
  const navigate = useNavigate();
  const chosen = (nextKind: DemandKind, nextId: string) =>
    void navigate({ to: '/market/demand', search: { market: found.market, kind: nextKind, id: nextId } });
  const kinds = [...new Set(found.series.map((one) => one.kind))];
  const ofKind = found.series.filter((one) => one.kind === kind);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
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
              label: `${nameOf(kind, one.id)} (${number(one.n)})`,
            }))}
            onChange={(value) => {
              if (value !== null) chosen(kind, value);
            }}
          />
        )}
      </Stack>
      <DemandSection series={{ market: found.market, kind, id }} />
      {found.places !== null && <DemandPlaces places={found.places} />}
      <DemandRecord series={found.series} nameOf={nameOf} />
      <DemandCoverage observed={found.observed} sources={found.sources} />
      <Text size="sm">
        <Link to="/market" search={{ market: found.market }}>
          {t('page.back')}
        </Link>
      </Text>
    </Stack>
  );
};

const DemandPage = () => {
  const { t } = useTranslation('demand');
  const language = useLanguage();
  const { market = language } = useSearch({ from: '/market/demand' });
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      <Loaded query={useQuery(demandOverview(market))} lines={8}>
        {(found) => <Found found={found} />}
      </Loaded>
    </Page>
  );
};

export default DemandPage;
