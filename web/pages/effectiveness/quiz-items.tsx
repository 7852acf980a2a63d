import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableOfFigures } from '../../charts/table-of-figures.tsx';
import { useFormats, useWritten } from '../../i18n/use-language.ts';
import type { Effectiveness } from './queries.ts';

/** Questions by how hard they are, and how well they tell learners apart. */
export const QuizItems = ({ quizzes }: Pick<Effectiveness, 'quizzes'>) => {
  const { t } = useTranslation('effectiveness');
  const { percent, number } = useFormats();
  const written = useWritten();
  const two = (value: number) => number(value, 2);
  const share = (value: number) => percent(value);
  const columns = [
    { label: t('item') },
    { label: t('attempts') },
    { label: t('difficulty'), format: share },
    { label: t('shareLow'), format: share },
    { label: t('shareHigh'), format: share },
    { label: t('pointBiserial'), format: two },
    { label: t('upperLower'), format: two },
  ];
  return (
    <section>
      <Title order={2}>{t('items')}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('itemsText')}
      </Text>
      <Stack>
        {quizzes.map(({ lessonId, title, items }) => (
          <div key={lessonId}>
            <Title order={3}>{written(title)}</Title>
            <TableOfFigures
              caption={written(title)}
              table={{
                columns,
                rows: items.map(({ prompt, n, difficulty, interval, pointBiserial, upperLower }) => [
                  written(prompt),
                  n,
                  difficulty,
                  interval?.low ?? null,
                  interval?.high ?? null,
                  pointBiserial,
                  upperLower,
                ]),
              }}
            />
          </div>
        ))}
      </Stack>
    </section>
  );
};
