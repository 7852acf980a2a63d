import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { myEntitlements } from '../orders/queries.ts';
import { useMyCourses } from '../study/mine.ts';
import { ProgressBar } from '../study/progress-bar.tsx';
import type { LearningSummary } from '../study/queries.ts';
import { Offers } from './offers.tsx';
import type { PublicCourse } from './queries.ts';

const ToStudy = ({
  courseId,
  text,
  variant,
}: {
  courseId: string;
  text: string;
  variant: 'filled' | 'default';
}) => (
  <Button
    variant={variant}
    renderRoot={(props) => <Link to="/study/$courseId" params={{ courseId }} {...props} />}
  >
    {text}
  </Button>
);

/** Whether the member bought the course, as payments tell; false for strangers, and until it is known. */
const useBought = (courseId: string): boolean => {
  const isMember = useMember() !== undefined;
  const { data } = useQuery({ ...myEntitlements, enabled: isMember });
  return (
    isMember &&
    data !== undefined &&
    data.items.some(
      ({ valid, subject, reference }) => valid && subject === 'course' && reference === courseId,
    )
  );
};

const Enrolled = ({ course, title }: { course: LearningSummary; title: string }) => {
  const { t } = useTranslation('learning');
  const { courseId, completedAt, certificateId, progressPpm } = course;
  const isFinished = completedAt !== null;
  return (
    <>
      <Title order={2} id="take">
        {t(isFinished ? 'mine.finished' : 'mine.enrolled')}
      </Title>
      <ProgressBar ppm={progressPpm} title={title} />
      <ToStudy
        courseId={courseId}
        text={t(isFinished ? 'mine.look' : 'mine.goOn')}
        variant={isFinished ? 'default' : 'filled'}
      />
      {certificateId !== null && (
        <Link to="/certificates/$certificateId" params={{ certificateId }}>
          {t('mine.certificate')}
        </Link>
      )}
    </>
  );
};

const NotEnrolled = ({ course: { courseId, access } }: { course: PublicCourse }) => {
  const { t } = useTranslation('learning');
  const isBought = useBought(courseId);
  const isFree = access === 'free';
  const isOpen = isFree || isBought;
  return (
    <>
      <Title order={2} id="take">
        {t(isFree ? 'takeFree' : isBought ? 'mine.bought' : 'takePaid')}
      </Title>
      {!isOpen && <Offers courseId={courseId} />}
      <ToStudy
        courseId={courseId}
        text={t(isOpen ? 'start' : 'haveIt')}
        variant={isOpen ? 'filled' : 'default'}
      />
      <Text size="sm" c="dimmed">
        {t(isFree ? 'startText' : isBought ? 'boughtText' : 'haveItText')}
      </Text>
      {!isOpen && (
        <Link to="/seats" search={{}}>
          {t('haveCode')}
        </Link>
      )}
    </>
  );
};

/** The way into the course: on where one is, at once where it is free or bought, else by what the shop has. */
export const EnrolBox = ({ course, title }: { course: PublicCourse; title: string }) => {
  const mine = useMyCourses().get(course.courseId);
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="take">
      <Stack gap="md">
        {mine === undefined ? <NotEnrolled course={course} /> : <Enrolled course={mine} title={title} />}
      </Stack>
    </Paper>
  );
};
