import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { idempotencyKey } from '../../api/client.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { useShare } from './progress-bar.tsx';
import {
  type Answers,
  type Attempt,
  type Place,
  type QuizContent,
  openedLesson,
  studyApi,
} from './queries.ts';
import { QuizFeedback } from './quiz-feedback.tsx';
import { QuizForm } from './quiz-form.tsx';
import { StudyProblem } from './study-problem.tsx';
import { type Reached, useReached } from './use-reached.ts';

interface Properties {
  readonly place: Place;
  readonly content: QuizContent;
  readonly courseVersion: number;
  readonly onReached: (reached: Reached) => void;
}

/** One key for an attempt until it was answered: then the next attempt is another one, be it the same. */
const useAttempting = ({ place, courseVersion, onReached }: Omit<Properties, 'content'>) => {
  const queryClient = useQueryClient();
  const reached = useReached(onReached);
  const key = useRef(idempotencyKey());
  return useMutation({
    mutationFn: (answers: Answers) =>
      studyApi('POST /learning/study/courses/{courseId}/lessons/{lessonId}/attempts', {
        path: place,
        body: { courseVersion, answers },
        idempotencyKey: key.current,
      }),
    onSuccess: async (attempted) => {
      key.current = idempotencyKey();
      await reached(attempted);
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem) || error.status >= 500) return;
      key.current = idempotencyKey();
      if (error.code === 'course-changed')
        await queryClient.invalidateQueries({ queryKey: openedLesson(place).queryKey });
    },
  });
};

interface ResultProperties {
  readonly attempt: Attempt;
  readonly items: QuizContent['quiz']['items'];
  /** It was made just now: then what came of it is read out first. */
  readonly isNew: boolean;
}

const Result = ({ attempt, items, isNew }: ResultProperties) => {
  const { t } = useTranslation('study');
  const share = useShare();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [attempt.attemptId, isNew]);
  return (
    <Stack gap="md">
      <Text component="h2" size="lg" fw={650} ref={heading} tabIndex={-1}>
        {t(attempt.passed ? 'quiz.passed' : 'quiz.failed', { share: share(attempt.scorePpm) })}
      </Text>
      <QuizFeedback {...{ attempt, items }} />
    </Stack>
  );
};

const Earlier = ({ attempts }: { attempts: readonly Attempt[] }) => {
  const { t } = useTranslation('study');
  const { dateTime } = useFormats();
  const share = useShare();
  if (attempts.length === 0) return null;
  return (
    <details>
      <summary>{t('quiz.earlier')}</summary>
      <ul>
        {attempts.map(({ attemptId, at, scorePpm }) => (
          <li key={attemptId}>{t('quiz.attemptOn', { date: dateTime(at), share: share(scorePpm) })}</li>
        ))}
      </ul>
    </details>
  );
};

/** A quiz: its questions on one page, and after each attempt what was wrong and why. */
export const QuizLesson = ({ content: { quiz, made }, ...properties }: Properties) => {
  const { t } = useTranslation('study');
  const { percent } = useFormats();
  const attempting = useAttempting(properties);
  const [isTrying, setTrying] = useState(made.length === 0);
  const last = attempting.data?.attempt ?? made[0];
  const left = attempting.data === undefined ? quiz.attemptsLeft : attempting.data.attemptsLeft;
  const submit = (answers: Answers) => attempting.mutate(answers, { onSuccess: () => setTrying(false) });
  const isChanged = attempting.error instanceof ApiProblem && attempting.error.code === 'course-changed';
  return (
    <Stack gap="md">
      <Text size="sm">
        {t('quiz.pass', { share: percent(quiz.passShare) })}{' '}
        {left !== null && left > 0 && t('quiz.left', { count: left })}
        {left === 0 && last?.passed === false && t('quiz.over')}
      </Text>
      {isTrying ? (
        <QuizForm items={quiz.items} isSending={attempting.isPending} onSubmit={submit} />
      ) : (
        <>
          {last !== undefined && (
            <Result attempt={last} items={quiz.items} isNew={attempting.data !== undefined} />
          )}
          {left !== 0 && (
            <div>
              <Button onClick={() => setTrying(true)}>{t('quiz.again')}</Button>
            </div>
          )}
        </>
      )}
      {isChanged && (
        <Alert color="yellow" role="alert">
          {t('quiz.changed')}
        </Alert>
      )}
      {attempting.error !== null && !isChanged && <StudyProblem error={attempting.error} />}
      <Earlier attempts={made.filter(({ attemptId }) => attemptId !== last?.attemptId)} />
    </Stack>
  );
};
