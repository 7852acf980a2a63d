import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import type { Mapping } from './mapping.ts';
import { uploads } from './queries.ts';
import { sendFile } from './send-file.ts';
import classes from './uploads.module.css';

interface Sending {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly error?: unknown;
}

const useSending = (mapping: Mapping | undefined) => {
  const queryClient = useQueryClient();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const change = (key: string, next: Partial<Sending>) =>
    setSending((list) => list.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const send = async (file: File) => {
    const key = crypto.randomUUID();
    setSending((list) => [...list, { key, name: file.name, share: 0 }]);
    try {
      await sendFile(file, mapping, (share) => change(key, { share }));
      setSending((list) => list.filter((one) => one.key !== key));
    } catch (error) {
      change(key, { error });
    }
    await queryClient.invalidateQueries({ queryKey: uploads.queryKey });
  };
  return { sending, send };
};

const InFlight = ({ sending }: { sending: Sending }) => {
  const { t } = useTranslation('uploads');
  const { percent } = useFormats();
  return (
    <div>
      <Group justify="space-between">
        <Text size="sm">{sending.name}</Text>
        <Text size="sm">{percent(sending.share)}</Text>
      </Group>
      <Progress value={sending.share * 100} aria-label={t('sending', { name: sending.name })} />
      {sending.error !== undefined && <ProblemNotice error={sending.error} />}
    </div>
  );
};

/** Files are dropped here or chosen; each is sent right away, with the mapping where there is one. */
export const DropZone = ({ mapping }: { mapping: Mapping | undefined }) => {
  const { t } = useTranslation('uploads');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { sending, send } = useSending(mapping);
  const take = (files: FileList | null) => [...(files ?? [])].forEach((file) => void send(file));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Stack>
      <div
        className={classes['zone']}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text fw={600}>{t('drop')}</Text>
        <Text size="sm" c="dimmed">
          {t('formats')}
        </Text>
        <Button variant="default" mt="sm" onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('choose')}
          accept=".csv,.tsv,.json,.jsonl,.jsonld,.ndjson,.gz,.zst"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            currentTarget.value = '';
          }}
        />
      </div>
      {sending.map((one) => (
        <InFlight key={one.key} sending={one} />
      ))}
    </Stack>
  );
};
