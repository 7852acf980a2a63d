import { Alert, Badge, Button, Collapse, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import type { Upload } from './queries.ts';
import { Rejects } from './rejects.tsx';

const colors = {
  'awaiting-file': 'gray',
  ingesting: 'blue',
  ingested: 'spruce',
  failed: 'red',
  duplicate: 'gray',
} as const;

const Counts = ({ upload: { counts, repeats } }: { upload: Upload }) => {
  const { t } = useTranslation('uploads');
  const { number } = useFormats();
  return (
    <Text size="sm">
      {t('counts', {
        lines: number(counts.lines),
        accepted: number(counts.accepted),
        rejected: number(counts.rejected),
        duplicates: number(counts.duplicates),
      })}{' '}
      {t('byMarket', { zh: number(counts.markets.zh), en: number(counts.markets.en) })}{' '}
      {repeats !== null && t('repeats', { copies: number(repeats.copies), reposts: number(repeats.reposts) })}
    </Text>
  );
};

const Bytes = ({ upload: { bytes, state } }: { upload: Upload }) => {
  const { t } = useTranslation('uploads');
  if (state !== 'ingesting' || bytes.total === null || bytes.total === 0) return null;
  return <Progress value={(100 * bytes.read) / bytes.total} animated aria-label={t('reading')} />;
};

/** An uploaded file: what became of it, line by line where something was wrong. */
export const UploadCard = ({ upload }: { upload: Upload }) => {
  const { t } = useTranslation('uploads');
  const { dateTime } = useFormats();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { fileName, source, state, createdAt, counts, failure, duplicateOf, uploadId } = upload;
  return (
    <Paper withBorder p="md" radius="lg" component="article" aria-label={fileName}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>{fileName}</Text>
          <Badge color={colors[state]} variant="light" tt="none">
            {t(`states.${state}`)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {[source, dateTime(createdAt)].filter((part) => part !== null).join(' · ')}
        </Text>
        <Bytes upload={upload} />
        {state !== 'awaiting-file' && state !== 'duplicate' && <Counts upload={upload} />}
        {upload.mapping !== null && (
          <Text size="xs" c="dimmed">
            {t('mapping.sent', { columns: Object.values(upload.mapping).join(', ') })}
          </Text>
        )}
        {failure !== null && (
          <Alert color="red" variant="light" title={t('failed')}>
            {failure.message}
          </Alert>
        )}
        {duplicateOf !== null && <Text size="sm">{t('duplicateOf', { id: duplicateOf })}</Text>}
        {counts.rejected > 0 && (
          <>
            <Group>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-expanded={open}
                aria-controls={id}
                onClick={() => setOpen(!open)}
              >
                {t(open ? 'hideRejects' : 'showRejects')}
              </Button>
            </Group>
            <Collapse expanded={open} id={id}>
              {open && <Rejects uploadId={uploadId} />}
            </Collapse>
          </>
        )}
      </Stack>
    </Paper>
  );
};
