import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../learning/course-facts.tsx';
import { useCourseText } from './lesson-text.ts';
import type { MyCourse } from './queries.ts';
import { lessonsOf, standingIn } from './time-left.ts';

/** How much is done and left, in words. */
export const Standing = ({ course }: { course: MyCourse }) => {
  const { t } = useTranslation('study');
  const duration = useDuration();
  const { lessons, done, minutesLeft } = standingIn(course);
  return (
    <Text size="sm" c="dimmed">
      {[
        t('course.lessonsDone', { done, count: lessons }),
        ...(minutesLeft === 0 ? [] : [t('course.left', { time: duration(minutesLeft) })]),
      ].join(' · ')}
    </Text>
  );
};

/** To the lesson where one goes on; nothing where all is done, or the course is closed. */
export const GoOn = ({ course }: { course: MyCourse }) => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  const duration = useDuration();
  const next = lessonsOf(course).find(({ lessonId }) => lessonId === course.progress.next);
  if (next === undefined || !course.access.open) return null;
  const { courseId, progress } = course;
  return (
    <Group gap="sm">
      <Button
        h="auto"
        py="xs"
        styles={{ label: { height: 'auto', lineHeight: 1.4, whiteSpace: 'normal' } }}
        renderRoot={(props) => (
          <Link
            to="/study/$courseId/lessons/$lessonId"
            params={{ courseId, lessonId: next.lessonId }}
            {...props}
          />
        )}
      >
        {t(progress.ppm === 0 ? 'startWith' : 'goOnWith', { title: text(next.title) })}
      </Button>
      <Text size="sm" c="dimmed">
        {duration(next.minutes)}
      </Text>
    </Group>
  );
};
