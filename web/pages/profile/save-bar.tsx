import { Alert, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import classes from './profile.module.css';
import type { Draft } from './use-draft.ts';

/** Somebody saved meanwhile: says what differs, and leaves the choice to the person. */
const Conflict = ({ draft }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const { theirs, elsewhere, mine } = draft;
  if (theirs === undefined) return null;
  const differing = [...new Set([...mine, ...elsewhere])];
  const howChanged = (part: (typeof differing)[number]) => {
    if (!mine.includes(part)) return 'conflict.theirs';
    return elsewhere.includes(part) ? 'conflict.both' : 'conflict.mine';
  };
  return (
    <Alert color="amber" title={t('conflict.title')} role="alert">
      <Stack gap="sm">
        <Text size="sm">{t('conflict.text')}</Text>
        <List size="sm">
          {differing.map((part) => (
            <List.Item key={part}>{t(howChanged(part), { part: t(`part.${part}`) })}</List.Item>
          ))}
        </List>
        <Group>
          <Button size="xs" onClick={draft.keepMine}>
            {t('conflict.keepMine')}
          </Button>
          <Button size="xs" variant="default" onClick={draft.discard}>
            {t('conflict.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
};

/** Stays in sight while there is something to save, and says when it is saved. */
export const SaveBar = ({ draft }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const { dirty, saving, saved, problem, theirs } = draft;
  return (
    <div
      className={classes['saveBar']}
      data-shown={dirty || saved || problem !== null || theirs !== undefined}
    >
      <Paper withBorder radius="lg" p="sm" shadow="md">
        <Stack gap="sm">
          <Conflict draft={draft} />
          {problem !== null && <ProblemNotice error={problem} />}
          <Group justify="space-between">
            <Text size="sm" role="status">
              {saved && !dirty ? t('form.saved') : t('form.unsaved')}
            </Text>
            {dirty && theirs === undefined && (
              <Group gap="xs">
                <Button variant="default" onClick={draft.discard} disabled={saving}>
                  {t('form.discard')}
                </Button>
                <Button onClick={draft.save} loading={saving}>
                  {t('form.save')}
                </Button>
              </Group>
            )}
          </Group>
        </Stack>
      </Paper>
    </div>
  );
};
