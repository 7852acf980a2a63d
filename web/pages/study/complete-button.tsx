import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { type Opened, type Place, studyApi } from './queries.ts';
import { StudyProblem } from './study-problem.tsx';
import { type Reached, useReached } from './use-reached.ts';

interface Properties {
  readonly place: Place;
  readonly lesson: Opened['lesson'];
  readonly onReached: (reached: Reached) => void;
}

/** Says that a text or a video is done. */
export const CompleteButton = ({ place, lesson, onReached }: Properties) => {
  const { t } = useTranslation('study');
  const { date } = useFormats();
  const reached = useReached(onReached);
  const completing = useMutation({
    mutationFn: () =>
      studyApi('PUT /learning/study/courses/{courseId}/lessons/{lessonId}/completion', { path: place }),
    onSuccess: reached,
  });
  if (lesson.done && lesson.doneAt !== null)
    return <Text fw={600}>{t('lesson.doneOn', { date: date(lesson.doneAt) })}</Text>;
  return (
    <Stack gap="sm" align="flex-start">
      <Button loading={completing.isPending} onClick={() => completing.mutate()}>
        {t('lesson.complete')}
      </Button>
      {completing.error !== null && <StudyProblem error={completing.error} />}
    </Stack>
  );
};
