import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { saveFile } from '../../save-file.ts';
import { DownloadIcon } from '../../shell/icons.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type LearningPath, pathsApi } from './queries.ts';

const Figure = ({ label, children }: { label: string; children: ReactNode }) => (
  <Paper withBorder radius="lg" p="md">
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <Text fw={650} fz="lg">
      {children}
    </Text>
  </Paper>
);

const CalendarButton = ({ occupationId }: Pick<LearningPath, 'occupationId'>) => {
  const { t } = useTranslation('paths');
  const language = useLanguage();
  const download = useMutation({
    mutationFn: () =>
      pathsApi('GET /learning/paths/{occupationId}/calendar', {
        path: { occupationId },
        query: { language },
      }),
    onSuccess: ({ fileName, content }) => saveFile(fileName, 'text/calendar', content),
  });
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          leftSection={<DownloadIcon size={16} />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {t('calendar')}
        </Button>
      </Group>
      {download.error !== null && <ProblemNotice error={download.error} />}
    </Stack>
  );
};

interface Properties {
  readonly path: LearningPath;
  /** What is still to be bought; null where it cannot be told in the chosen currency. */
  readonly price: string | null;
  readonly busy: boolean;
  readonly onRenew: () => void;
}

/** The path in four figures, how sure it is, and what can be done with it. */
export const Summary = ({ path, price, busy, onRenew }: Properties) => {
  const { t } = useTranslation('paths');
  const { number, percent, date } = useFormats();
  const localized = useLocalized();
  const { steps, minutes, before, after, endOn, proven, outdated } = path;
  return (
    <Stack>
      {outdated && (
        <Alert color="amber" variant="light" title={t('outdated.title')}>
          <Text size="sm">{t('outdated.text')}</Text>
          <Button size="xs" variant="default" mt="sm" loading={busy} onClick={onRenew}>
            {t('outdated.renew')}
          </Button>
        </Alert>
      )}
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Figure label={t('figures.courses')}>
          {t('figures.coursesValue', { n: number(steps.length), hours: number(minutes / 60) })}
        </Figure>
        <Figure label={t('figures.end')}>{endOn === null ? t('figures.nothing') : date(endOn)}</Figure>
        <Figure label={t('figures.price')}>{price ?? t('figures.noPrice')}</Figure>
        <Figure label={t('figures.coverage')}>{`${percent(before)} → ${percent(after)}`}</Figure>
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t(proven ? 'proven' : 'notProven', { occupation: localized(path.title) })}
      </Text>
      {steps.length > 0 && <CalendarButton occupationId={path.occupationId} />}
    </Stack>
  );
};
