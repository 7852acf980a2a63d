import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWritten } from '../../i18n/use-language.ts';
import { freshId, noWords } from './blank.ts';
import { replaced, without } from './lists.ts';
import { MoveButtons } from './move-buttons.tsx';
import { wholeBetween } from './numbers.ts';
import type { Content, Lesson } from './queries.ts';
import { QuizForm } from './quiz-form.tsx';
import classes from './studio.module.css';
import { MarkdownFields, WordsFields } from './words-fields.tsx';

interface Properties {
  readonly lesson: Lesson;
  readonly content: Content;
  readonly onChange: (lesson: Lesson) => void;
}

type Assignment = Extract<Lesson, { kind: 'assignment' }>;

const Rubric = ({
  lesson,
  languages,
  onChange,
}: {
  lesson: Assignment;
  languages: Content['languages'];
  onChange: (lesson: Lesson) => void;
}) => {
  const { t } = useTranslation('studio');
  const { rubric } = lesson;
  const set = (next: Assignment['rubric']) => onChange({ ...lesson, rubric: next });
  return (
    <Stack gap="sm" role="group" aria-label={t('rubric')}>
      {rubric.map((criterion, index) => (
        <Stack key={criterion.criterionId} gap="xs" className={classes['item'] ?? ''}>
          <WordsFields
            label={t('criterion', { number: index + 1 })}
            words={criterion.text}
            languages={languages}
            onChange={(text) => set(replaced(rubric, index, { ...criterion, text }))}
            long
          />
          <Group align="flex-end">
            <NumberInput
              label={t('points')}
              w="7rem"
              min={1}
              max={100}
              allowDecimal={false}
              value={criterion.points}
              onChange={(value) =>
                set(replaced(rubric, index, { ...criterion, points: wholeBetween(value, 1, 100) }))
              }
            />
            <Button variant="default" onClick={() => set(without(rubric, index))}>
              {t('removeOf', { name: t('criterion', { number: index + 1 }) })}
            </Button>
          </Group>
        </Stack>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            const taken = rubric.map(({ criterionId }) => criterionId);
            set([...rubric, { criterionId: freshId('criterion', taken), text: noWords, points: 5 }]);
          }}
        >
          {t('addCriterion')}
        </Button>
      </Group>
    </Stack>
  );
};

const Body = ({ lesson, content, onChange }: Properties) => {
  const { t } = useTranslation('studio');
  const { languages } = content;
  switch (lesson.kind) {
    case 'text':
      return (
        <MarkdownFields
          label={t('body')}
          words={lesson.body}
          languages={languages}
          onChange={(body) => onChange({ ...lesson, body })}
        />
      );
    case 'video':
      return (
        <>
          <TextInput
            label={t('url')}
            type="url"
            maxLength={2000}
            value={lesson.url}
            onChange={(event) => onChange({ ...lesson, url: event.currentTarget.value.trim() })}
          />
          <MarkdownFields
            label={t('transcript')}
            words={lesson.transcript}
            languages={languages}
            onChange={(transcript) => onChange({ ...lesson, transcript })}
          />
        </>
      );
    case 'quiz':
      return (
        <QuizForm quiz={lesson.quiz} content={content} onChange={(quiz) => onChange({ ...lesson, quiz })} />
      );
    case 'assignment':
      return (
        <>
          <MarkdownFields
            label={t('task')}
            words={lesson.task}
            languages={languages}
            onChange={(task) => onChange({ ...lesson, task })}
          />
          <Rubric lesson={lesson} languages={languages} onChange={onChange} />
        </>
      );
  }
};

/** A lesson folded to its title, or its whole form. */
export const LessonForm = ({
  lesson,
  content,
  onChange,
  onMove,
  onRemove,
}: Properties & { readonly onMove: (by: -1 | 1) => void; readonly onRemove: () => void }) => {
  const { t } = useTranslation(['studio', 'learning']);
  const written = useWritten();
  const name = written(lesson.title) || lesson.lessonId;
  return (
    <details className={`${classes['part'] ?? ''} ${classes['lesson'] ?? ''}`}>
      <summary>{`${t(`learning:kinds.${lesson.kind}`)}: ${name}`}</summary>
      <Stack gap="sm" component="div">
        <WordsFields
          label={t('lessonTitle')}
          words={lesson.title}
          languages={content.languages}
          onChange={(title) => onChange({ ...lesson, title })}
        />
        <Group align="flex-end">
          <NumberInput
            label={t('minutes')}
            w="8rem"
            min={1}
            max={1440}
            allowDecimal={false}
            value={lesson.minutes}
            onChange={(value) => onChange({ ...lesson, minutes: wholeBetween(value, 1, 1440) })}
          />
          <Checkbox
            mb="xs"
            label={t('isPreview')}
            checked={lesson.preview}
            onChange={(event) => onChange({ ...lesson, preview: event.currentTarget.checked })}
          />
        </Group>
        <Body lesson={lesson} content={content} onChange={onChange} />
        <MoveButtons name={name} onMove={onMove} onRemove={onRemove} />
      </Stack>
    </details>
  );
};
