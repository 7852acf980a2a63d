import { Alert, Button, FileButton, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { saveFile } from '../../save-file.ts';
import { DownloadIcon } from '../../shell/icons.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type JsonResume, type StoredProfile, myProfile, profilesApi } from './queries.ts';
import { parseResume, summaryOf } from './resume-file.ts';
import type { Draft } from './use-draft.ts';

const ExportResume = () => {
  const { t } = useTranslation('profile');
  const download = useMutation({
    mutationFn: () => profilesApi('GET /profiles/me/resume'),
    onSuccess: (resume) =>
      saveFile('resume.json', 'application/json', `${JSON.stringify(resume, null, 2)}\n`),
  });
  return (
    <Paper withBorder radius="lg" p="lg">
      <Title order={2}>{t('transfer.exportTitle')}</Title>
      <Text c="dimmed" mb="md" maw="44rem">
        {t('transfer.exportText')}
      </Text>
      <Button leftSection={<DownloadIcon />} loading={download.isPending} onClick={() => download.mutate()}>
        {t('transfer.export')}
      </Button>
      {download.error !== null && <ProblemNotice error={download.error} />}
    </Paper>
  );
};

const useImport = (onDone: () => void) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ resume, version }: { resume: JsonResume; version: number }) =>
      profilesApi('PUT /profiles/me/resume', { body: resume, version }),
    onSuccess: async (stored) => {
      queryClient.setQueryData(myProfile.queryKey, stored);
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['profiles', 'portrait'] });
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 412) {
        await queryClient.invalidateQueries({ queryKey: myProfile.queryKey });
      }
    },
  });
};

interface PreviewProperties {
  readonly resume: JsonResume;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const Preview = ({ resume, busy, onConfirm, onCancel }: PreviewProperties) => {
  const { t } = useTranslation('profile');
  const summary = summaryOf(resume);
  return (
    <Alert color="amber" title={t('transfer.previewTitle', { name: summary.name || '–' })}>
      <List size="sm" mb="sm">
        {(['work', 'education', 'skills', 'languages'] as const).map((part) => (
          <List.Item key={part}>{t(`transfer.count.${part}`, { count: summary[part] })}</List.Item>
        ))}
      </List>
      <Text size="sm" mb="sm">
        {t('transfer.replaces')}
      </Text>
      <Group>
        <Button size="xs" loading={busy} onClick={onConfirm}>
          {t('transfer.confirm')}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={onCancel}>
          {t('transfer.cancel')}
        </Button>
      </Group>
    </Alert>
  );
};

const ImportResume = ({ stored, draft }: { stored: StoredProfile; draft: Draft }) => {
  const { t } = useTranslation('profile');
  const [resume, setResume] = useState<JsonResume>();
  const [unreadable, setUnreadable] = useState(false);
  const importing = useImport(() => {
    setResume(undefined);
    draft.discard();
  });
  const read = async (file: File | null) => {
    if (file === null) return;
    importing.reset();
    const parsed = parseResume(await file.text());
    setResume(parsed);
    setUnreadable(parsed === undefined);
  };
  return (
    <Paper withBorder radius="lg" p="lg">
      <Title order={2}>{t('transfer.importTitle')}</Title>
      <Text c="dimmed" mb="md" maw="44rem">
        {t('transfer.importText')}
      </Text>
      <Stack align="flex-start">
        <FileButton accept="application/json,.json" onChange={(file) => void read(file)}>
          {(button) => (
            <Button variant="default" {...button}>
              {t('transfer.choose')}
            </Button>
          )}
        </FileButton>
        {unreadable && (
          <Alert color="red" role="alert">
            {t('transfer.unreadable')}
          </Alert>
        )}
        {resume !== undefined && (
          <Preview
            resume={resume}
            busy={importing.isPending}
            onConfirm={() => importing.mutate({ resume, version: stored.version })}
            onCancel={() => setResume(undefined)}
          />
        )}
        {importing.error !== null && <ProblemNotice error={importing.error} />}
        <Text role="status">{importing.isSuccess ? t('transfer.done') : ''}</Text>
      </Stack>
    </Paper>
  );
};

/** The profile as a file: JSON Resume, out and in. */
export const TransferSection = ({ stored, draft }: { stored: StoredProfile; draft: Draft }) => (
  <Stack gap="lg">
    <ImportResume stored={stored} draft={draft} />
    <ExportResume />
  </Stack>
);
