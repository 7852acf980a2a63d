import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { publicCourse } from '../learning/queries.ts';
import { CertificateName } from './certificate-name.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { Enrol } from './enrol.tsx';
import { GoOn, Standing } from './go-on.tsx';
import { LessonList } from './lesson-list.tsx';
import { ProgressBar, useShare } from './progress-bar.tsx';
import { ProgressParts } from './progress-parts.tsx';
import { type MyCourse, myCourse } from './queries.ts';
import { ReviewForm } from './review-form.tsx';
import classes from './study.module.css';
import { testDue } from './test-due.ts';

/** The course's own test: offered before the first lesson and after the last, told once it was taken. */
const Test = ({ course }: { course: MyCourse }) => {
  const { t } = useTranslation('study');
  const share = useShare();
  const { test, courseId } = course;
  if (test === null) return null;
  const isDue = testDue(course);
  if (isDue === null) {
    if (test.before === null) return null;
    const before = share(test.before);
    return (
      <Text>
        {test.after === null
          ? t('test.before', { before })
          : t('test.score', { before, after: share(test.after) })}
      </Text>
    );
  }
  return (
    <section className={classes['card']}>
      <Title order={2} size="h4">
        {t(`test.${isDue}Title`)}
      </Title>
      <Text size="sm" my="xs">
        {t(`test.${isDue}Text`)}
      </Text>
      <Link to="/study/$courseId/test" params={{ courseId }}>
        {t('test.take')}
      </Link>
    </section>
  );
};

const Course = ({ course }: { course: MyCourse }) => {
  const { t } = useTranslation('study');
  const { date } = useFormats();
  const localized = useLocalized();
  const { certificateId, completedAt } = course;
  return (
    <Stack gap="lg">
      <ProgressBar ppm={course.progress.ppm} title={localized(course.title)} />
      <Standing course={course} />
      <ClosedNotice course={course} />
      {course.withdrawn && <Text c="dimmed">{t('course.withdrawn')}</Text>}
      {completedAt !== null && (
        <Text>
          {t('finishedOn', { date: date(completedAt) })}{' '}
          {certificateId !== null && (
            <Link to="/certificates/$certificateId" params={{ certificateId }}>
              {t('lesson.toCertificate')}
            </Link>
          )}
        </Text>
      )}
      <GoOn course={course} />
      <Test course={course} />
      <LessonList course={course} />
      <ProgressParts course={course} />
      {certificateId !== null && <CertificateName courseId={course.courseId} certificateId={certificateId} />}
      <ReviewForm courseId={course.courseId} />
    </Stack>
  );
};

const Mine = ({ courseId }: { courseId: string }) => {
  const { t } = useTranslation('study');
  const query = useQuery({ ...myCourse(courseId), retry: false });
  const code = query.error instanceof ApiProblem ? query.error.code : '';
  if (query.data === undefined && code === 'not-enrolled') return <Enrol courseId={courseId} />;
  if (code === 'no-such-course')
    return <EmptyState title={t('course.unknown')} text={t('course.unknownText')} />;
  return (
    <Loaded query={query} lines={8}>
      {(course) => <Course course={course} />}
    </Loaded>
  );
};

const CoursePage = () => {
  const { t } = useTranslation('study');
  const localized = useLocalized();
  const { courseId } = useParams({ from: '/study/$courseId' });
  // Fetched by the part below, for members only: here its title is taken from what is there.
  const { data } = useQuery({ ...myCourse(courseId), enabled: false });
  const about = useQuery({ ...publicCourse(courseId), enabled: false }).data;
  const title = data?.title ?? about?.title;
  return (
    <Page
      title={title === undefined ? t('title') : localized(title)}
      actions={
        <Group gap="md">
          <Link to="/learning/$courseId" params={{ courseId }}>
            {t('course.about')}
          </Link>
          <Link to="/study">{t('toMine')}</Link>
        </Group>
      }
    >
      <MembersOnly>
        <Mine courseId={courseId} />
      </MembersOnly>
    </Page>
  );
};

export default CoursePage;
