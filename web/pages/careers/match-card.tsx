import { Badge, Button, Checkbox, Collapse, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import classes from './careers.module.css';
import { Evidence } from './evidence.tsx';
import type { Match } from './queries.ts';
import { ScoreBar } from './score-bar.tsx';

interface Properties {
  readonly rank: number;
  readonly match: Match;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

const Score = ({ match: { score, scoreBefore } }: { match: Match }) => {
  const { t } = useTranslation('careers');
  const { number } = useFormats();
  if (score === null) return <Text c="dimmed">{t('unknown')}</Text>;
  return (
    <div className={classes['score']}>
      <Text className={classes['points'] ?? ''} aria-label={t('scoreOf', { score: number(score * 100, 0) })}>
        {number(score * 100, 0)}
      </Text>
      {scoreBefore !== null && (
        <Text size="xs" c="dimmed">
          {t('before', { score: number(scoreBefore * 100, 0) })}
        </Text>
      )}
    </div>
  );
};

const Heading = ({ rank, match }: Pick<Properties, 'rank' | 'match'>) => {
  const { t } = useTranslation('careers');
  const localized = useLocalized();
  const { occupationId, title, summary, hollandCode, field } = match.occupation;
  return (
    <Stack gap={2} flex={1} miw={0}>
      <Title order={2} className={classes['title'] ?? ''}>
        <span className={classes['rank']}>{rank}</span>
        <Link to="/careers/$occupationId" params={{ occupationId }}>
          {localized(title)}
        </Link>
      </Title>
      <Text size="sm" c="dimmed">
        {localized(summary)}
      </Text>
      <Group gap={6} mt={4}>
        <Badge variant="light" color="gray">
          {t(`fields.${field}`)}
        </Badge>
        {hollandCode !== '' && <Badge variant="light">{hollandCode}</Badge>}
      </Group>
    </Stack>
  );
};

/** A place in the ranking: the score, what it is made of, and on demand all its evidence. */
export const MatchCard = ({ rank, match, chosen, onToggle }: Properties) => {
  const { t } = useTranslation('careers');
  const localized = useLocalized();
  const [open, setOpen] = useState(false);
  const id = useId();
  const title = localized(match.occupation.title);
  return (
    <li className={classes['match']}>
      <Group align="flex-start" wrap="nowrap">
        <Heading rank={rank} match={match} />
        <Score match={match} />
      </Group>
      <ScoreBar match={match} />
      <Group justify="space-between" mt="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t(open ? 'hideWhyOf' : 'whyOf', { title })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'hideWhy' : 'why')}
        </Button>
        <Checkbox
          size="xs"
          checked={chosen}
          onChange={onToggle}
          label={t('toCompare')}
          aria-label={t('compareOf', { title })}
        />
      </Group>
      <Collapse expanded={open} id={id}>
        {open && <Evidence match={match} />}
      </Collapse>
    </li>
  );
};
