import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { CourseFacts } from './course-facts.tsx';
import classes from './learning.module.css';
import type { CourseOutline } from './queries.ts';

/** A course in the list: what it is about, what one learns, how long it takes. */
export const CourseCard = ({ course }: { course: CourseOutline }) => {
  const { t } = useTranslation('learning');
  const localized = useLocalized();
  const { courseId, title, summary, level, access, teaches } = course;
  return (
    <li className={classes['card']}>
      <Stack gap="xs" h="100%">
        <Group justify="space-between" gap="xs">
          <Badge variant="light">{t(`levels.${level}`)}</Badge>
          <Text size="sm" fw={600}>
            {t(`accesses.${access}`)}
          </Text>
        </Group>
        <Title order={2} className={classes['name'] ?? ''}>
          <Link to="/learning/$courseId" params={{ courseId }}>
            {localized(title)}
          </Link>
        </Title>
        <Text size="sm" c="dimmed" lineClamp={3}>
          {localized(summary)}
        </Text>
        <Text size="sm">
          {teaches
            .slice(0, 4)
            .map(({ name }) => localized(name))
            .join(' · ')}
        </Text>
        <div className={classes['foot']}>
          <CourseFacts course={course} />
        </div>
      </Stack>
    </li>
  );
};
