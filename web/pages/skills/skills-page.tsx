import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { MarketFrame } from '../market/market-frame.tsx';
import type { MarketName } from '../market/queries.ts';
import { type SkillOutline, skills } from './queries.ts';
import { SkillTable } from './skill-table.tsx';

const shownAtOnce = 60;

const Choices = ({ market, all }: { market: MarketName; all: readonly SkillOutline[] }) => {
  const { t } = useTranslation('skills');
  const { number } = useFormats();
  const localized = useLocalized();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [group, setGroup] = useState<string | null>(null);
  const [shown, setShown] = useState(shownAtOnce);
  const found = useMemo(() => {
    const sought = words.trim().toLowerCase();
    return all.filter(
      (skill) =>
        (kind === null || skill.kind === kind) &&
        (group === null || skill.group?.id === group) &&
        `${skill.name.zh} ${skill.name.en}`.toLowerCase().includes(sought),
    );
  }, [all, words, kind, group]);
  const kinds = [...new Set(all.map((skill) => skill.kind))];
  const groups = new Map(all.flatMap((skill) => (skill.group ? [[skill.group.id, skill.group.name]] : [])));
  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          label={t('search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Select
          label={t('kind')}
          placeholder={t('all')}
          clearable
          value={kind}
          onChange={setKind}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`, { defaultValue: value }) }))}
        />
        <Select
          label={t('group')}
          placeholder={t('all')}
          clearable
          searchable
          value={group}
          onChange={setGroup}
          data={[...groups].map(([value, name]) => ({ value, label: localized(name) }))}
        />
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {t('found', { n: number(found.length) })}
      </Text>
      <SkillTable market={market} skills={found.slice(0, shown)} />
      {shown < found.length && (
        <Group>
          <Button variant="default" onClick={() => setShown(shown + shownAtOnce)}>
            {t('more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

const SkillsPage = () => {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const { market = language } = useSearch({ from: '/market/skills' });
  const navigate = useNavigate();
  return (
    <MarketFrame
      title={t('title')}
      lead={t('lead')}
      market={market}
      onMarket={(name) => void navigate({ to: '/market/skills', search: { market: name } })}
    >
      <Loaded query={useQuery(skills(market))} lines={8}>
        {({ skills: all }) =>
          all.length === 0 ? (
            <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
          ) : (
            <Choices key={market} market={market} all={all} />
          )
        }
      </Loaded>
    </MarketFrame>
  );
};

export default SkillsPage;
