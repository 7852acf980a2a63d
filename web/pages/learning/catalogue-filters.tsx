import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import type { Catalogue } from './queries.ts';
import {
  type CatalogueSearch,
  accesses,
  catalogueSearch,
  courseLanguages,
  lengths,
  levels,
} from './search.ts';

const useFilter = () => {
  const navigate = useNavigate();
  return (
    change:
      Record<keyof CatalogueSearch, string | null> | Partial<Record<keyof CatalogueSearch, string | null>>,
  ) =>
    void navigate({
      to: '/learning',
      search: (before) => catalogueSearch({ ...before, ...change }),
      replace: true,
    });
};

/** What is typed goes into the address when the fingers rest. */
const Words = () => {
  const { t } = useTranslation('learning');
  const { words = '' } = useSearch({ from: '/learning' });
  const filter = useFilter();
  const [typed, setTyped] = useState<string>();
  const apply = useDebouncedCallback((text: string) => {
    filter({ words: text });
    setTyped(undefined);
  }, 300);
  return (
    <TextInput
      label={t('search')}
      placeholder={t('searchHint')}
      type="search"
      maxLength={200}
      value={typed ?? words}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
    />
  );
};

/** The filters, each with what there is to choose from. */
export const CatalogueFilters = ({ choices }: { choices: Catalogue | undefined }) => {
  const { t } = useTranslation('learning');
  const localized = useLocalized();
  const search = useSearch({ from: '/learning' });
  const filter = useFilter();
  const fixed = [
    { name: 'level', data: levels.map((value) => ({ value, label: t(`levels.${value}`) })) },
    { name: 'length', data: lengths.map((value) => ({ value, label: t(`lengths.${value}`) })) },
    { name: 'language', data: courseLanguages.map((value) => ({ value, label: t(`languages.${value}`) })) },
    { name: 'access', data: accesses.map((value) => ({ value, label: t(`accesses.${value}`) })) },
  ] as const;
  const offered = (all: Catalogue['skills'] = []) =>
    all.map(({ value, name, courses }) => ({ value, label: `${localized(name)} (${courses})` }));
  const searched = [
    { name: 'occupation', data: offered(choices?.occupations) },
    { name: 'skill', data: offered(choices?.skills) },
  ] as const;
  return (
    <search>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md">
        <Words />
        {searched.map(({ name, data }) => (
          <Select
            key={name}
            label={t(name)}
            placeholder={t('any')}
            clearable
            searchable
            nothingFoundMessage={t('noChoice')}
            limit={60}
            value={search[name] ?? null}
            data={data}
            onChange={(value) => filter({ [name]: value })}
          />
        ))}
        {fixed.map(({ name, data }) => (
          <Select
            key={name}
            label={t(name)}
            placeholder={t('any')}
            clearable
            value={search[name] ?? null}
            data={data}
            onChange={(value) => filter({ [name]: value })}
          />
        ))}
      </SimpleGrid>
    </search>
  );
};
