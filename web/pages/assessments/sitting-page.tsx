import { Button, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type AnswerState, type AnswerStore, answerStore } from './answer-store.ts';
import { secretOf } from './anonymous-sessions.ts';
import { ItemList } from './item-list.tsx';
import { OneItem } from './one-item.tsx';
import { type Instrument, type Session, instrument as instrumentQuery } from './queries.ts';
import { SaveStatus } from './save-status.tsx';
import classes from './sitting.module.css';
import { save, sitting, submit } from './sittings.ts';

interface SittingProperties {
  readonly instrument: Instrument;
  readonly session: Session;
}

const useFinish = (session: Session, store: AnswerStore) => {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await store.flush();
      return submit(session.sessionId);
    },
    onSuccess: async ({ resultId }) => {
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      await (secretOf(session.sessionId) === undefined
        ? navigate({ to: '/results/$resultId', params: { resultId } })
        : navigate({ to: '/inventory/$sessionId/result', params: { sessionId: session.sessionId } }));
    },
  });
};

const Finish = ({ session, store, state }: { session: Session; store: AnswerStore; state: AnswerState }) => {
  const { t } = useTranslation('assessments');
  const finish = useFinish(session, store);
  const open = session.items - state.answers.size;
  return (
    <Stack gap="sm" mt="xl">
      {open > 0 && state.answers.size > 0 && <Text c="dimmed">{t('stillOpen', { count: open })}</Text>}
      <Group>
        <Button size="md" onClick={() => finish.mutate()} loading={finish.isPending} disabled={open > 0}>
          {t('finish')}
        </Button>
      </Group>
      {finish.error !== null && <ProblemNotice error={finish.error} />}
    </Stack>
  );
};

const Sitting = ({ instrument, session }: SittingProperties) => {
  const { t } = useTranslation('assessments');
  const localized = useLocalized();
  const navigate = useNavigate();
  const { mode = 'one' } = useSearch({ from: '/inventory/$sessionId' });
  const [store] = useState(() =>
    answerStore({
      sessionId: session.sessionId,
      known: session.answers,
      send: (answers) => save(session.sessionId, answers),
    }),
  );
  const state = useSyncExternalStore(store.subscribe, store.state);
  const choose = (value: string) =>
    void navigate({
      to: '/inventory/$sessionId',
      params: { sessionId: session.sessionId },
      search: value === 'list' ? { mode: 'list' } : {},
      replace: true,
    });
  const Items = mode === 'list' ? ItemList : OneItem;
  return (
    <>
      <div className={classes['status']}>
        <Group justify="space-between" gap="xs" mb={6}>
          <Text size="sm" fw={600}>
            {t('answeredOf', { answered: state.answers.size, items: session.items })}
          </Text>
          <SaveStatus state={state} />
          <SegmentedControl
            size="xs"
            aria-label={t('mode.label')}
            value={mode}
            onChange={choose}
            data={[
              { value: 'one', label: t('mode.one') },
              { value: 'list', label: t('mode.list') },
            ]}
          />
        </Group>
        <Progress value={(100 * state.answers.size) / session.items} aria-label={t('progress')} />
      </div>
      <Text c="dimmed" mb="md">
        {localized(instrument.prompt)}
      </Text>
      <Items instrument={instrument} answers={state.answers} onAnswer={store.answer} />
      <Finish session={session} store={store} state={state} />
    </>
  );
};

const WithInstrument = ({ session }: { session: Session }) => (
  <Loaded query={useQuery(instrumentQuery(session.instrumentId))}>
    {(instrument) => <Sitting instrument={instrument} session={session} />}
  </Loaded>
);

const SittingPage = () => {
  const { t } = useTranslation('assessments');
  const { sessionId } = useParams({ from: '/inventory/$sessionId' });
  return (
    <Page title={t('title')}>
      <Loaded query={useQuery(sitting(sessionId))}>
        {(session) => <WithInstrument session={session} />}
      </Loaded>
    </Page>
  );
};

export default SittingPage;
