import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import type { Slot } from './queries.ts';
import classes from './shop.module.css';

interface Properties {
  readonly slots: readonly Slot[];
  readonly chosen: string | undefined;
  readonly onChoose: (slotId: string) => void;
}

/** The times of a session, those that are taken included. */
export const SlotChoice = ({ slots, chosen, onChoose }: Properties) => {
  const { t } = useTranslation('shop');
  const { dateTime } = useFormats();
  if (slots.every(({ taken }) => taken)) return <Text size="sm">{t('noSlots')}</Text>;
  const coming = slots.toSorted((left, right) => left.startsAt.localeCompare(right.startsAt));
  return (
    <Radio.Group label={t('slot')} value={chosen ?? ''} onChange={onChoose} required>
      <Stack gap={6} mt={6} className={classes['slots'] ?? ''}>
        {coming.map(({ slotId, startsAt, taken }) => (
          <Radio
            key={slotId}
            value={slotId}
            disabled={taken}
            label={taken ? t('slotTaken', { time: dateTime(startsAt) }) : dateTime(startsAt)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};
