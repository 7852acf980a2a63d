import { Button, Group, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Choice, decide, type Known, type Open } from './proposal-queries.ts';

const kinds = ['tool', 'framework', 'language', 'method', 'knowledge', 'certificate', 'transversal'] as const;
type Kind = (typeof kinds)[number];

interface Properties {
  open: Open;
  known: Known;
  onDecided?: () => void;
}

interface PartProperties {
  open: Open;
  known: Known;
  busy: boolean;
  onlyWhereAsked: boolean;
  onChoose: (choice: Choice) => void;
}

/** The phrase as a further name of a skill. */
const AsSynonym = ({ open: { before }, known, busy, onlyWhereAsked, onChoose }: PartProperties) => {
  const { t } = useTranslation('skills');
  const localized = useLocalized();
  const [skillId, setSkillId] = useState(before?.choice.as === 'synonym' ? before.choice.skillId : null);
  return (
    <Group align="flex-end">
      <Select
        label={t('synonymOf')}
        searchable
        limit={40}
        data={known.skills.map(({ id, name }) => ({ value: id, label: localized(name) }))}
        value={skillId}
        onChange={setSkillId}
      />
      <Button
        disabled={skillId === null || busy}
        onClick={() => skillId !== null && onChoose({ as: 'synonym', skillId, onlyWhereAsked })}
      >
        {t('takeSynonym')}
      </Button>
    </Group>
  );
};

const startOf = ({ phrase, before }: Open) => {
  const choice = before?.choice;
  if (choice?.as === 'new-skill') return { ...choice.name, kind: choice.kind, parent: choice.parent ?? null };
  return { en: /[a-z]/i.test(phrase) ? phrase : '', zh: phrase, kind: 'tool' as const, parent: null };
};

/** The phrase as a skill of its own, under an area or another skill where it belongs to one. */
const AsNewSkill = ({ open, known, busy, onlyWhereAsked, onChoose }: PartProperties) => {
  const { t } = useTranslation('skills');
  const localized = useLocalized();
  const start = startOf(open);
  const [en, setEn] = useState(start.en);
  const [zh, setZh] = useState(start.zh);
  const [kind, setKind] = useState<Kind>(kinds.find((one) => one === start.kind) ?? 'tool');
  const [parent, setParent] = useState(start.parent);
  const choices = (list: Known['skills']) =>
    list.map(({ id, name }) => ({ value: id, label: localized(name) }));
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <TextInput label={t('nameEn')} value={en} onChange={(event) => setEn(event.currentTarget.value)} />
        <TextInput label={t('nameZh')} value={zh} onChange={(event) => setZh(event.currentTarget.value)} />
        <Select
          label={t('kind')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'tool')}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Select
          label={t('parent')}
          placeholder={t('noParent')}
          searchable
          clearable
          limit={60}
          value={parent}
          onChange={setParent}
          data={[
            { group: t('group'), items: choices(known.areas) },
            { group: t('skill'), items: choices(known.skills) },
          ]}
        />
      </SimpleGrid>
      <Group>
        <Button
          disabled={en.trim() === '' || zh.trim() === '' || busy}
          onClick={() => onChoose({ as: 'new-skill', name: { en, zh }, kind, parent, onlyWhereAsked })}
        >
          {t('takeNew')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => onChoose({ as: 'no-skill' })}>
          {t('takeNone')}
        </Button>
      </Group>
    </Stack>
  );
};

/** What becomes of a phrase: a further name of a skill, a skill of its own, or none; also in the place of an earlier decision. */
export const DecideForm = ({ open, known, onDecided }: Properties) => {
  const { t } = useTranslation('skills');
  const queryClient = useQueryClient();
  const before = open.before?.choice;
  const [onlyWhereAsked, setOnlyWhereAsked] = useState(
    before === undefined || before.as === 'no-skill' ? true : before.onlyWhereAsked,
  );
  const deciding = useMutation({
    mutationFn: (choice: Choice) => decide(open, choice),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['market', 'proposals'] });
      onDecided?.();
    },
  });
  const part = {
    ...{ open, known, onlyWhereAsked },
    busy: deciding.isPending,
    onChoose: (choice: Choice) => deciding.mutate(choice),
  };
  return (
    <Stack component="fieldset" gap="sm" aria-label={t('decideOn', { phrase: open.phrase })}>
      <Switch
        label={t('onlyWhereAsked')}
        checked={onlyWhereAsked}
        onChange={(event) => setOnlyWhereAsked(event.currentTarget.checked)}
      />
      <AsSynonym {...part} />
      <AsNewSkill {...part} />
      {deciding.error !== null && <ProblemNotice error={deciding.error} />}
    </Stack>
  );
};
