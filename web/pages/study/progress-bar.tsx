import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';

/** Shares of progress in whole per cent, rounded down: 100 % only where all is done. */
export const useShare = (): ((ppm: number) => string) => {
  const { percent } = useFormats();
  return (ppm) => percent(Math.floor(ppm / 10_000) / 100);
};

/** How far somebody is in a course, as a bar and in words. */
export const ProgressBar = ({ ppm, title }: { ppm: number; title: string }) => {
  const { t } = useTranslation('study');
  const share = useShare();
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress.Root size="lg" style={{ flex: 1 }}>
        <Progress.Section
          value={ppm / 10_000}
          color="spruce"
          aria-label={t('progressOf', { title })}
          aria-valuetext={share(ppm)}
        />
      </Progress.Root>
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {t('done', { share: share(ppm) })}
      </Text>
    </Group>
  );
};
