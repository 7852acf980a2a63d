import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import classes from './careers.module.css';
import { Evidence } from './evidence.tsx';
import { type Match, comparison } from './queries.ts';
import { ScoreBar } from './score-bar.tsx';

const Column = ({ match }: { match: Match }) => {
  const { t } = useTranslation('careers');
  const localized = useLocalized();
  const { number } = useFormats();
  const { occupationId, title } = match.occupation;
  return (
    <section className={classes['match']} aria-label={localized(title)}>
      <h2 className={classes['title']}>
        <Link to="/careers/$occupationId" params={{ occupationId }}>
          {localized(title)}
        </Link>
      </h2>
      <p className={classes['points']}>
        {match.score === null ? t('unknown') : number(match.score * 100, 0)}
      </p>
      <ScoreBar match={match} />
      <Evidence match={match} />
    </section>
  );
};

const Compared = () => {
  const { t } = useTranslation('careers');
  const { ids, field: _, ...judging } = useSearch({ from: '/careers/compare' });
  const chosen = ids.split(',').filter((id) => id !== '');
  const query = useQuery(comparison(chosen, judging));
  if (chosen.length < 2) return <EmptyState title={t('compareTitle')} text={t('compareEmpty')} />;
  return (
    <Loaded query={query}>
      {({ items }) => (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: Math.min(items.length, 4) }}>
          {items.map((match) => (
            <Column key={match.occupation.occupationId} match={match} />
          ))}
        </SimpleGrid>
      )}
    </Loaded>
  );
};

const ComparePage = () => {
  const { t } = useTranslation('careers');
  return (
    <Page title={t('compareTitle')} lead={t('compareLead')}>
      <MembersOnly>
        <Compared />
      </MembersOnly>
    </Page>
  );
};

export default ComparePage;
