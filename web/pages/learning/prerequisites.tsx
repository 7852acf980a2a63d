import { List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { useMyCourses } from '../study/mine.ts';
import { useDuration } from './course-facts.tsx';
import type { PublicCourse } from './queries.ts';

/** Courses that come before, each with how far the member is in it. */
export const Prerequisites = ({ courses }: { courses: PublicCourse['prerequisites'] }) => {
  const { t } = useTranslation('learning');
  const { percent } = useFormats();
  const localized = useLocalized();
  const duration = useDuration();
  const isMember = useMember() !== undefined;
  const mine = useMyCourses();
  const standing = (courseId: string): string | undefined => {
    const course = mine.get(courseId);
    if (course === undefined) return isMember ? t('before.open') : undefined;
    if (course.completedAt !== null) return `✓ ${t('before.finished')}`;
    return t('before.begun', { share: percent(Math.floor(course.progressPpm / 10_000) / 100) });
  };
  return (
    <List>
      {courses.map(({ courseId, title, minutes }) => (
        <List.Item key={courseId}>
          <Link to="/learning/$courseId" params={{ courseId }}>
            {localized(title)}
          </Link>{' '}
          <Text span size="sm" c="dimmed">
            {[duration(minutes), standing(courseId)].filter((part) => part !== undefined).join(' · ')}
          </Text>
        </List.Item>
      ))}
    </List>
  );
};
