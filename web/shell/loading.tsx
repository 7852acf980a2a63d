import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Holds the place of content that is on its way. */
export const Loading = ({ lines = 4 }: { lines?: number }) => {
  const { t } = useTranslation('shell');
  return (
    <Stack role="status" gap="md" py="md">
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 34 : 18} width={line === 0 ? '45%' : `${92 - line * 9}%`} />
      ))}
    </Stack>
  );
};
