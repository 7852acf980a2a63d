import { Button, Group, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import classes from './careers.module.css';
import type { Match } from './queries.ts';

type EvidenceOf<N extends keyof Match['parts']> = Extract<Match['parts'][N], { counted: true }>['evidence'];

const types = ['R', 'I', 'A', 'S', 'E', 'C'] as const;

/** Scores of either side drawn to their own largest, since they are on different scales. */
const Profiles = ({ evidence: { person, occupation } }: { evidence: EvidenceOf<'interest'> }) => {
  const { t } = useTranslation('careers');
  const share = (scores: typeof person, letter: (typeof types)[number]) =>
    scores[letter] / Math.max(1e-9, ...types.map((type) => scores[type]));
  return (
    <div className={classes['profiles']} aria-hidden="true">
      {types.map((letter) => (
        <div key={letter} className={classes['pair']}>
          <span style={{ height: `${share(person, letter) * 100}%` }} data-side="person" title={t('you')} />
          <span
            style={{ height: `${share(occupation, letter) * 100}%` }}
            data-side="occupation"
            title={t('occupation')}
          />
          <small>{letter}</small>
        </div>
      ))}
    </div>
  );
};

export const InterestEvidence = ({ evidence }: { evidence: EvidenceOf<'interest'> }) => {
  const { t } = useTranslation('careers');
  const { number } = useFormats();
  return (
    <>
      <Profiles evidence={evidence} />
      <Text size="sm">
        {t('interest.correlation', { value: number(evidence.correlation, 2) })}{' '}
        <Link to="/results/$resultId" params={{ resultId: evidence.resultId }}>
          {t('interest.yourAnswers')}
        </Link>
        {evidence.flagged && ` ${t('interest.flagged')}`}
      </Text>
      <Text size="xs" c="dimmed">
        {t('source', { source: evidence.source })}
      </Text>
    </>
  );
};

const useTryOut = () => {
  const navigate = useNavigate();
  const search = useSearch({ from: '/careers', shouldThrow: false });
  if (search === undefined) return undefined;
  return (skill: string) => {
    const tried = [...new Set([...(search.whatIfSkill ?? '').split(','), skill])].filter(
      (name) => name !== '',
    );
    void navigate({ to: '/careers', search: { ...search, whatIfSkill: tried.slice(-10).join(',') } });
  };
};

export const SkillEvidence = ({ evidence: { matched, missing } }: { evidence: EvidenceOf<'skills'> }) => {
  const { t } = useTranslation('careers');
  const { number } = useFormats();
  const localized = useLocalized();
  const tryOut = useTryOut();
  return (
    <>
      {matched.length > 0 && (
        <Text size="sm">
          {t('skills.matched')}{' '}
          {matched.map(({ skill, name, level, wantedLevel }, index) => (
            <span key={skill}>
              {index > 0 && ' · '}
              {localized(name)} <small>({t('skills.level', { level, wanted: wantedLevel })})</small>
            </span>
          ))}
        </Text>
      )}
      {missing.length > 0 && (
        <>
          <Text size="sm" mt={6}>
            {t(tryOut === undefined ? 'skills.missingOnly' : 'skills.missing')}
          </Text>
          <Group gap={6} mt={4}>
            {missing.map(({ skill, name, gain }) => (
              <Button
                key={skill}
                size="compact-xs"
                variant="default"
                disabled={tryOut === undefined}
                aria-label={t('skills.tryOut', { skill: localized(name) })}
                onClick={() => tryOut?.(skill)}
              >
                {localized(name)} +{number(gain * 100, 1)}
              </Button>
            ))}
          </Group>
        </>
      )}
    </>
  );
};
