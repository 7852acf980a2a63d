import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../learning/course-facts.tsx';
import { useCourseText } from './lesson-text.ts';
import type { MyCourse, Opened, Place } from './queries.ts';
import classes from './study.module.css';
import { lessonsOf } from './time-left.ts';

/** Which lesson of the course this is, what kind, and how long it takes. */
export const LessonLine = ({ course, opened }: { course: MyCourse | undefined; opened: Opened }) => {
  const { t } = useTranslation('study');
  const duration = useDuration();
  const { lesson } = opened;
  const lessons = course === undefined ? [] : lessonsOf(course);
  const place = lessons.findIndex(({ lessonId }) => lessonId === lesson.lessonId);
  return (
    <Text size="sm" c="dimmed">
      {[
        ...(place < 0 ? [] : [t('lesson.place', { number: place + 1, count: lessons.length })]),
        t(`course.kinds.${lesson.kind}`),
        duration(lesson.minutes),
      ].join(' · ')}
    </Text>
  );
};

interface StepProperties {
  readonly place: Place;
  readonly course: MyCourse | undefined;
  readonly opened: Opened;
  /** Whether this lesson is done: then the next one is what comes first to hand. */
  readonly done: boolean;
}

/** To the lessons before and after, each by its name. */
export const LessonSteps = ({ place: { courseId }, course, opened, done }: StepProperties) => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  const { previous, next } = opened;
  const lessons = course === undefined ? [] : lessonsOf(course);
  const nameOf = (lessonId: string) => {
    const lesson = lessons.find((each) => each.lessonId === lessonId);
    return lesson === undefined ? '' : text(lesson.title);
  };
  const to = (lessonId: string) => ({
    to: '/study/$courseId/lessons/$lessonId' as const,
    params: { courseId, lessonId },
  });
  return (
    <nav className={classes['neighbours']} aria-label={t('course.lessons')}>
      <span>
        {previous !== null && (
          <>
            <Link {...to(previous)}>← {t('lesson.previous')}</Link>
            <Text size="sm" c="dimmed">
              {nameOf(previous)}
            </Text>
          </>
        )}
      </span>
      <span className={classes['onward']}>
        {next !== null && (
          <>
            {done ? (
              <Button renderRoot={(props) => <Link {...to(next)} {...props} />}>{t('lesson.next')} →</Button>
            ) : (
              <Link {...to(next)}>{t('lesson.next')} →</Link>
            )}
            <Text size="sm" c="dimmed">
              {nameOf(next)}
            </Text>
          </>
        )}
        {next === null && (
          <Link to="/study/$courseId" params={{ courseId }}>
            {t('lesson.back')}
          </Link>
        )}
      </span>
    </nav>
  );
};
