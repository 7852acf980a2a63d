import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { useShare } from './progress-bar.tsx';
import { type Answers, courseTest, myCourse, studyApi } from './queries.ts';
import { QuizForm } from './quiz-form.tsx';
import { StudyProblem } from './study-problem.tsx';
import { type When, testDue } from './test-due.ts';

const Test = ({ courseId, when }: { courseId: string; when: When }) => {
  const { t } = useTranslation('study');
  const share = useShare();
  const queryClient = useQueryClient();
  const query = useQuery(courseTest(courseId));
  const taking = useMutation({
    mutationFn: (body: { courseVersion: number; answers: Answers }) =>
      studyApi('PUT /learning/study/courses/{courseId}/test/{when}', { path: { courseId, when }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: courseTest(courseId).queryKey }),
  });
  if (taking.data !== undefined)
    return <Text role="status">{t('test.done', { share: share(taking.data.scorePpm) })}</Text>;
  return (
    <Stack gap="md">
      <Text>{t(`test.${when}Text`)}</Text>
      <Loaded query={query} lines={6}>
        {({ items, courseVersion }) => (
          <QuizForm
            items={items}
            isSending={taking.isPending}
            onSubmit={(answers) => taking.mutate({ courseVersion, answers })}
          />
        )}
      </Loaded>
      {taking.error !== null && <StudyProblem error={taking.error} />}
    </Stack>
  );
};

const Mine = ({ courseId }: { courseId: string }) => {
  const { t } = useTranslation('study');
  return (
    <Stack gap="md">
      <Loaded query={useQuery(myCourse(courseId))} lines={6}>
        {(course) => {
          const when = testDue(course);
          return when === null ? (
            <EmptyState title={t('test.none')} text={t('test.noneText')} />
          ) : (
            <Test courseId={courseId} when={when} />
          );
        }}
      </Loaded>
      <Link to="/study/$courseId" params={{ courseId }}>
        {t('test.toLessons')}
      </Link>
    </Stack>
  );
};

/** The course's own test, taken before the first lesson and after the last. */
const TestPage = () => {
  const { t } = useTranslation('study');
  const { courseId } = useParams({ from: '/study/$courseId/test' });
  return (
    <Page title={t('test.title')}>
      <MembersOnly>
        <Mine courseId={courseId} />
      </MembersOnly>
    </Page>
  );
};

export default TestPage;
