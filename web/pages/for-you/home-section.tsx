import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useLanguage, useLocalized } from '../../i18n/use-language.ts';
import classes from './for-you.module.css';
import { ItemLink } from './item-link.tsx';
import { type Recommendation, type Recommendations, recommended } from './queries.ts';
import { useReasonText } from './use-reason-text.ts';

const shown = 3;

const Short = ({ item }: { item: Recommendation }) => {
  const { t } = useTranslation('for-you');
  const reasonText = useReasonText();
  const localized = useLocalized();
  const [first] = item.reasons;
  return (
    <li className={classes['card']}>
      <Text size="xs" c="dimmed">
        {t(`one.${item.kind}`)}
      </Text>
      <Title order={3} className={classes['title'] ?? ''}>
        <ItemLink item={item} />
      </Title>
      <Text size="sm" c="dimmed" mt={4}>
        {first === undefined ? localized(item.summary) : reasonText(first)}
      </Text>
    </li>
  );
};

/** What these rest on, and what a newcomer can do so that they become their own. */
const Rests = ({ found: { personalised, basis } }: { found: Recommendations }) => {
  const { t } = useTranslation('for-you');
  return (
    <Group gap="xs">
      <Text c="dimmed">{t(personalised ? 'home.own' : 'home.everyones')}</Text>
      {personalised && basis.resultId === null && <Link to="/inventory">{t('better.inventory')}</Link>}
      {!personalised && <Link to="/for-you">{t('home.switchOn')}</Link>}
    </Group>
  );
};

const Section = () => {
  const { t } = useTranslation('for-you');
  const language = useLanguage();
  const courses = useQuery(recommended('course', language, shown)).data;
  const occupations = useQuery(recommended('occupation', language, shown)).data;
  if (courses === undefined || occupations === undefined) return null;
  // What everyone sees of occupations is a long list in some order: without a reason none of them is a suggestion.
  const suggested = occupations.items.filter(({ reasons }) => reasons.length > 0);
  const items = [...courses.items, ...suggested];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="for-you" className={classes['home']}>
      <Title order={2} id="for-you">
        {t('title')}
      </Title>
      <Rests found={occupations} />
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
