import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { CourseLink } from './course-link.tsx';
import type { PathStep } from './queries.ts';
import classes from './paths.module.css';

interface Properties {
  readonly place: number;
  readonly step: PathStep;
  /** What it costs, where the person still has to buy it. */
  readonly price: string | null;
  readonly busy: boolean;
  readonly onLeaveOut: () => void;
  readonly onKnown: (skill: string) => void;
}

const Covers = ({ step: { covers }, busy, onKnown }: Pick<Properties, 'step' | 'busy' | 'onKnown'>) => {
  const { t } = useTranslation('paths');
  const localized = useLocalized();
  if (covers.length === 0) return null;
  return (
    <Group gap={6}>
      <Text size="sm">{t('closes')}</Text>
      {covers.map(({ skill, name, importance }) => (
        <Button
          key={skill}
          size="compact-xs"
          radius="xl"
          variant={importance >= 0.9 ? 'filled' : 'light'}
          disabled={busy}
          title={t('markKnown')}
          aria-label={t('markKnownOf', { skill: localized(name) })}
          onClick={() => onKnown(skill)}
        >
          {localized(name)}
        </Button>
      ))}
    </Group>
  );
};

const Reasons = ({ step: { unlocks, presupposes } }: Pick<Properties, 'step'>) => {
  const { t } = useTranslation('paths');
  const { list } = useFormats();
  const localized = useLocalized();
  return (
    <>
      {unlocks.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('unlocks', { courses: list(unlocks.map(({ title }) => localized(title))) })}
        </Text>
      )}
      {presupposes.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('presupposes', { skills: list(presupposes.map(({ name }) => localized(name))) })}
        </Text>
      )}
    </>
  );
};

/** A course of the path: when, how long, what for. */
export const StepCard = ({ place, step, price, busy, onLeaveOut, onKnown }: Properties) => {
  const { t } = useTranslation('paths');
  const { date, number, percent } = useFormats();
  const localized = useLocalized();
  const { state, progress, minutes, access, startOn, endOn } = step;
  return (
    <li className={classes['step']} data-state={state}>
      <Stack gap={6}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={3}>
            <span className={classes['place']} aria-hidden="true">
              {place}
            </span>
            <CourseLink courseId={step.courseId}>{localized(step.title)}</CourseLink>
          </Title>
          <Badge variant={state === 'finished' ? 'filled' : 'light'} tt="none" flex="none">
            {state === 'begun' ? t('begunBy', { share: percent(progress) }) : t(`states.${state}`)}
          </Badge>
        </Group>
        <Text size="sm">
          {t('span', { from: date(startOn), until: date(endOn), hours: number(minutes / 60) })}
          {' · '}
          {access === 'free' ? t('free') : (price ?? t('paid'))}
        </Text>
        <Covers step={step} busy={busy} onKnown={onKnown} />
        <Reasons step={step} />
        {state === 'open' && (
          <Group>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={busy}
              aria-label={t('leaveOutOf', { course: localized(step.title) })}
              onClick={onLeaveOut}
            >
              {t('leaveOut')}
            </Button>
          </Group>
        )}
      </Stack>
    </li>
  );
};
