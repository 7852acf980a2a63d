import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { DownloadIcon } from '../../shell/icons.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type ExportWanted, makeExport } from './queries.ts';

/** Starts a download without leaving the page. */
const follow = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'noopener';
  link.click();
};

/** Has the server write a CSV that stays, downloads it, and says by which hash it is known. */
export const ExportButton = ({ wanted }: { wanted: ExportWanted }) => {
  const { t } = useTranslation('finance');
  const { number } = useFormats();
  const making = useMutation({
    mutationFn: makeExport,
    onSuccess: ({ download }) => follow(download.url),
  });
  return (
    <Group gap="sm" align="center">
      <Button
        variant="default"
        leftSection={<DownloadIcon size={16} />}
        loading={making.isPending}
        onClick={() => making.mutate(wanted)}
      >
        {t('exportCsv')}
      </Button>
      {making.data !== undefined && (
        <Text size="xs" c="dimmed" role="status">
          {t('exported', { rows: number(making.data.rows), hash: making.data.sha256.slice(0, 12) })}{' '}
          <Anchor href={making.data.download.checksumUrl} size="xs">
            {t('checksum')}
          </Anchor>
        </Text>
      )}
      {making.error !== null && <ProblemNotice error={making.error} />}
    </Group>
  );
};
