import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWritten } from '../../i18n/use-language.ts';
import { blankLesson, blankModule, freshId, idsOf } from './blank.ts';
import type { PartProperties } from './facts-form.tsx';
import { LessonForm } from './lesson-form.tsx';
import { moved, replaced, without } from './lists.ts';
import { MoveButtons } from './move-buttons.tsx';
import type { Content, LessonKind, Module } from './queries.ts';
import classes from './studio.module.css';
import { WordsFields } from './words-fields.tsx';

export const lessonKinds = ['text', 'video', 'quiz', 'assignment'] as const satisfies readonly LessonKind[];

const Lessons = ({
  module,
  content,
  onChange,
}: {
  module: Module;
  content: Content;
  onChange: (lessons: Module['lessons']) => void;
}) => {
  const { t } = useTranslation(['studio', 'learning']);
  const { lessons } = module;
  const add = (kind: LessonKind) =>
    onChange([...lessons, blankLesson(kind, freshId('lesson', idsOf(content).lessons))]);
  return (
    <Stack gap={0}>
      {lessons.map((lesson, index) => (
        <LessonForm
          key={lesson.lessonId}
          lesson={lesson}
          content={content}
          onChange={(next) => onChange(replaced(lessons, index, next))}
          onMove={(by) => onChange(moved(lessons, index, by))}
          onRemove={() => onChange(without(lessons, index))}
        />
      ))}
      <Group gap="xs" mt="sm">
        {lessonKinds.map((kind) => (
          <Button key={kind} size="compact-sm" variant="default" onClick={() => add(kind)}>
            {t('addLesson', { kind: t(`learning:kinds.${kind}`) })}
          </Button>
        ))}
      </Group>
    </Stack>
  );
};

/** Modules with their lessons, each unfolding to its form. */
export const ModulesForm = ({ content, onChange }: PartProperties) => {
  const { t } = useTranslation('studio');
  const written = useWritten();
  const { modules, languages } = content;
  const set = (next: Content['modules']) => onChange({ modules: next });
  return (
    <Stack gap="sm">
      {modules.map((module, index) => {
        const name = written(module.title) || t('module', { number: index + 1 });
        return (
          <details key={module.moduleId} className={classes['part']} open>
            <summary>{name}</summary>
            <Stack gap="sm" component="div">
              <WordsFields
                label={t('moduleTitle')}
                words={module.title}
                languages={languages}
                onChange={(title) => set(replaced(modules, index, { ...module, title }))}
              />
              <MoveButtons
                name={name}
                onMove={(by) => set(moved(modules, index, by))}
                onRemove={() => set(without(modules, index))}
              />
              <Lessons
                module={module}
                content={content}
                onChange={(lessons) => set(replaced(modules, index, { ...module, lessons }))}
              />
            </Stack>
          </details>
        );
      })}
      <Group>
        <Button
          variant="default"
          onClick={() => set([...modules, blankModule(freshId('module', idsOf(content).modules))])}
        >
          {t('addModule')}
        </Button>
      </Group>
    </Stack>
  );
};
