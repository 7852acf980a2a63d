import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import { type Offer, setSlots } from './queries.ts';
import { useChange } from './use-change.ts';

type Slots = Extract<Offer['terms'], { kind: 'session' }>['slots'];

/** When a session may be had: a time is added or taken away, and saved at once. */
export const SlotsForm = ({ offerId, slots }: { offerId: string; slots: Slots }) => {
  const { t } = useTranslation('offers');
  const { dateTime } = useFormats();
  const [at, setAt] = useState('');
  const saving = useChange(
    (next: Slots) => setSlots(offerId, next),
    () => setAt(''),
  );
  const add = () => {
    const startsAt = new Date(at).toISOString();
    saving.mutate([...slots, { slotId: `t${startsAt.replaceAll(/\D/g, '').slice(0, 12)}`, startsAt }]);
  };
  return (
    <Stack gap="xs">
      <Title order={3}>{t('slots')}</Title>
      {slots.length === 0 && <Text c="dimmed">{t('noSlots')}</Text>}
      <Group gap="xs">
        {slots
          .toSorted((left, right) => left.startsAt.localeCompare(right.startsAt))
          .map(({ slotId, startsAt }) => (
            <Button
              key={slotId}
              size="compact-sm"
              variant="default"
              aria-label={t('removeSlot', { time: dateTime(startsAt) })}
              onClick={() => saving.mutate(slots.filter((slot) => slot.slotId !== slotId))}
            >
              {dateTime(startsAt)} <span aria-hidden>&nbsp;×</span>
            </Button>
          ))}
      </Group>
      <Group align="flex-end">
        <TextInput
          label={t('slotAt')}
          type="datetime-local"
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <Button variant="default" disabled={at === ''} loading={saving.isPending} onClick={add}>
          {t('addSlot')}
        </Button>
      </Group>
      {saving.error !== null && <PaymentProblem error={saving.error} texts="offers" />}
    </Stack>
  );
};
