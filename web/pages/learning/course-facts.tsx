import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CourseOutline } from './queries.ts';

/** `3 h 20 min`, in the words of the language. */
export const useDuration = (): ((minutes: number) => string) => {
  const { t } = useTranslation('learning');
  return (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return t('minutes', { count: rest });
    return rest === 0 ? t('hours', { count: hours }) : t('hoursMinutes', { hours, minutes: rest });
  };
};

/** Length, lessons and languages of a course in one line. */
export const CourseFacts = ({
  course,
}: {
  course: Pick<CourseOutline, 'minutes' | 'lessons' | 'languages' | 'hasPreview'>;
}) => {
  const { t } = useTranslation('learning');
  const duration = useDuration();
  const { minutes, lessons, languages, hasPreview } = course;
  const facts = [
    duration(minutes),
    t('lessons', { count: lessons }),
    languages.map((language) => t(`languages.${language}`)).join(' / '),
    ...(hasPreview ? [t('hasPreview')] : []),
  ];
  return (
    <Text size="sm" c="dimmed">
      {facts.join(' · ')}
    </Text>
  );
};
