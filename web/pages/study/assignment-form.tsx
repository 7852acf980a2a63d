import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Markdown } from '../../shell/markdown.tsx';
import { useCourseText } from './lesson-text.ts';
import { type AssignmentContent, type Place, studyApi } from './queries.ts';
import { StudyProblem } from './study-problem.tsx';
import { useKey } from './use-key.ts';
import { type Reached, useReached } from './use-reached.ts';

interface Properties {
  readonly place: Place;
  readonly content: AssignmentContent;
  readonly onReached: (reached: Reached) => void;
}

/** A task, and handing in what came of it, judged by oneself. */
export const AssignmentForm = ({ place, content, onReached }: Properties) => {
  const { t } = useTranslation('study');
  const { dateTime } = useFormats();
  const courseText = useCourseText();
  const { task, rubric, handedIn } = content;
  const [text, setText] = useState(handedIn?.text ?? '');
  const [fulfilled, setFulfilled] = useState<string[]>(handedIn?.fulfilled ?? []);
  const keyFor = useKey();
  const reached = useReached(onReached);
  const handing = useMutation({
    mutationFn: (body: { text: string; fulfilled: string[] }) =>
      studyApi('POST /learning/study/courses/{courseId}/lessons/{lessonId}/assignment', {
        path: place,
        body,
        idempotencyKey: keyFor(body),
      }),
    onSuccess: reached,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    handing.mutate({ text, fulfilled });
  };
  const last = handing.data?.assignment ?? handedIn;
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Markdown text={courseText(task)} />
        <Textarea
          label={t('task.text')}
          required
          maxLength={20_000}
          autosize
          minRows={5}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {rubric.length > 0 && (
          <Checkbox.Group label={t('task.rubric')} value={fulfilled} onChange={setFulfilled}>
            <Stack gap="xs" mt="xs">
              {rubric.map((criterion) => (
                <Checkbox
                  key={criterion.criterionId}
                  value={criterion.criterionId}
                  label={courseText(criterion.text)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <div>
          <Button type="submit" disabled={text.trim() === ''} loading={handing.isPending}>
            {t(last === null ? 'task.handIn' : 'task.again')}
          </Button>
        </div>
        <Text size="sm" role="status">
          {last === null ? '' : t('task.handedIn', { date: dateTime(last.at) })}
        </Text>
        {handing.error !== null && <StudyProblem error={handing.error} />}
      </Stack>
    </form>
  );
};
