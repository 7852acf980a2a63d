import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import classes from './for-you.module.css';
import { useFeedback } from './feedback.ts';
import { type FeedbackList, myFeedback } from './queries.ts';

type Given = FeedbackList['items'][number];

const Hidden = ({ given }: { given: Given }) => {
  const { t } = useTranslation('for-you');
  const { date } = useFormats();
  const localized = useLocalized();
  const change = useFeedback();
  const { kind, itemId, title, feedback, at } = given;
  const shown = title ?? { zh: itemId, en: itemId };
  const name = localized(shown);
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {name}{' '}
          <Text span c="dimmed" size="sm">
            {t(`hidden.${feedback}`, { date: date(at) })}
          </Text>
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={change.isPending}
          aria-label={t('hidden.undoOf', { name })}
          onClick={() => change.mutate({ kind, itemId, title: shown, feedback: null })}
        >
          {t('hidden.undo')}
        </Button>
      </Group>
    </li>
  );
};

/** What one has turned away, each to be had back. */
export const HiddenItems = () => {
  const { t } = useTranslation('for-you');
  const items = useQuery(myFeedback).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Stack gap="xs" mt="xl">
      <Title order={2}>{t('hidden.title')}</Title>
      <ul className={classes['hidden']}>
        {items.map((given) => (
          <Hidden key={`${given.kind}/${given.itemId}`} given={given} />
        ))}
      </ul>
    </Stack>
  );
};
