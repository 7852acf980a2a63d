import { Button, Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Choice, decide, type KnownSkill, type Proposal } from './proposal-queries.ts';

const kinds = ['tool', 'framework', 'language', 'method', 'knowledge', 'certificate', 'transversal'] as const;
type Kind = (typeof kinds)[number];

interface Properties {
  proposal: Proposal;
  known: readonly KnownSkill[];
}

/** What becomes of a phrase: a further name of a skill, a skill of its own, or none. */
export const DecideForm = ({ proposal, known }: Properties) => {
  const { t } = useTranslation('skills');
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const [skillId, setSkillId] = useState<string | null>(null);
  const [en, setEn] = useState(/[a-z]/i.test(proposal.phrase) ? proposal.phrase : '');
  const [zh, setZh] = useState(proposal.phrase);
  const [kind, setKind] = useState<Kind>('tool');
  const [onlyWhereAsked, setOnlyWhereAsked] = useState(true);
  const deciding = useMutation({
    mutationFn: (choice: Choice) => decide(proposal.proposalId, choice),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['market', 'proposals'] }),
  });
  const busy = deciding.isPending;
  const names = known.map(({ id, name }) => ({ value: id, label: `${localized(name)} (${id})` }));
  return (
    <Stack component="fieldset" gap="sm" aria-label={t('decideOn', { phrase: proposal.phrase })}>
      <Switch
        label={t('onlyWhereAsked')}
        checked={onlyWhereAsked}
        onChange={(event) => setOnlyWhereAsked(event.currentTarget.checked)}
      />
      <Group align="flex-end">
        <Select
          label={t('synonymOf')}
          searchable
          limit={40}
          data={names}
          value={skillId}
          onChange={setSkillId}
        />
        <Button
          disabled={skillId === null || busy}
          onClick={() => skillId !== null && deciding.mutate({ as: 'synonym', skillId, onlyWhereAsked })}
        >
          {t('takeSynonym')}
        </Button>
      </Group>
      <Group align="flex-end">
        <TextInput label={t('nameEn')} value={en} onChange={(event) => setEn(event.currentTarget.value)} />
        <TextInput label={t('nameZh')} value={zh} onChange={(event) => setZh(event.currentTarget.value)} />
        <Select
          label={t('kind')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'tool')}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Button
          disabled={en.trim() === '' || zh.trim() === '' || busy}
          onClick={() => deciding.mutate({ as: 'new-skill', name: { en, zh }, kind, onlyWhereAsked })}
        >
          {t('takeNew')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => deciding.mutate({ as: 'no-skill' })}>
          {t('takeNone')}
        </Button>
      </Group>
      {deciding.error !== null && <ProblemNotice error={deciding.error} />}
    </Stack>
  );
};
