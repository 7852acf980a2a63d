import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { MembersOnly } from '../../auth/members-only.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Markdown } from '../../shell/markdown.tsx';
import { Page } from '../../shell/page.tsx';
import { AssignmentForm } from './assignment-form.tsx';
import { CompleteButton } from './complete-button.tsx';
import { LessonLine, LessonSteps } from './lesson-steps.tsx';
import { useCourseText } from './lesson-text.ts';
import { Notes } from './notes.tsx';
import { ProgressBar, useShare } from './progress-bar.tsx';
import { type Content, type Opened, type Place, myCourse, openedLesson } from './queries.ts';
import { QuizLesson } from './quiz-lesson.tsx';
import { StudyProblem } from './study-problem.tsx';
import classes from './study.module.css';
import type { Reached } from './use-reached.ts';

const Video = ({ content: { url, transcript } }: { content: Extract<Content, { kind: 'video' }> }) => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  return (
    <Stack gap="md">
      <div>
        <a href={url} target="_blank" rel="noreferrer">
          {t('lesson.watch')}
        </a>
        <Text size="sm" c="dimmed">
          {t('lesson.watchNote', { host: new URL(url).host })}
        </Text>
      </div>
      <Text component="h2" fw={650}>
        {t('lesson.transcript')}
      </Text>
      <Markdown text={text(transcript)} />
    </Stack>
  );
};

interface BodyProperties {
  readonly place: Place;
  readonly opened: Opened;
  readonly onReached: (reached: Reached) => void;
}

const Body = ({ place, opened, onReached }: BodyProperties) => {
  const text = useCourseText();
  const { content, courseVersion } = opened;
  switch (content.kind) {
    case 'text':
      return <Markdown text={text(content.body)} />;
    case 'video':
      return <Video content={content} />;
    case 'quiz':
      return <QuizLesson {...{ place, content, courseVersion, onReached }} />;
    case 'assignment':
      return <AssignmentForm {...{ place, content, onReached }} />;
  }
};

const Lesson = ({ place, opened }: { place: Place; opened: Opened }) => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  const share = useShare();
  const [reached, setReached] = useState<Reached>();
  const { data: course } = useQuery(myCourse(place.courseId));
  const { lesson, content } = opened;
  const progress = reached?.progress ?? opened.progress;
  const title = text(lesson.title);
  const toRead = content.kind === 'text' || content.kind === 'video';
  return (
    <div className={classes['player']}>
      <Stack gap="md" miw={0}>
        <LessonLine course={course} opened={opened} />
        <ProgressBar ppm={progress.ppm} title={course === undefined ? title : text(course.title)} />
        <article className={classes['content']}>
          <Body {...{ place, opened }} onReached={setReached} />
        </article>
        {toRead && <CompleteButton {...{ place, lesson }} onReached={setReached} />}
        <Text role="status" size="sm">
          {reached !== undefined && lesson.done
            ? t('lesson.announced', { share: share(reached.progress.ppm) })
            : ''}
        </Text>
        {reached !== undefined && reached.certificateId !== null && progress.complete && (
          <Alert color="spruce" title={t('lesson.finishedTitle')}>
            <Group gap="sm">
              <Text size="sm">{t('lesson.finishedText')}</Text>
              <Link to="/certificates/$certificateId" params={{ certificateId: reached.certificateId }}>
                {t('lesson.toCertificate')}
              </Link>
            </Group>
          </Alert>
        )}
        <LessonSteps {...{ place, course, opened }} done={lesson.done} />
      </Stack>
      <aside className={classes['beside']}>
        <Notes key={place.lessonId} place={place} title={title} />
      </aside>
    </div>
  );
};

const Mine = ({ place }: { place: Place }) => {
  const { t } = useTranslation('study');
  const query = useQuery({ ...openedLesson(place), retry: false });
  const { courseId } = place;
  const status = query.error instanceof ApiProblem ? query.error.status : undefined;
  if (query.data === undefined && (status === 403 || status === 404))
    return (
      <Stack gap="md">
        <StudyProblem error={query.error} />
        <Link to="/study/$courseId" params={{ courseId }}>
          {t('lesson.back')}
        </Link>
        {status === 403 && (
          <Link to="/learning/$courseId" params={{ courseId }}>
            {t('closed.toOffers')}
          </Link>
        )}
      </Stack>
    );
  return (
    <Loaded query={query} lines={8}>
      {(opened) => <Lesson key={place.lessonId} place={place} opened={opened} />}
    </Loaded>
  );
};

const LessonPage = () => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  const place = useParams({ from: '/study/$courseId/lessons/$lessonId' });
  // Opened by the part below, for members only: here its title is taken from what is there.
  const { data } = useQuery({ ...openedLesson(place), enabled: false });
  const { courseId } = place;
  return (
    <Page
      title={data === undefined ? t('title') : text(data.lesson.title)}
      actions={
        <Link to="/study/$courseId" params={{ courseId }}>
          {t('lesson.back')}
        </Link>
      }
    >
      <MembersOnly>
        <Mine place={place} />
      </MembersOnly>
    </Page>
  );
};

export default LessonPage;
