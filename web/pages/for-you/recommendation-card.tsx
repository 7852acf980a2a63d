import { Badge, Button, Collapse, Group, List, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import classes from './for-you.module.css';
import { ItemLink } from './item-link.tsx';
import type { Feedback, Recommendation } from './queries.ts';
import { useReasonText } from './use-reason-text.ts';

interface Properties {
  readonly item: Recommendation;
  /** Undefined where personalisation is off: nothing is recorded then. */
  readonly onFeedback?: ((feedback: Feedback) => void) | undefined;
}

const Marks = ({ item: { level, minutes, explored } }: Pick<Properties, 'item'>) => {
  const { t } = useTranslation('for-you');
  const { number } = useFormats();
  return (
    <Group gap={6}>
      {level !== null && (
        <Badge variant="light" color="gray">
          {t(`level.${level}`)}
        </Badge>
      )}
      {minutes !== null && (
        <Badge variant="light" color="gray">
          {t('minutes', { minutes: number(minutes) })}
        </Badge>
      )}
      {explored && <Badge variant="light">{t('explored')}</Badge>}
    </Group>
  );
};

/** How the score came about, for those who want to know. */
const Made = ({ item: { score, parts } }: Pick<Properties, 'item'>) => {
  const { t } = useTranslation('for-you');
  const { number, percent } = useFormats();
  if (score === null) return <Text size="sm">{t('made.none')}</Text>;
  const known = (part: number | null) => (part === null ? t('made.unknown') : number(part * 100, 0));
  return (
    <List size="sm">
      <List.Item>{t('made.score', { score: number(score * 100, 0) })}</List.Item>
      <List.Item>
        {t('made.content', { part: known(parts.content), share: percent(1 - parts.weight) })}
      </List.Item>
      <List.Item>
        {t('made.behaviour', { part: known(parts.behaviour), share: percent(parts.weight) })}
      </List.Item>
    </List>
  );
};

const Actions = ({ item, onFeedback, of }: Properties & { readonly of: string }) => {
  const { t } = useTranslation('for-you');
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={open}
          aria-controls={panel}
          aria-describedby={of}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'made.hide' : 'made.show')}
        </Button>
        {onFeedback !== undefined &&
          (['not-interested', 'already-know'] as const).map((feedback) => (
            <Button
              key={feedback}
              size="compact-sm"
              variant="default"
              aria-describedby={of}
              onClick={() => onFeedback(feedback)}
            >
              {t(`feedback.${feedback}`)}
            </Button>
          ))}
      </Group>
      <Collapse expanded={open} id={panel}>
        <Made item={item} />
      </Collapse>
    </>
  );
};

/** One thing to do next: what it is, why it is here, and what one may say to it. */
export const RecommendationCard = ({ item, onFeedback }: Properties) => {
  const localized = useLocalized();
  const reasonText = useReasonText();
  const title = useId();
  return (
    <li className={classes['card']}>
      <Stack gap="xs">
        <Title order={2} className={classes['title'] ?? ''} id={title}>
          <ItemLink item={item} />
        </Title>
        <Text size="sm" c="dimmed">
          {localized(item.summary)}
        </Text>
        <Marks item={item} />
        <ul className={classes['reasons']}>
          {item.reasons.map((reason) => (
            <li key={reason.kind + ('occupation' in reason ? reason.occupation.occupationId : '')}>
              {reasonText(reason)}
            </li>
          ))}
        </ul>
        <Actions item={item} onFeedback={onFeedback} of={title} />
      </Stack>
    </li>
  );
};
