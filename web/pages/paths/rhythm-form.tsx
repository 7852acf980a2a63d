import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { tagOf } from '../../i18n/i18n.ts';
import type { Rhythm } from './queries.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** 5 January 2026 was a Monday. */
const dayNamed = (weekday: number): Date => new Date(Date.UTC(2026, 0, 4 + weekday));

interface Properties {
  readonly rhythm: Rhythm;
  readonly label: string;
  readonly busy: boolean;
  readonly onSave: (rhythm: Rhythm) => void;
}

/** When a person learns: hours a week, on which days, from when on. */
export const RhythmForm = ({ rhythm, label, busy, onSave }: Properties) => {
  const { t } = useTranslation('paths');
  const tag = tagOf(useLanguage());
  const [draft, setDraft] = useState(rhythm);
  const nameOf = (weekday: number, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' }).format(dayNamed(weekday));
  const sittingMinutes = (draft.hoursPerWeek * 60) / Math.max(1, draft.weekdays.length);
  const problem =
    draft.weekdays.length === 0 || sittingMinutes < 15 || sittingMinutes > 480 ? t('sittingLength') : null;
  const ready = problem === null && draft.startOn !== '' && draft.at !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSave(draft);
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <NumberInput
            label={t('hoursPerWeek')}
            min={0.25}
            max={56}
            step={0.5}
            decimalScale={2}
            value={draft.hoursPerWeek}
            error={problem}
            onChange={(value) =>
              setDraft({ ...draft, hoursPerWeek: typeof value === 'number' ? value : Number(value) })
            }
          />
          <TextInput
            type="date"
            label={t('startOn')}
            value={draft.startOn}
            required
            withAsterisk={false}
            onChange={(event) => setDraft({ ...draft, startOn: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('at', { zone: draft.timeZone })}
            value={draft.at}
            required
            withAsterisk={false}
            onChange={(event) => setDraft({ ...draft, at: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('weekdays')}
          value={draft.weekdays.map(String)}
          onChange={(days) => setDraft({ ...draft, weekdays: days.map(Number).toSorted() })}
        >
          <Group gap="md" mt={4}>
            {weekdays.map((day) => (
              <Checkbox
                key={day}
                value={String(day)}
                label={nameOf(day, 'short')}
                aria-label={nameOf(day, 'long')}
              />
            ))}
          </Group>
        </Checkbox.Group>
        <Group>
          <Button type="submit" loading={busy} disabled={!ready}>
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
