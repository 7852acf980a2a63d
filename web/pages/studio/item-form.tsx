import { Group, NumberInput, Radio, Stack, TagsInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberFrom, wholeBetween } from './numbers.ts';
import { OptionsForm } from './options-form.tsx';
import type { Content, Item } from './queries.ts';
import { WordsFields } from './words-fields.tsx';

interface Properties {
  readonly item: Item;
  readonly languages: Content['languages'];
  readonly onChange: (item: Item) => void;
}

/** The right answer of a question, as its kind has it. */
const Answer = ({ item, languages, onChange }: Properties) => {
  const { t } = useTranslation('studio');
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'order':
      return <OptionsForm item={item} languages={languages} onChange={onChange} />;
    case 'true-false':
      return (
        <Radio.Group
          label={t('rightIs')}
          value={String(item.answer)}
          onChange={(value) => onChange({ ...item, answer: value === 'true' })}
        >
          <Group mt="xs">
            <Radio value="true" label={t('true')} />
            <Radio value="false" label={t('false')} />
          </Group>
        </Radio.Group>
      );
    case 'number':
      return (
        <>
          <Group align="flex-end">
            <NumberInput
              label={t('rightIs')}
              w="9rem"
              value={item.answer}
              onChange={(value) => onChange({ ...item, answer: numberFrom(value) })}
            />
            <NumberInput
              label={t('tolerance')}
              w="9rem"
              min={0}
              value={item.tolerance}
              onChange={(value) => onChange({ ...item, tolerance: Math.max(0, numberFrom(value)) })}
            />
          </Group>
          <WordsFields
            label={t('unit')}
            words={item.unit}
            languages={languages}
            onChange={(unit) => onChange({ ...item, unit })}
          />
        </>
      );
    case 'short-text':
      return (
        <TagsInput
          label={t('accepted')}
          description={t('tagsHint')}
          maxTags={20}
          value={item.answers}
          onChange={(answers) => onChange({ ...item, answers })}
        />
      );
  }
};

/** A question with its answer and what is said once it has been judged. */
export const ItemForm = ({ item, languages, onChange }: Properties) => {
  const { t } = useTranslation('studio');
  return (
    <Stack gap="xs">
      <WordsFields
        label={t('prompt')}
        words={item.prompt}
        languages={languages}
        onChange={(prompt) => onChange({ ...item, prompt })}
        long
      />
      <Answer item={item} languages={languages} onChange={onChange} />
      <WordsFields
        label={t('explanation')}
        words={item.explanation}
        languages={languages}
        onChange={(explanation) => onChange({ ...item, explanation })}
        long
      />
      <NumberInput
        label={t('points')}
        w="7rem"
        min={1}
        max={20}
        allowDecimal={false}
        value={item.points}
        onChange={(value) => onChange({ ...item, points: wholeBetween(value, 1, 20) })}
      />
      {item.kind === 'order' && (
        <Text size="sm" c="dimmed">
          {t('orderHint')}
        </Text>
      )}
    </Stack>
  );
};
