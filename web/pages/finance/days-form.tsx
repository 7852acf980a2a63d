import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Days } from './queries.ts';

interface Properties {
  days: Days;
  onChange: (days: Days) => void;
}

/** From which day to which; takes effect as soon as both are days and in order. */
export const DaysForm = ({ days, onChange }: Properties) => {
  const { t } = useTranslation('finance');
  const change = (changed: Partial<Days>): void => {
    const next = { ...days, ...changed };
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onChange(next);
  };
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        type="date"
        label={t('from')}
        value={days.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={days.to}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
    </Group>
  );
};
