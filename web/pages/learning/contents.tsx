import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWritten } from '../../i18n/use-language.ts';
import { Markdown } from '../../shell/markdown.tsx';
import { useDuration } from './course-facts.tsx';
import classes from './learning.module.css';
import type { PublicCourse, ShownLesson } from './queries.ts';

type Preview = NonNullable<ShownLesson['preview']>;

const PreviewView = ({ preview }: { preview: Preview }) => {
  const { t } = useTranslation('learning');
  const written = useWritten();
  switch (preview.kind) {
    case 'text':
      return <Markdown text={written(preview.body)} under={3} />;
    case 'assignment':
      return <Markdown text={written(preview.task)} under={3} />;
    case 'video':
      return (
        <Stack gap="xs">
          <a href={preview.url} rel="noopener noreferrer">
            {t('watch')}
          </a>
          <Markdown text={written(preview.transcript)} under={3} />
        </Stack>
      );
    case 'quiz':
      return (
        <List type="ordered">
          {preview.items.map(({ itemId, prompt }) => (
            <List.Item key={itemId}>
              <Markdown text={written(prompt)} under={3} />
            </List.Item>
          ))}
        </List>
      );
  }
};

const LessonRow = ({ lesson }: { lesson: ShownLesson }) => {
  const { t } = useTranslation('learning');
  const written = useWritten();
  const duration = useDuration();
  const { kind, title, minutes, questions, preview } = lesson;
  const facts = [
    t(`kinds.${kind}`),
    duration(minutes),
    ...(questions === null ? [] : [t('questions', { count: questions })]),
  ].join(' · ');
  const line = (
    <Group component="span" justify="space-between" gap="xs" wrap="wrap" className={classes['lesson'] ?? ''}>
      <span>
        {written(title)}{' '}
        {preview !== null && (
          <Badge component="span" variant="light" size="sm" tt="none">
            {t('preview')}
          </Badge>
        )}
      </span>
      <Text span size="sm" c="dimmed">
        {facts}
      </Text>
    </Group>
  );
  if (preview === null) return line;
  return (
    <details className={classes['preview']}>
      <summary>{line}</summary>
      <div className={classes['previewed']}>
        <PreviewView preview={preview} />
      </div>
    </details>
  );
};

/** Modules with their lessons; those open before enrolling unfold. */
export const Contents = ({ course }: { course: PublicCourse }) => {
  const { t } = useTranslation('learning');
  const written = useWritten();
  return (
    <section aria-labelledby="contents">
      <Title order={2} id="contents" mb="xs">
        {t('contents')}
      </Title>
      {course.hasPreTest && <Text mb="xs">{t('preTest')}</Text>}
      <Stack gap="md">
        {course.modules.map(({ moduleId, title, lessons }) => (
          <Paper key={moduleId} withBorder radius="lg" p="md">
            <Title order={3} size="h4">
              {written(title)}
            </Title>
            <ol className={classes['lessons']}>
              {lessons.map((lesson) => (
                <li key={lesson.lessonId}>
                  <LessonRow lesson={lesson} />
                </li>
              ))}
            </ol>
          </Paper>
        ))}
      </Stack>
    </section>
  );
};
