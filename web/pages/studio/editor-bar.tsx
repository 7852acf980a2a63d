import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import {
  type Content,
  type DraftView,
  discardDraft,
  myDraft,
  saveDraft,
  submitDraft,
  takeBackDraft,
  withdrawCourse,
} from './queries.ts';
import classes from './studio.module.css';
import { useChange } from './use-change.ts';

interface Properties {
  readonly draft: DraftView;
  /** What has been typed since it was read; undefined: nothing. */
  readonly typed: Content | undefined;
  readonly onSettled: () => void;
}

const useSteps = ({ draft, onSettled }: Properties) => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const settle = (next: DraftView) => {
    queryClient.setQueryData(myDraft(draft.courseId).queryKey, next);
    onSettled();
  };
  return {
    save: useChange(saveDraft, settle),
    submit: useChange(submitDraft, settle),
    takeBack: useChange(takeBackDraft, settle),
    withdraw: useChange(withdrawCourse, settle),
    discard: useChange(discardDraft, () => {
      onSettled();
      if (draft.published === null) void navigate({ to: '/studio' });
    }),
  };
};

/** Asks once more before something that cannot be taken back. */
const Sure = ({ label, text, onSure }: { label: string; text: string; onSure: () => void }) => {
  const { t } = useTranslation('studio');
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button variant="default" color="red" onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <Group gap="xs" role="group" aria-label={label}>
      <Text size="sm">{text}</Text>
      <Button color="red" onClick={onSure}>
        {t('yes')}
      </Button>
      <Button variant="default" onClick={() => setAsked(false)}>
        {t('no')}
      </Button>
    </Group>
  );
};

/** What can be done with the course now; always in sight. */
export const EditorBar = (properties: Properties) => {
  const { t } = useTranslation('studio');
  const { draft, typed, onSettled } = properties;
  const { courseId, version, state, published } = draft;
  const steps = useSteps(properties);
  const seen = { courseId, version };
  const problem = Object.values(steps).find(({ error }) => error !== null)?.error ?? null;
  const busy = Object.values(steps).some(({ isPending }) => isPending);
  const dirty = typed !== undefined;
  return (
    <Paper withBorder radius="lg" p="sm" shadow="md" className={classes['bar'] ?? ''}>
      <Stack gap="sm">
        {problem !== null && <ProblemNotice error={problem} />}
        <Group justify="space-between">
          <Text size="sm" role="status">
            {t(dirty ? 'unsaved' : 'allSaved')}
          </Text>
          <Group gap="xs">
            {dirty && (
              <>
                <Button variant="default" disabled={busy} onClick={onSettled}>
                  {t('dropChanges')}
                </Button>
                <Button loading={busy} onClick={() => steps.save.mutate({ ...seen, content: typed })}>
                  {t('save')}
                </Button>
              </>
            )}
            {!dirty && state === 'draft' && (
              <>
                <Sure
                  label={t('discard')}
                  text={t('discardSure')}
                  onSure={() => steps.discard.mutate(seen)}
                />
                <Button
                  loading={busy}
                  disabled={draft.faults.length > 0}
                  onClick={() => steps.submit.mutate(seen)}
                >
                  {t('submit')}
                </Button>
              </>
            )}
            {state === 'in-review' && (
              <Button variant="default" loading={busy} onClick={() => steps.takeBack.mutate(seen)}>
                {t('takeBack')}
              </Button>
            )}
            {!dirty && published?.state === 'published' && (
              <Sure
                label={t('withdraw')}
                text={t('withdrawSure')}
                onSure={() => steps.withdraw.mutate(seen)}
              />
            )}
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
};
