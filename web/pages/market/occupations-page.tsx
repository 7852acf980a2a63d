import { Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useLanguage } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { MarketFrame } from './market-frame.tsx';
import { occupations, type OccupationList } from './occupation-queries.ts';
import { OccupationTable } from './occupation-table.tsx';

const Found = ({ found }: { found: OccupationList }) => {
  const { t } = useTranslation('occupations');
  const { number, percent } = useFormats();
  const [words, setWords] = useState('');
  if (found.items.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  const wanted = words.trim().toLowerCase();
  const items = found.items.filter(({ title }) => `${title.zh} ${title.en}`.toLowerCase().includes(wanted));
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('named', {
          named: number(found.named),
          postings: number(found.postings),
          share: percent(found.named / Math.max(1, found.postings)),
        })}
      </Text>
      <TextInput
        type="search"
        label={t('search')}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        maw={360}
      />
      {items.length === 0 ? <Text role="status">{t('nothing')}</Text> : <OccupationTable items={items} />}
    </Stack>
  );
};

const OccupationsPage = () => {
  const { t } = useTranslation('occupations');
  const language = useLanguage();
  const { market = language } = useSearch({ from: '/market/occupations' });
  const navigate = useNavigate();
  const query = useQuery(occupations(market));
  return (
    <MarketFrame
      title={t('title')}
      lead={t('lead')}
      market={market}
      onMarket={(chosen) => void navigate({ to: '/market/occupations', search: { market: chosen } })}
    >
      <Loaded query={query} lines={8}>
        {(found) => <Found key={market} found={found} />}
      </Loaded>
    </MarketFrame>
  );
};

export default OccupationsPage;
