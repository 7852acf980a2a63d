import { Group, Text } from '@mantine/core';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import classes from './market.module.css';
import type { ListedPosting } from './queries.ts';

/** Postings as a list: what each is called, who seeks, where, when, and how it begins. */
export const PostingItems = ({ items }: { items: readonly ListedPosting[] }) => {
  const { date } = useFormats();
  const localized = useLocalized();
  return (
    <ul className={classes['postings']}>
      {items.map(({ postingId, title, company, city, postedOn, salaryText, skills, excerpt }) => (
        <li key={postingId}>
          <Group justify="space-between" gap="xs">
            <Text fw={600}>{title}</Text>
            <Text size="sm">{salaryText}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {[company, city, postedOn === null ? '' : date(postedOn)]
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
          {skills.length > 0 && (
            <Text size="sm">
              {skills
                .slice(0, 10)
                .map(({ name }) => localized(name))
                .join(' · ')}
            </Text>
          )}
          <Text size="sm" c="dimmed" lineClamp={2}>
            {excerpt}
          </Text>
        </li>
      ))}
    </ul>
  );
};
