import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { freshId, noWords } from './blank.ts';
import { moved, replaced, without } from './lists.ts';
import { MoveButtons } from './move-buttons.tsx';
import type { Content, Item } from './queries.ts';
import { WordsFields } from './words-fields.tsx';

type WithOptions = Extract<Item, { options: unknown }>;

/** The question with other options: answers that are none any more fall out, and an order is that of the list. */
export const withOptions = (item: WithOptions, options: WithOptions['options']): WithOptions => {
  const ids = options.map(({ optionId }) => optionId);
  switch (item.kind) {
    case 'single-choice':
      return { ...item, options, answer: ids.includes(item.answer) ? item.answer : (ids[0] ?? '') };
    case 'multiple-choice':
      return { ...item, options, answers: item.answers.filter((id) => ids.includes(id)) };
    case 'order':
      return { ...item, options, answer: ids };
  }
};

const Right = ({
  item,
  optionId,
  name,
  onChange,
}: {
  item: WithOptions;
  optionId: string;
  name: string;
  onChange: (item: Item) => void;
}) => {
  const { t } = useTranslation('studio');
  const label = t('isRight', { name });
  if (item.kind === 'single-choice')
    return (
      <Radio
        name={`right-${item.itemId}`}
        label={label}
        checked={item.answer === optionId}
        onChange={() => onChange({ ...item, answer: optionId })}
      />
    );
  if (item.kind === 'order') return null;
  const isRight = item.answers.includes(optionId);
  const answers = isRight ? item.answers.filter((id) => id !== optionId) : [...item.answers, optionId];
  return <Checkbox label={label} checked={isRight} onChange={() => onChange({ ...item, answers })} />;
};

/** The options of a question, and which of them are right; of an order, the list itself is the right one. */
export const OptionsForm = ({
  item,
  languages,
  onChange,
}: {
  item: WithOptions;
  languages: Content['languages'];
  onChange: (item: Item) => void;
}) => {
  const { t } = useTranslation('studio');
  const { options } = item;
  const set = (next: WithOptions['options']) => onChange(withOptions(item, next));
  return (
    <Stack gap="xs">
      {options.map((option, index) => {
        const name = t('option', { number: index + 1 });
        return (
          <Stack key={option.optionId} gap={4}>
            <WordsFields
              label={name}
              words={option.text}
              languages={languages}
              most={4000}
              onChange={(text) => set(replaced(options, index, { ...option, text }))}
            />
            <Group justify="space-between">
              <Right item={item} optionId={option.optionId} name={name} onChange={onChange} />
              <MoveButtons
                name={name}
                onMove={(by) => set(moved(options, index, by))}
                onRemove={() => set(without(options, index))}
              />
            </Group>
          </Stack>
        );
      })}
      {options.length < 12 && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              const taken = options.map(({ optionId }) => optionId);
              set([...options, { optionId: freshId('option', taken), text: noWords }]);
            }}
          >
            {t('addOption')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
