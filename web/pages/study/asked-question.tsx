import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCourseText } from './lesson-text.ts';
import { OrderAnswer } from './order-answer.tsx';
import type { Answer, AskedItem } from './queries.ts';
import classes from './study.module.css';

interface Properties {
  readonly item: AskedItem;
  readonly place: { readonly number: number; readonly count: number };
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

type Field = Pick<Properties, 'item' | 'answer' | 'onAnswer'>;

const listed = (answer: Answer | undefined): string[] => (Array.isArray(answer) ? answer : []);
const typed = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');

const Typed = ({
  label,
  answer,
  onAnswer,
  numeric,
}: Omit<Field, 'item'> & { label: string; numeric: boolean }) => (
  <TextInput
    label={label}
    maxLength={2000}
    autoComplete="off"
    {...(numeric ? { inputMode: 'decimal' as const } : {})}
    value={typed(answer)}
    onChange={(event) => onAnswer(event.currentTarget.value)}
  />
);

const AnswerField = ({ item, answer, onAnswer }: Field) => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  switch (item.kind) {
    case 'single-choice':
      return (
        <Radio.Group value={typed(answer)} onChange={onAnswer} aria-label={text(item.prompt)}>
          <Stack gap="xs">
            {item.options.map((option) => (
              <Radio key={option.optionId} value={option.optionId} label={text(option.text)} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'multiple-choice':
      return (
        <Checkbox.Group
          value={listed(answer)}
          onChange={onAnswer}
          aria-label={text(item.prompt)}
          description={t('quiz.several')}
        >
          <Stack gap="xs" mt="xs">
            {item.options.map((option) => (
              <Checkbox key={option.optionId} value={option.optionId} label={text(option.text)} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'true-false':
      return (
        <Radio.Group
          value={typeof answer === 'boolean' ? String(answer) : ''}
          onChange={(value) => onAnswer(value === 'true')}
          aria-label={text(item.prompt)}
        >
          <Stack gap="xs">
            <Radio value="true" label={t('quiz.yes')} />
            <Radio value="false" label={t('quiz.no')} />
          </Stack>
        </Radio.Group>
      );
    case 'number': {
      const unit = text(item.unit);
      const label = unit === '' ? t('quiz.numberLabel') : t('quiz.numberUnit', { unit });
      return <Typed numeric {...{ label, answer, onAnswer }} />;
    }
    case 'short-text':
      return <Typed numeric={false} label={t('quiz.textLabel')} {...{ answer, onAnswer }} />;
    case 'order':
      return <OrderAnswer options={item.options} order={listed(answer)} onOrder={onAnswer} />;
  }
};

/** One question with the field for its answer. */
export const AskedQuestion = ({ item, place, answer, onAnswer }: Properties) => {
  const { t } = useTranslation('study');
  const text = useCourseText();
  return (
    <fieldset className={classes['question']}>
      <legend>{t('quiz.number', place)}</legend>
      <Stack gap="sm">
        <Text fw={600} style={{ whiteSpace: 'pre-wrap' }}>
          {text(item.prompt)}
        </Text>
        <AnswerField {...{ item, answer, onAnswer }} />
      </Stack>
    </fieldset>
  );
};
