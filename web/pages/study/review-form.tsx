import { Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shell/loaded.tsx';
import { myReview, studyApi } from './queries.ts';
import { StudyProblem } from './study-problem.tsx';
import classes from './study.module.css';

interface Said {
  readonly stars: number;
  readonly text: string;
}

const Form = ({ courseId, before }: { courseId: string; before: Said | null }) => {
  const { t } = useTranslation('study');
  const queryClient = useQueryClient();
  const [stars, setStars] = useState(before === null ? '' : String(before.stars));
  const [text, setText] = useState(before?.text ?? '');
  const saying = useMutation({
    mutationFn: (body: Said) =>
      studyApi('PUT /learning/study/courses/{courseId}/review', { path: { courseId }, body }),
    onSuccess: (review) => queryClient.setQueryData(myReview(courseId).queryKey, { review }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    saying.mutate({ stars: Number(stars), text });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Radio.Group label={t('review.stars')} value={stars} onChange={setStars} required>
          <Group mt={4} gap="md">
            {['1', '2', '3', '4', '5'].map((value) => (
              <Radio key={value} value={value} label={t('review.star', { count: Number(value) })} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t('review.text')}
          maxLength={2000}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" variant="default" disabled={stars === ''} loading={saying.isPending}>
            {t('review.send')}
          </Button>
          <Text role="status">{saying.isSuccess ? t('review.saved') : ''}</Text>
        </Group>
        {saying.error !== null && <StudyProblem error={saying.error} />}
      </Stack>
    </form>
  );
};

/** What the caller says of a course; what was said before stands in it. */
export const ReviewForm = ({ courseId }: { courseId: string }) => {
  const { t } = useTranslation('study');
  return (
    <section className={classes['card']}>
      <Title order={2} size="h4" mb="sm">
        {t('review.title')}
      </Title>
      <Loaded query={useQuery(myReview(courseId))} lines={3}>
        {({ review }) => <Form courseId={courseId} before={review} />}
      </Loaded>
    </section>
  );
};
