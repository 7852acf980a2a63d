import { Button, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedQuestion } from './asked-question.tsx';
import type { Answer, Answers, AskedItem } from './queries.ts';

interface Properties {
  readonly items: readonly AskedItem[];
  readonly isSending: boolean;
  readonly onSubmit: (answers: Answers) => void;
}

/** What is sent of an order that was left as it was put: the order on the page. */
const untouched = (items: readonly AskedItem[]): Answers =>
  Object.fromEntries(
    items.flatMap((item) =>
      item.kind === 'order' ? [[item.itemId, item.options.map(({ optionId }) => optionId)]] : [],
    ),
  );

/** Questions on one page and one button to submit them; what is left out counts as not answered. */
export const QuizForm = ({ items, isSending, onSubmit }: Properties) => {
  const { t } = useTranslation('study');
  const [answers, setAnswers] = useState<Answers>({});
  const given = { ...untouched(items), ...answers };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(given);
  };
  const answer = (itemId: string) => (one: Answer) => setAnswers((before) => ({ ...before, [itemId]: one }));
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {items.map((item, index) => (
          <AskedQuestion
            key={item.itemId}
            item={item}
            place={{ number: index + 1, count: items.length }}
            answer={given[item.itemId]}
            onAnswer={answer(item.itemId)}
          />
        ))}
        <div>
          <Button type="submit" loading={isSending}>
            {t('quiz.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
