import { Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCourseText } from './lesson-text.ts';
import type { MyCourse, MyLesson } from './queries.ts';
import classes from './study.module.css';

const stateOf = ({ done, openedAt }: MyLesson) => (done ? 'done' : openedAt === null ? 'open' : 'begun');

const Lesson = ({ courseId, lesson, open }: { courseId: string; lesson: MyLesson; open: boolean }) => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  const isOpen = open || lesson.preview;
  const state = stateOf(lesson);
  const { lessonId } = lesson;
  return (
    <li className={classes['lesson']}>
      <span className={classes['mark']} data-state={state} aria-hidden="true" />
      <Text component="span">
        {isOpen ? (
          <Link to="/study/$courseId/lessons/$lessonId" params={{ courseId, lessonId }}>
            {text(lesson.title)}
          </Link>
        ) : (
          text(lesson.title)
        )}
        <Text component="span" size="sm" c="dimmed">
          {[
            '',
            t(`course.kinds.${lesson.kind}`),
            t(`course.state.${isOpen || lesson.done ? state : 'closed'}`),
            ...(lesson.preview && !open ? [t('course.preview')] : []),
          ].join(' · ')}
        </Text>
      </Text>
      <Text component="span" size="sm" c="dimmed">
        {t('course.minutes', { count: lesson.minutes })}
      </Text>
    </li>
  );
};

/** A course's modules with their lessons, and how far each is. */
export const LessonList = ({ course: { courseId, modules, access } }: { course: MyCourse }) => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  return (
    <Stack component="section" gap="md" aria-label={t('course.lessons')}>
      {modules.map((module) => (
        <div key={module.moduleId} className={classes['card']}>
          <Title order={2} size="h4">
            {text(module.title)}
          </Title>
          <ol className={classes['list']} style={{ gap: 0 }}>
            {module.lessons.map((lesson) => (
              <Lesson key={lesson.lessonId} {...{ courseId, lesson }} open={access.open} />
            ))}
          </ol>
        </div>
      ))}
    </Stack>
  );
};
