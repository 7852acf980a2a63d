import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import classes from './careers.module.css';
import { DemandEvidence, EducationEvidence, PayEvidence } from './market-evidence.tsx';
import { InterestEvidence, SkillEvidence } from './person-evidence.tsx';
import { type Match, type PartName, partNames } from './queries.ts';

const evidenceOf = ({ parts }: Match, name: PartName): ReactNode => {
  switch (name) {
    case 'interest':
      return parts.interest.counted && <InterestEvidence evidence={parts.interest.evidence} />;
    case 'skills':
      return parts.skills.counted && <SkillEvidence evidence={parts.skills.evidence} />;
    case 'demand':
      return parts.demand.counted && <DemandEvidence evidence={parts.demand.evidence} />;
    case 'pay':
      return parts.pay.counted && <PayEvidence evidence={parts.pay.evidence} />;
    case 'education':
      return parts.education.counted && <EducationEvidence evidence={parts.education.evidence} />;
  }
};

/** Why the score is what it is: every part with what it was computed from, or why it was left out. */
export const Evidence = ({ match }: { match: Match }) => {
  const { t } = useTranslation('careers');
  const { number, percent } = useFormats();
  return (
    <Stack gap="md" className={classes['evidence'] ?? ''}>
      {partNames.map((name) => {
        const part = match.parts[name];
        return (
          <section key={name}>
            <Title order={3}>
              {t(`parts.${name}`)}
              <Text span size="sm" c="dimmed" ms="xs">
                {part.counted
                  ? t('partScore', { score: number(part.score * 100, 0), weight: percent(part.weight) })
                  : t(`leftOut.${part.reason}`)}
              </Text>
            </Title>
            {evidenceOf(match, name)}
          </section>
        );
      })}
      {match.known < 1 && (
        <Text size="xs" c="dimmed">
          {t('known', { share: percent(match.known) })}
        </Text>
      )}
    </Stack>
  );
};
