import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { useColleagues, usePerson } from './use-person.ts';
import { type Deed, type Line, workOn } from './queries.ts';

/** What has been done about a line, and what one can do: take it, say something, resolve it. */
export const LineWork = ({ runId, line }: { runId: string; line: Line }) => {
  const { t } = useTranslation('finance');
  const { dateTime } = useFormats();
  const me = useMember()?.id ?? null;
  const person = usePerson();
  const colleagues = useColleagues();
  const [words, setWords] = useState('');
  const queryClient = useQueryClient();
  const working = useMutation({
    mutationFn: (deed: Deed) => workOn(runId, line.lineId, deed),
    onSuccess: async () => {
      setWords('');
      await queryClient.invalidateQueries({ queryKey: ['finance'] });
    },
  });
  const said = words.trim();
  const mine = me !== null && line.work?.owner === me;
  const busy = working.isPending;
  return (
    <Stack component="section" gap="sm" aria-label={t('work.title', { id: line.lineId })} maw="40rem">
      {line.work?.comments.map(({ at, by, text }) => (
        <Text key={`${at}${by}`} size="sm">
          {dateTime(at)} · {person(by)}: {text}
        </Text>
      ))}
      {colleagues.length > 0 && (
        <Select
          label={t('work.hand')}
          placeholder={t('lines.nobody')}
          maw="20rem"
          disabled={busy}
          value={mine ? null : (line.work?.owner ?? null)}
          onChange={(owner) => owner !== null && working.mutate({ do: 'assign', owner })}
          data={colleagues.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      )}
      <Textarea
        label={t('work.words')}
        autosize
        minRows={2}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          variant="default"
          disabled={busy}
          onClick={() => working.mutate({ do: 'assign', owner: mine ? null : me })}
        >
          {mine ? t('work.give') : t('work.take')}
        </Button>
        <Button
          variant="default"
          disabled={busy || said === ''}
          onClick={() => working.mutate({ do: 'comment', text: said })}
        >
          {t('work.comment')}
        </Button>
        <Button
          disabled={busy || said === ''}
          onClick={() => working.mutate({ do: line.stillOpen ? 'resolve' : 'reopen', note: said })}
        >
          {line.stillOpen ? t('work.resolve') : t('work.reopen')}
        </Button>
      </Group>
      {working.error !== null && <ProblemNotice error={working.error} />}
    </Stack>
  );
};
