import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { useLocalized } from '../../i18n/use-language.ts';
import { CourseFacts } from '../learning/course-facts.tsx';
import { Offers } from '../learning/offers.tsx';
import { Prerequisites } from '../learning/prerequisites.tsx';
import { type PublicCourse, publicCourse } from '../learning/queries.ts';
import { myCourse, myLearning, studyApi } from './queries.ts';
import { StudyProblem } from './study-problem.tsx';

const useEnrolling = (courseId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (withoutPrerequisites: boolean) =>
      studyApi('PUT /learning/study/courses/{courseId}', {
        path: { courseId },
        body: { withoutPrerequisites },
      }),
    onSuccess: async (course) => {
      queryClient.setQueryData(myCourse(courseId).queryKey, course);
      await queryClient.invalidateQueries({ queryKey: myLearning.queryKey, exact: true });
    },
  });
};

const About = ({ course }: { course: PublicCourse }) => {
  const { t } = useTranslation('learning');
  const localized = useLocalized();
  return (
    <>
      <Text>{localized(course.summary)}</Text>
      <CourseFacts course={course} />
      {course.prerequisites.length > 0 && (
        <div>
          <Text>{t('finishFirst')}</Text>
          <Prerequisites courses={course.prerequisites} />
        </div>
      )}
    </>
  );
};

/** The way into a course: at once where it is free or bought, else to where it is sold or to what comes before. */
export const Enrol = ({ courseId }: { courseId: string }) => {
  const { t } = useTranslation('study');
  const about = useQuery({ ...publicCourse(courseId), retry: false }).data;
  const enrolling = useEnrolling(courseId);
  const { error } = enrolling;
  const code = error instanceof ApiProblem ? error.code : '';
  const isFirst = code === 'prerequisites-open';
  const isClosed = code === 'course-closed';
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="enrol" maw="44rem">
      <Stack gap="md">
        <Title order={2} id="enrol">
          {t('course.enrolTitle')}
        </Title>
        {about !== undefined && <About course={about} />}
        {isFirst && (
          <Alert color="amber" title={t('course.first')} role="alert">
            {t('course.firstText')}
          </Alert>
        )}
        {isClosed && (
          <Alert color="amber" title={t('course.toBuy')} role="alert">
            <Offers courseId={courseId} />
          </Alert>
        )}
        {error !== null && !isFirst && !isClosed && <StudyProblem error={error} />}
        <div>
          <Button loading={enrolling.isPending} onClick={() => enrolling.mutate(isFirst)}>
            {t(isFirst ? 'course.anyway' : 'course.enrol')}
          </Button>
        </div>
        <Text size="sm" c="dimmed">
          {t('course.enrolText')}
        </Text>
      </Stack>
    </Paper>
  );
};
