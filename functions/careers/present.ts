import type * as z from 'zod';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { OccupationSummary, Match } from './contract.ts';
import type { PostedFigures } from './domain/cluster.ts';
import type { ClusterLink } from './domain/cluster-links.ts';
import type { Combined, Part } from './domain/combine.ts';
import { hollandCode } from '../../shared/occupations/interests.ts';
import { shownPay } from './domain/match.ts';
import type { Occupation, WantedSkill } from './domain/occupation.ts';

// From what the domain decided to what the contract promises: names are added, nothing is decided here.

export const summaryOf = (occupation: Occupation): z.input<typeof OccupationSummary> => ({
  occupationId: occupation.id,
  socCode: occupation.socCode,
  title: occupation.title,
  summary: occupation.summary,
  field: occupation.field,
  zone: occupation.zone,
  hollandCode: occupation.interests === null ? '' : hollandCode(occupation.interests),
});

export const skillOf = <S extends WantedSkill>(wanted: S) => ({
  ...wanted,
  name: lexicon.nameOf(wanted.skill),
});

export const linkOf = ({ cluster, figures, ...link }: ClusterLink) => ({
  market: link.market,
  snapshotId: link.snapshotId,
  basis: link.basis,
  clusterId: cluster.id,
  label: cluster.label,
  n: figures.n,
  confidence: link.confidence,
  titles: [...link.titles],
  titleShare: link.titleShare,
  skillSimilarity: link.skillSimilarity,
  sharedSkills: [...link.sharedSkills],
});

const outlookOf = ({ outlook }: PostedFigures) => (outlook.kind === 'forecast' ? outlook : null);

export const figuresOf = (posted: PostedFigures) => ({
  weekly: posted.weekly,
  outlook: outlookOf(posted),
  pay: shownPay(posted),
});

/** A counted part's evidence in the contract's words; a part left out stays as it is. */
const withEvidence = <E, T>(part: Part<E>, present: (evidence: E) => T) =>
  part.counted ? { ...part, evidence: present(part.evidence) } : part;

export const partsOf = ({ parts }: Combined): Match['parts'] => {
  const skillsWeight = parts.skills.counted ? parts.skills.weight : 0;
  return {
    interest: withEvidence(parts.interest, ({ correlation, person, occupation, source }) => ({
      correlation,
      person: person.scores,
      occupation,
      resultId: person.resultId,
      flagged: person.flagged,
      source,
    })),
    skills: withEvidence(parts.skills, ({ matched, missing }) => ({
      matched: matched.map(skillOf),
      missing: missing.map(({ gain, ...skill }) => ({ ...skillOf(skill), gain: gain * skillsWeight })),
    })),
    demand: withEvidence(parts.demand, ({ link, level, trend, kept }) => ({
      level,
      trend,
      kept,
      cluster: linkOf(link),
      weekly: link.figures.weekly,
      outlook: outlookOf(link.figures),
    })),
    pay: withEvidence(parts.pay, ({ link, ...pay }) => ({ ...pay, cluster: linkOf(link) })),
    education: withEvidence(parts.education, (evidence) => evidence),
  };
};
