import { Anchor, Paper, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import classes from './profile.module.css';
import type { StoredProfile } from './queries.ts';
import type { PartName } from './section.tsx';

/** The part of the form in which a section of the completeness is filled in. */
const partOf: Readonly<Record<string, PartName>> = {
  name: 'basics',
  location: 'basics',
  skills: 'skills',
  work: 'work',
  education: 'education',
  languages: 'languages',
  interests: 'interests',
  goals: 'goals',
  constraints: 'constraints',
};

const goTo = (part: PartName): void => {
  const section = document.getElementById(part);
  section?.scrollIntoView();
  section?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
};

/** How much matching can work with, and what would help it most. */
export const Completeness = ({ completeness: { percent, next } }: Pick<StoredProfile, 'completeness'>) => {
  const { t, i18n } = useTranslation('profile');
  const formats = useFormats();
  const nameOf = (section: string) => {
    const key = `completeness.sections.${section}`;
    return i18n.exists(key, { ns: 'profile' })
      ? String(i18n.getResource(i18n.language, 'profile', key))
      : section;
  };
  return (
    <Paper
      withBorder
      radius="lg"
      p="lg"
      className={classes['completeness'] ?? ''}
      component="aside"
      aria-label={t('completeness.title')}
    >
      <Text fw={650} mb={6}>
        {t('completeness.value', { percent: formats.percent(percent / 100) })}
      </Text>
      <Progress value={percent} aria-label={t('completeness.title')} />
      {next.length > 0 && (
        <Stack gap={6} mt="md">
          <Text size="sm" c="dimmed">
            {t('completeness.next')}
          </Text>
          {next.map(({ section, adds }) => (
            <Anchor
              key={section}
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => goTo(partOf[section] ?? 'basics')}
            >
              {t('completeness.adds', { section: nameOf(section), percent: formats.percent(adds / 100) })}
            </Anchor>
          ))}
        </Stack>
      )}
    </Paper>
  );
};
