import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankItem, freshId, idsOf } from './blank.ts';
import { ItemForm } from './item-form.tsx';
import { moved, replaced, without } from './lists.ts';
import { MoveButtons } from './move-buttons.tsx';
import { wholeBetween } from './numbers.ts';
import type { Content, ItemKind, Quiz } from './queries.ts';
import classes from './studio.module.css';

const itemKinds = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'number',
  'short-text',
  'order',
] as const satisfies readonly ItemKind[];

/** When a quiz is passed, how often it may be tried, and its questions. */
export const QuizForm = ({
  quiz,
  content,
  onChange,
}: {
  quiz: Quiz;
  content: Content;
  onChange: (quiz: Quiz) => void;
}) => {
  const { t } = useTranslation('studio');
  const { items, passShare, attempts } = quiz;
  const set = (next: Quiz['items']) => onChange({ ...quiz, items: next });
  return (
    <Stack gap="md">
      <Group align="flex-end">
        <NumberInput
          label={t('passShare')}
          w="10rem"
          min={0}
          max={100}
          suffix=" %"
          allowDecimal={false}
          value={Math.round(passShare * 100)}
          onChange={(value) => onChange({ ...quiz, passShare: wholeBetween(value, 0, 100) / 100 })}
        />
        <NumberInput
          label={t('attempts')}
          w="12rem"
          min={1}
          max={50}
          allowDecimal={false}
          value={attempts ?? ''}
          placeholder={t('anyNumber')}
          onChange={(value) =>
            onChange({ ...quiz, attempts: value === '' ? null : wholeBetween(value, 1, 50) })
          }
        />
      </Group>
      {items.map((item, index) => {
        const name = t('question', { number: index + 1 });
        return (
          <Stack key={item.itemId} gap="xs" className={classes['item'] ?? ''} role="group" aria-label={name}>
            <Text fw={600}>{`${name}: ${t(`itemKinds.${item.kind}`)}`}</Text>
            <ItemForm
              item={item}
              languages={content.languages}
              onChange={(next) => set(replaced(items, index, next))}
            />
            <MoveButtons
              name={name}
              onMove={(by) => set(moved(items, index, by))}
              onRemove={() => set(without(items, index))}
            />
          </Stack>
        );
      })}
      <Group gap="xs">
        {itemKinds.map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            onClick={() => set([...items, blankItem(kind, freshId('item', idsOf(content).items))])}
          >
            {t('addItem', { kind: t(`itemKinds.${kind}`) })}
          </Button>
        ))}
      </Group>
    </Stack>
  );
};
