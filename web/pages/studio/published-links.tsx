import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** From a course in the studio to how learners see it, and to what it achieves. */
export const PublishedLinks = ({
  courseId,
  state,
}: {
  courseId: string;
  state: 'published' | 'withdrawn';
}) => {
  const { t } = useTranslation('studio');
  return (
    <Group gap="md">
      {state === 'published' && (
        <Link to="/learning/$courseId" params={{ courseId }}>
          {t('onSite')}
        </Link>
      )}
      <Link to="/effectiveness/$courseId" params={{ courseId }}>
        {t('achieves')}
      </Link>
    </Group>
  );
};
