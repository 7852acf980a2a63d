import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import type { LearningSummary } from '../study/queries.ts';
import { CourseFacts } from './course-facts.tsx';
import classes from './learning.module.css';
import type { CourseOutline } from './queries.ts';

interface Properties {
  readonly course: CourseOutline;
  /** Undefined: it is free, or not sold by itself. */
  readonly price: string | undefined;
  /** Undefined: the reader is not enrolled. */
  readonly mine: LearningSummary | undefined;
}

/** A course in the list: what it is about, what one learns, how long it takes, what it costs. */
export const CourseCard = ({ course, price, mine }: Properties) => {
  const { t } = useTranslation('learning');
  const localized = useLocalized();
  const { courseId, title, summary, level, access, teaches } = course;
  return (
    <li className={classes['card']}>
      <Stack gap="xs" h="100%">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Badge variant="light" tt="none">
              {t(`levels.${level}`)}
            </Badge>
            {mine !== undefined && (
              <Badge variant="outline" color="gray" tt="none">
                {t(mine.completedAt === null ? 'before.enrolled' : 'before.finished')}
              </Badge>
            )}
          </Group>
          <Text size="sm" fw={600}>
            {price ?? t(`accesses.${access}`)}
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
