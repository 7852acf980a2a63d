import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { type Place, myNotes, studyApi } from './queries.ts';
import { StudyProblem } from './study-problem.tsx';
import classes from './study.module.css';

interface Kept {
  readonly text: string;
  /** 0: nothing was saved yet. */
  readonly version: number;
}

const pauseMs = 800;

/** Saves what is typed, after a pause, over the version it was typed on; one save at a time. */
const useSaving = (path: Place, before: Kept) => {
  const queryClient = useQueryClient();
  const [text, setText] = useState(before.text);
  const [kept, setKept] = useState(before);
  const [other, setOther] = useState<Kept>();
  const [error, setError] = useState<unknown>(null);
  const isSaving = useRef(false);
  const { courseId, lessonId } = path;
  useEffect(() => {
    if (text === kept.text || other !== undefined || error !== null) return undefined;
    const save = async () => {
      if (isSaving.current) return;
      isSaving.current = true;
      try {
        const saved = await studyApi('PUT /learning/study/courses/{courseId}/notes/{lessonId}', {
          path: { courseId, lessonId },
          body: { text },
          version: kept.version,
        });
        setKept(saved);
      } catch (failure) {
        if (failure instanceof ApiProblem && failure.status === 412) {
          const { items } = await queryClient.query(myNotes(courseId));
          setOther(items.find((note) => note.lessonId === lessonId) ?? { text: '', version: 0 });
        } else setError(failure);
      } finally {
        isSaving.current = false;
      }
    };
    const timer = window.setTimeout(() => void save(), pauseMs);
    return () => window.clearTimeout(timer);
  }, [text, kept, other, error, courseId, lessonId, queryClient]);
  const settle = (mine: boolean) => {
    if (other === undefined) return;
    setKept(other);
    if (!mine) setText(other.text);
    setOther(undefined);
  };
  return {
    text,
    kept,
    other,
    error,
    settle,
    type: (typed: string) => {
      setError(null);
      setText(typed);
    },
  };
};

const Editor = ({ place, title, before }: { place: Place; title: string; before: Kept }) => {
  const { t } = useTranslation('study');
  const { text, kept, other, error, settle, type } = useSaving(place, before);
  const state = text === kept.text ? (kept.version === 0 ? '' : t('notes.saved')) : t('notes.unsaved');
  return (
    <Stack gap="xs">
      <Textarea
        aria-label={t('notes.label', { title })}
        maxLength={20_000}
        autosize
        minRows={6}
        maxRows={20}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" role="status">
        {state}
      </Text>
      {other !== undefined && (
        <Stack gap="xs" role="alert">
          <Text size="sm">{t('notes.changed')}</Text>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {other.text}
          </Text>
          <Group gap="xs">
            <Button size="xs" onClick={() => settle(true)}>
              {t('notes.keepMine')}
            </Button>
            <Button size="xs" variant="default" onClick={() => settle(false)}>
              {t('notes.takeOther')}
            </Button>
          </Group>
        </Stack>
      )}
      {error !== null && <StudyProblem error={error} />}
    </Stack>
  );
};

/** Notes beside a lesson, saved as they are typed. */
export const Notes = ({ place, title }: { place: Place; title: string }) => {
  const { t } = useTranslation('study');
  const query = useQuery({ ...myNotes(place.courseId), gcTime: 0 });
  return (
    <section className={classes['card']}>
      <Title order={2} size="h5">
        {t('notes.title')}
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        {t('notes.hint')}
      </Text>
      <Loaded query={query} lines={3}>
        {({ items }) => (
          <Editor
            {...{ place, title }}
            before={items.find(({ lessonId }) => lessonId === place.lessonId) ?? { text: '', version: 0 }}
          />
        )}
      </Loaded>
    </section>
  );
};
