import { ActionIcon, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '../../../shared/localized.ts';
import { useCourseText } from './lesson-text.ts';
import classes from './study.module.css';

interface Properties {
  readonly options: readonly { readonly optionId: string; readonly text: Localized }[];
  readonly order: readonly string[];
  readonly onOrder: (order: string[]) => void;
}

/** Options to be put in order with buttons, which keyboards and screen readers can use as well. */
export const OrderAnswer = ({ options, order, onOrder }: Properties) => {
  const { t } = useTranslation('study');
  const courseText = useCourseText();
  const [moved, setMoved] = useState('');
  const nameOf = (optionId: string) => {
    const option = options.find((each) => each.optionId === optionId);
    return option === undefined ? optionId : courseText(option.text);
  };
  const move = (from: number, to: number) => {
    const optionId = order[from];
    if (optionId === undefined) return;
    onOrder(order.toSpliced(from, 1).toSpliced(to, 0, optionId));
    setMoved(t('quiz.moved', { text: nameOf(optionId), place: to + 1 }));
  };
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {t('quiz.orderHint')}
      </Text>
      <ol className={classes['order']}>
        {order.map((optionId, index) => (
          <li key={optionId}>
            <span>{nameOf(optionId)}</span>
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="default"
                aria-label={t('quiz.up', { text: nameOf(optionId) })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={t('quiz.down', { text: nameOf(optionId) })}
                disabled={index === order.length - 1}
                onClick={() => move(index, index + 1)}
              >
                ↓
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
      <Text size="sm" role="status">
        {moved}
      </Text>
    </div>
  );
};
