import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { myCourse, myLearning, studyApi } from './queries.ts';
import { StudyProblem } from './study-problem.tsx';

/** The way into a course: at once where it is free or bought, else to where it is sold or to what comes before. */
export const Enrol = ({ courseId }: { courseId: string }) => {
  const { t } = useTranslation('study');
  const queryClient = useQueryClient();
  const enrolling = useMutation({
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
  const code = enrolling.error instanceof ApiProblem ? enrolling.error.code : '';
  const isFirst = code === 'prerequisites-open';
  return (
    <Stack gap="md">
      <EmptyState
        title={t(isFirst ? 'course.first' : 'course.enrolTitle')}
        text={t(isFirst ? 'course.firstText' : 'course.enrolText')}
        action={
          <Group>
            <Button loading={enrolling.isPending} onClick={() => enrolling.mutate(isFirst)}>
              {t(isFirst ? 'course.anyway' : 'course.enrol')}
            </Button>
          </Group>
        }
      />
      {isFirst && enrolling.error !== null && <Text role="status">{enrolling.error.message}</Text>}
      {!isFirst && enrolling.error !== null && <StudyProblem error={enrolling.error} />}
      {code === 'course-closed' && (
        <Link to="/shop" search={{}}>
          {t('toShop')}
        </Link>
      )}
    </Stack>
  );
};
