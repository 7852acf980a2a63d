import { MultiSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { ComparePay, CompareWeekly } from './compare-charts.tsx';
import { CompareTable } from './compare-table.tsx';
import { comparison, subjects } from './figures-queries.ts';
import { MarketFrame } from './market-frame.tsx';
import type { MarketName } from './queries.ts';

const mostCompared = 4;
const kinds = ['cluster', 'occupation', 'skill'] as const;

interface Choice {
  market: MarketName;
  chosen: string[];
}

const Picker = ({ market, chosen }: Choice) => {
  const { t } = useTranslation('figures');
  const { number } = useFormats();
  const localized = useLocalized();
  const navigate = useNavigate();
  const { data } = useQuery(subjects(market));
  const choose = (keys: string[]) =>
    void navigate({ to: '/market/compare', search: { market, subjects: keys.join(',') } });
  const items = data?.items ?? [];
  return (
    <MultiSelect
      label={t('compare.pick')}
      placeholder={chosen.length < mostCompared ? t('compare.placeholder') : ''}
      searchable
      clearable
      maxValues={mostCompared}
      limit={60}
      nothingFoundMessage={t('compare.none')}
      value={chosen.filter((key) => items.some(({ kind, id }) => key === `${kind}:${id}`))}
      onChange={choose}
      data={kinds.map((wanted) => ({
        group: t(`compare.kinds.${wanted}`),
        items: items
          .filter(({ kind }) => kind === wanted)
          .map(({ kind, id, name, n }) => ({
            value: `${kind}:${id}`,
            label: `${localized(name)} (${number(n)})`,
          })),
      }))}
    />
  );
};

const Compared = ({ market, chosen }: Choice) => {
  const { t } = useTranslation('figures');
  const query = useQuery({ ...comparison(market, chosen), enabled: chosen.length > 0 });
  if (chosen.length === 0)
    return <EmptyState title={t('compare.emptyTitle')} text={t('compare.emptyText')} />;
  return (
    <Loaded query={query} lines={8}>
      {({ items, missing }) => (
        <Stack gap="md">
          {missing.length > 0 && (
            <Text size="sm" role="status">
              {t('compare.missing', { count: missing.length })}
            </Text>
          )}
          <CompareTable items={items} />
          <ComparePay items={items} />
          <CompareWeekly items={items} />
        </Stack>
      )}
    </Loaded>
  );
};

const ComparePage = () => {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const navigate = useNavigate();
  const { market = language, subjects: keys = '' } = useSearch({ from: '/market/compare' });
  const chosen = keys
    .split(',')
    .filter((key) => key !== '')
    .slice(0, mostCompared);
  return (
    <MarketFrame
      title={t('compare.title')}
      lead={t('compare.lead')}
      market={market}
      onMarket={(name) => void navigate({ to: '/market/compare', search: { market: name } })}
    >
      <Picker market={market} chosen={chosen} />
      <Compared market={market} chosen={chosen} />
    </MarketFrame>
  );
};

export default ComparePage;
