import { Alert, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MyCourse } from './queries.ts';

/** Why the lessons are closed, and what one can do about it. */
export const ClosedNotice = ({ course: { access, courseId, withdrawn } }: { course: MyCourse }) => {
  const { t } = useTranslation('study');
  if (access.open) return null;
  return (
    <Alert color="amber" title={t('closed.title')}>
      <Stack gap="xs">
        <Text size="sm">{t(`closed.${access.because}`)}</Text>
        {!withdrawn && (
          <Link to="/learning/$courseId" params={{ courseId }}>
            {t('closed.toOffers')}
          </Link>
        )}
      </Stack>
    </Alert>
  );
};
