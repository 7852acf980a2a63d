import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import classes from './for-you.module.css';
import { ItemLink } from './item-link.tsx';
import { type Recommendation, recommended } from './queries.ts';
import { useReasonText } from './use-reason-text.ts';

const shown = 3;

const Short = ({ item }: { item: Recommendation }) => {
  const reasonText = useReasonText();
  const [first] = item.reasons;
  return (
    <li className={classes['card']}>
      <Title order={3} className={classes['title'] ?? ''}>
        <ItemLink item={item} />
      </Title>
      {first !== undefined && (
        <Text size="sm" c="dimmed" mt={4}>
          {reasonText(first)}
        </Text>
      )}
    </li>
  );
};

const Section = () => {
  const { t } = useTranslation('for-you');
  const language = useLanguage();
  const courses = useQuery(recommended('course', language, shown)).data?.items ?? [];
  const occupations = useQuery(recommended('occupation', language, shown)).data?.items ?? [];
  const items = [...courses, ...occupations];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="for-you" className={classes['home']}>
      <Title order={2} id="for-you">
        {t('title')}
      </Title>
      <ul className={classes['list']}>
        {items.map((item) => (
          <Short key={`${item.kind}/${item.itemId}`} item={item} />
        ))}
      </ul>
      <Link to="/for-you">{t('more')}</Link>
    </section>
  );
};

/** What to do next, in short; nothing without an account, and nothing until there is something. */
export const ForYouSection = () => (useMember() === undefined ? null : <Section />);
