import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { GoOn, Standing } from './go-on.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { type LearningSummary, myCourse, myLearning } from './queries.ts';
import classes from './study.module.css';

/** The lesson that comes next in the course one was in last. */
const Onward = ({ courseId }: { courseId: string }) => {
  const { t } = useTranslation('study');
  const query = useQuery(myCourse(courseId));
  return (
    <Loaded query={query} lines={2}>
      {(course) => (
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t('whereYouWere')}
          </Text>
          <Standing course={course} />
          <GoOn course={course} />
        </Stack>
      )}
    </Loaded>
  );
};

const Course = ({ course, isLast = false }: { course: LearningSummary; isLast?: boolean }) => {
  const { t } = useTranslation('study');
  const { date } = useFormats();
  const localized = useLocalized();
  const { courseId, access, completedAt, certificateId, progressPpm } = course;
  const title = localized(course.title);
  const going = completedAt === null ? (progressPpm === 0 ? t('start') : t('goOn')) : t('look');
  return (
    <li className={classes['card']}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={3} size="h4">
            <Link to="/study/$courseId" params={{ courseId }}>
              {title}
            </Link>
          </Title>
          <Text size="sm" c="dimmed">
            {completedAt === null
              ? t('last', { date: date(course.lastAt) })
              : t('finishedOn', { date: date(completedAt) })}
          </Text>
        </Group>
        <ProgressBar ppm={progressPpm} title={title} />
        {!access.open && <Text size="sm">{t(`closed.${access.because}`)}</Text>}
        {isLast && <Onward courseId={courseId} />}
        <Group gap="sm">
          {!isLast && (
            <Button
              size="xs"
              variant="default"
              renderRoot={(props) => <Link to="/study/$courseId" params={{ courseId }} {...props} />}
            >
              {going}
            </Button>
          )}
          {certificateId !== null && (
            <Link to="/certificates/$certificateId" params={{ certificateId }}>
              {t('certificate')}
            </Link>
          )}
        </Group>
      </Stack>
    </li>
  );
};

const Part = ({ title, courses }: { title: string; courses: readonly LearningSummary[] }) =>
  courses.length > 0 && (
    <Stack component="section" gap="sm">
      <Title order={2}>{title}</Title>
      <ul className={classes['list']}>
        {courses.map((course, index) => (
          <Course
            key={course.courseId}
            course={course}
            isLast={index === 0 && course.completedAt === null && course.access.open}
          />
        ))}
      </ul>
    </Stack>
  );

const Courses = ({ courses }: { courses: readonly LearningSummary[] }) => {
  const { t } = useTranslation('study');
  if (courses.length === 0)
    return (
      <EmptyState
        title={t('noneTitle')}
        text={t('noneText')}
        action={
          <Button renderRoot={(props) => <Link to="/learning" search={{}} {...props} />}>
            {t('toCatalogue')}
          </Button>
        }
      />
    );
  return (
    <Stack gap="lg">
      <Part title={t('active')} courses={courses.filter(({ completedAt }) => completedAt === null)} />
      <Part title={t('finished')} courses={courses.filter(({ completedAt }) => completedAt !== null)} />
    </Stack>
  );
};

const Mine = () => (
  <Loaded query={useQuery(myLearning)} lines={6}>
    {({ items }) => <Courses courses={items} />}
  </Loaded>
);

const MyLearningPage = () => {
  const { t } = useTranslation('study');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Group gap="md">
          <Link to="/learning" search={{}}>
            {t('toCatalogue')}
          </Link>
          <Link to="/seats" search={{}}>
            {t('seatsLink')}
          </Link>
        </Group>
      }
    >
      <MembersOnly>
        <Mine />
      </MembersOnly>
    </Page>
  );
};

export default MyLearningPage;
