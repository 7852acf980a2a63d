import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerState } from './answer-store.ts';

/** Tells whether what was answered is safe on the server. */
export const SaveStatus = ({ state: { status, unsaved } }: { state: AnswerState }) => {
  const { t } = useTranslation('assessments');
  return (
    <Text size="xs" c={status === 'waiting' ? 'red' : 'dimmed'} role="status">
      {t(`saving.${status}`, { count: unsaved })}
    </Text>
  );
};
