import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { useCourseText } from './lesson-text.ts';
import type { Answer, AskedItem, Attempt, ItemFeedback } from './queries.ts';
import classes from './study.module.css';

/** An answer in words: the texts of options, in order where order counts. */
const useAnswerText = () => {
  const { t } = useTranslation('study');
  const { list, number } = useFormats();
  const courseText = useCourseText();
  return (item: AskedItem, answer: Answer): string => {
    const options = 'options' in item ? item.options : [];
    const nameOf = (optionId: string) => {
      const option = options.find((each) => each.optionId === optionId);
      return option === undefined ? optionId : courseText(option.text);
    };
    if (typeof answer === 'boolean') return t(answer ? 'quiz.yes' : 'quiz.no');
    if (typeof answer === 'number')
      return `${number(answer, 10)} ${item.kind === 'number' ? courseText(item.unit) : ''}`.trim();
    if (typeof answer === 'string') return nameOf(answer);
    if (item.kind === 'order') return answer.map(nameOf).join(' → ');
    return item.kind === 'short-text' ? answer.join(t('quiz.or')) : list(answer.map(nameOf));
  };
};

const colours = { right: 'spruce', partly: 'amber', wrong: 'red', unanswered: 'gray' } as const;

const Item = ({ item, feedback }: { item: AskedItem; feedback: ItemFeedback }) => {
  const { t } = useTranslation('study');
  const courseText = useCourseText();
  const answerText = useAnswerText();
  const { verdict, given, solution, explanation } = feedback;
  return (
    <li className={classes['question']} data-verdict={verdict}>
      <Stack gap={6}>
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Text fw={600} style={{ whiteSpace: 'pre-wrap' }}>
            {courseText(item.prompt)}
          </Text>
          <Badge variant="light" color={colours[verdict]} style={{ flexShrink: 0 }}>
            {t(`quiz.verdicts.${verdict}`)}
          </Badge>
        </Group>
        {given !== null && <Text size="sm">{t('quiz.given', { answer: answerText(item, given) })}</Text>}
        {solution !== null && verdict !== 'right' && (
          <Text size="sm">{t('quiz.solution', { answer: answerText(item, solution) })}</Text>
        )}
        {explanation !== null && <Text size="sm">{courseText(explanation)}</Text>}
      </Stack>
    </li>
  );
};

/** What was right and wrong in an attempt, question by question, and why. */
export const QuizFeedback = ({ attempt, items }: { attempt: Attempt; items: readonly AskedItem[] }) => (
  <ol className={classes['list']}>
    {attempt.items.flatMap((feedback) => {
      const item = items.find(({ itemId }) => itemId === feedback.itemId);
      return item === undefined ? [] : [<Item key={item.itemId} {...{ item, feedback }} />];
    })}
  </ol>
);
