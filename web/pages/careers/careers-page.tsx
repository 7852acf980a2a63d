import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import classes from './careers.module.css';
import { Judgement } from './judgement.tsx';
import { MatchCard } from './match-card.tsx';
import { MissingKnowledge } from './missing-knowledge.tsx';
import { type Matches, matches } from './queries.ts';

const mostCompared = 4;

const Basis = ({ basis }: Pick<Matches, 'basis'>) => {
  const { t } = useTranslation('careers');
  const { number } = useFormats();
  return (
    <Text size="sm" c="dimmed">
      {t('basis', { occupations: number(basis.occupations), market: t(`markets.${basis.market}`) })}
    </Text>
  );
};

const Ranked = ({ found }: { found: Matches }) => {
  const { t } = useTranslation('careers');
  const search = useSearch({ from: '/careers' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setChosen((ids) =>
      ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(-mostCompared),
    );
  return (
    <Stack>
      <MissingKnowledge basis={found.basis} />
      <Group justify="space-between">
        <Basis basis={found.basis} />
        {chosen.length >= 2 && (
          <Button
            size="xs"
            renderRoot={(props) => (
              <Link to="/careers/compare" search={{ ...search, ids: chosen.join(',') }} {...props} />
            )}
          >
            {t('compare', { count: chosen.length })}
          </Button>
        )}
      </Group>
      <ol className={classes['ranking']}>
        {found.items.map((match, index) => (
          <MatchCard
            key={match.occupation.occupationId}
            rank={index + 1}
            match={match}
            chosen={chosen.includes(match.occupation.occupationId)}
            onToggle={() => toggle(match.occupation.occupationId)}
          />
        ))}
      </ol>
    </Stack>
  );
};

const Careers = () => {
  const { field, ...judging } = useSearch({ from: '/careers' });
  const query = useQuery(matches(judging, field));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} className={classes['columns'] ?? ''} spacing="xl">
      <Judgement weights={query.data?.basis.weights} whatIf={query.data?.basis.whatIfSkills ?? []} />
      <div aria-busy={query.isFetching}>
        <Loaded query={query} lines={8}>
          {(found) => <Ranked found={found} />}
        </Loaded>
      </div>
    </SimpleGrid>
  );
};

const CareersPage = () => {
  const { t } = useTranslation('careers');
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Link to="/paths">{t('paths')}</Link>}>
      <MembersOnly>
        <Careers />
      </MembersOnly>
    </Page>
  );
};

export default CareersPage;
