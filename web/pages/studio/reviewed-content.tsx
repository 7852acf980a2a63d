import { List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useWritten } from '../../i18n/use-language.ts';
import { Markdown } from '../../shell/markdown.tsx';
import type { Content, Item, Lesson, Quiz, Words } from './queries.ts';
import classes from './studio.module.css';

const languagesOf = (words: Words) =>
  (['zh', 'en'] as const).filter((language) => words[language].trim() !== '');

/** A text in all languages it is written in, side by side where there is room: a reviewer compares them. */
const Both = ({ words }: { words: Words }) => {
  const languages = languagesOf(words);
  return (
    <SimpleGrid cols={{ base: 1, md: Math.max(1, languages.length) }} spacing="xl" verticalSpacing="xs">
      {languages.map((language) => (
        <div key={language} lang={language === 'zh' ? 'zh-CN' : 'en'}>
          <Markdown text={words[language]} under={3} />
        </div>
      ))}
    </SimpleGrid>
  );
};

/** A few words in all languages, in one line; what is the same in both stands once. */
const inBoth = (words: Words): string =>
  [...new Set(languagesOf(words).map((language) => words[language]))].join(' / ');

const useAnswerText = () => {
  const { t } = useTranslation('studio');
  const { list, number } = useFormats();
  const written = useWritten();
  return (item: Item): string => {
    switch (item.kind) {
      case 'single-choice':
        return item.options
          .filter(({ optionId }) => optionId === item.answer)
          .map(({ text }) => written(text))
          .join('');
      case 'multiple-choice':
        return list(
          item.options
            .filter(({ optionId }) => item.answers.includes(optionId))
            .map(({ text }) => written(text)),
        );
      case 'order':
        return item.answer
          .map((id) => item.options.find(({ optionId }) => optionId === id))
          .map((option) => (option === undefined ? '' : written(option.text)))
          .join(' → ');
      case 'true-false':
        return t(item.answer ? 'true' : 'false');
      case 'number':
        return [
          number(item.answer, 6),
          ...(item.tolerance === 0 ? [] : [`± ${number(item.tolerance, 6)}`]),
          written(item.unit),
        ]
          .join(' ')
          .trim();
      case 'short-text':
        return item.answers.join(' / ');
    }
  };
};

const QuizView = ({ quiz }: { quiz: Quiz }) => {
  const { t } = useTranslation('studio');
  const written = useWritten();
  const answerText = useAnswerText();
  return (
    <List type="ordered">
      {quiz.items.map((item) => (
        <List.Item key={item.itemId}>
          <Both words={item.prompt} />
          {'options' in item && (
            <List size="sm">
              {item.options.map(({ optionId, text }) => (
                <List.Item key={optionId}>{inBoth(text)}</List.Item>
              ))}
            </List>
          )}
          <Text size="sm" fw={600}>
            {t('answer', { answer: answerText(item) })}
          </Text>
          {written(item.explanation) !== '' && <Both words={item.explanation} />}
        </List.Item>
      ))}
    </List>
  );
};

const LessonBody = ({ lesson }: { lesson: Lesson }) => {
  switch (lesson.kind) {
    case 'text':
      return <Both words={lesson.body} />;
    case 'video':
      return (
        <>
          <a href={lesson.url} rel="noopener noreferrer">
            {lesson.url}
          </a>
          <Both words={lesson.transcript} />
        </>
      );
    case 'quiz':
      return <QuizView quiz={lesson.quiz} />;
    case 'assignment':
      return (
        <>
          <Both words={lesson.task} />
          <List size="sm">
            {lesson.rubric.map(({ criterionId, text, points }) => (
              <List.Item key={criterionId}>{`${inBoth(text)} (${points})`}</List.Item>
            ))}
          </List>
        </>
      );
  }
};

const Facts = ({ content }: { content: Content }) => {
  const { t } = useTranslation(['studio', 'learning']);
  const { level, access, languages, teaches, requires, prerequisites, topics, title, summary } = content;
  const rows: readonly [string, string][] = [
    [t('name'), `${title.zh} / ${title.en}`],
    [t('learning:level'), t(`learning:levels.${level}`)],
    [t('learning:access'), t(`learning:accesses.${access}`)],
    [t('writtenIn'), languages.map((one) => t(`languages.${one}`)).join(', ')],
    [t('teaches'), teaches.map(({ skill, importance }) => `${skill} (${importance})`).join(', ')],
    [t('requires'), requires.join(', ')],
    [t('prerequisites'), prerequisites.join(', ')],
    [t('topics'), topics.join(', ')],
  ];
  return (
    <Stack gap="xs">
      <List size="sm">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <List.Item key={label}>{`${label}: ${value}`}</List.Item>
          ))}
      </List>
      <Both words={summary} />
    </Stack>
  );
};

/** The whole of a draft, answers included, as its reviewer reads it. */
export const ReviewedContent = ({ content }: { content: Content }) => {
  const { t } = useTranslation(['studio', 'learning']);
  const written = useWritten();
  return (
    <Stack gap="md">
      <Facts content={content} />
      {content.preTest !== null && (
        <Paper withBorder radius="lg" p="lg">
          <Title order={2}>{t('preTest')}</Title>
          <QuizView quiz={content.preTest} />
        </Paper>
      )}
      {content.modules.map(({ moduleId, title, lessons }) => (
        <Paper key={moduleId} withBorder radius="lg" p="lg">
          <Title order={2} mb="sm">
            {written(title)}
          </Title>
          {lessons.map((lesson) => (
            <details
              key={lesson.lessonId}
              className={`${classes['part'] ?? ''} ${classes['lesson'] ?? ''}`}
              open
            >
              <summary>{`${t(`learning:kinds.${lesson.kind}`)}: ${written(lesson.title)}`}</summary>
              <div>
                <LessonBody lesson={lesson} />
              </div>
            </details>
          ))}
        </Paper>
      ))}
    </Stack>
  );
};
