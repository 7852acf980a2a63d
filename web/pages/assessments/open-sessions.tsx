import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { anonymousSessions } from './anonymous-sessions.ts';
import { type Session, mySessions } from './queries.ts';
import { sitting } from './sittings.ts';

const Unfinished = ({ session }: { session: Session }) => {
  const { t } = useTranslation('assessments');
  const { dateTime } = useFormats();
  const { sessionId, state, answers, items, updatedAt } = session;
  return (
    <Paper withBorder p="md" radius="md">
      <Group justify="space-between">
        <Stack gap={4} miw="12rem" flex={1}>
          <Text fw={600}>{t(state === 'open' ? 'unfinished' : 'unclaimed')}</Text>
          <Text size="sm" c="dimmed">
            {t('answeredOf', { answered: answers.length, items })} · {dateTime(updatedAt)}
          </Text>
          <Progress value={(100 * answers.length) / items} aria-label={t('progress')} />
        </Stack>
        {state === 'open' ? (
          <Button
            variant="light"
            renderRoot={(props) => <Link to="/inventory/$sessionId" params={{ sessionId }} {...props} />}
          >
            {t('resume')}
          </Button>
        ) : (
          <Button
            variant="light"
            renderRoot={(props) => (
              <Link to="/inventory/$sessionId/result" params={{ sessionId }} {...props} />
            )}
          >
            {t('show')}
          </Button>
        )}
      </Group>
    </Paper>
  );
};

/** What was begun and not finished: on the account, and without one in this browser. */
export const OpenSessions = () => {
  const { t } = useTranslation('assessments');
  const signedIn = useMember() !== undefined;
  const mine = useQuery({ ...mySessions, enabled: signedIn }).data?.items ?? [];
  const anonymous = useQueries({
    queries: anonymousSessions().map((id) => ({ ...sitting(id), retry: false })),
  });
  const sessions = [
    ...mine.filter(({ state }) => state === 'open'),
    ...anonymous.flatMap(({ data }) => (data === undefined ? [] : [data])),
  ];
  if (sessions.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="unfinished">
      <Title order={2} id="unfinished">
        {t('goOn')}
      </Title>
      {sessions.map((session) => (
        <Unfinished key={session.sessionId} session={session} />
      ))}
    </Stack>
  );
};
