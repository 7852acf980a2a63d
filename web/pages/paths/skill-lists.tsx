import { Badge, Button, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { CourseLink } from './course-link.tsx';
import type { Choices, LearningPath } from './queries.ts';

interface Properties {
  readonly path: LearningPath;
  readonly busy: boolean;
  readonly onChange: (choices: Partial<Choices>) => void;
}

const Known = ({ path: { known, choices }, busy, onChange }: Properties) => {
  const { t } = useTranslation('paths');
  const localized = useLocalized();
  return (
    <Paper withBorder radius="lg" p="md">
      <Title order={3}>{t('known')}</Title>
      {known.length === 0 && <Text size="sm">{t('knownNone')}</Text>}
      <List size="sm" mt="xs" listStyleType="none">
        {known.map(({ skill, name, by }) => (
          <List.Item key={skill}>
            {localized(name)}{' '}
            <Text span size="xs" c="dimmed">
              {t(`knownBy.${by}`)}
            </Text>
            {by === 'said' && (
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={busy}
                aria-label={t('notKnownOf', { skill: localized(name) })}
                onClick={() =>
                  onChange({ knownSkills: choices.knownSkills.filter((said) => said !== skill) })
                }
              >
                {t('notKnown')}
              </Button>
            )}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
};

const Uncovered = ({ path: { uncovered } }: Pick<Properties, 'path'>) => {
  const { t } = useTranslation('paths');
  const localized = useLocalized();
  return (
    <Paper withBorder radius="lg" p="md">
      <Title order={3}>{t('uncovered')}</Title>
      {uncovered.length === 0 && <Text size="sm">{t('uncoveredNone')}</Text>}
      <List size="sm" mt="xs" listStyleType="none">
        {uncovered.map(({ skill, name, because }) => (
          <List.Item key={skill}>
            {localized(name)}{' '}
            <Text span size="xs" c="dimmed">
              {t(`because.${because}`)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Paper>
  );
};

const LeftOut = ({ path: { choices }, busy, onChange }: Properties) => {
  const { t } = useTranslation('paths');
  if (choices.leftOut.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={3}>{t('leftOut')}</Title>
      <Group gap="xs">
        {choices.leftOut.map((courseId) => (
          <Badge key={courseId} variant="default" tt="none" size="lg">
            <CourseLink courseId={courseId}>{courseId}</CourseLink>
          </Badge>
        ))}
        <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => onChange({ leftOut: [] })}>
          {t('takeBack')}
        </Button>
      </Group>
    </Stack>
  );
};

/** What the path does not need to teach, cannot teach, and was told not to. */
export const SkillLists = (properties: Properties) => (
  <Stack>
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Known {...properties} />
      <Uncovered {...properties} />
    </SimpleGrid>
    <LeftOut {...properties} />
  </Stack>
);
