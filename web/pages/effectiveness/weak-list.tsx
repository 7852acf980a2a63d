import { List, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useWritten } from '../../i18n/use-language.ts';
import type { Effectiveness } from './queries.ts';

type Weakness = Effectiveness['weak'][number]['weaknesses'][number];

/** Lessons to look at first, each with what says so. */
export const WeakList = ({ report: { weak, lessons, quizzes } }: { report: Effectiveness }) => {
  const { t } = useTranslation('effectiveness');
  const { percent, number } = useFormats();
  const written = useWritten();
  const prompts = new Map(
    quizzes.flatMap(({ items }) => items.map((item) => [item.itemId, item.prompt] as const)),
  );
  const said = (weakness: Weakness): string => {
    const n = number(weakness.n);
    if (weakness.because === 'people-stop')
      return t('weak.people-stop', {
        n,
        share: percent(weakness.share),
        elsewhere: percent(weakness.elsewhere),
      });
    const prompt = prompts.get(weakness.itemId);
    const item = prompt === undefined ? weakness.itemId : written(prompt);
    const value = weakness.because === 'misleads' ? number(weakness.value, 2) : percent(weakness.value);
    return t(`weak.${weakness.because}`, { item, n, value });
  };
  return (
    <Paper component="section" withBorder radius="lg" p="md">
      <Title order={2}>{t('weakTitle')}</Title>
      {weak.length === 0 && <Text size="sm">{t('weakNone')}</Text>}
      {weak.map(({ lessonId, weaknesses }) => {
        const lesson = lessons.find((each) => each.lessonId === lessonId);
        return (
          <div key={lessonId}>
            <Title order={3} mt="sm">
              {lesson === undefined ? lessonId : written(lesson.title)}
            </Title>
            <List size="sm">
              {weaknesses.map((weakness) => (
                <List.Item key={`${weakness.because}${'itemId' in weakness ? weakness.itemId : ''}`}>
                  {said(weakness)}
                </List.Item>
              ))}
            </List>
          </div>
        );
      })}
    </Paper>
  );
};
