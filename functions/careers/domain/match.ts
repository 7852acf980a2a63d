import type { ClusterPay, PostedFigures } from './cluster.ts';
import type { ClusterLink } from './cluster-links.ts';
import { type Demand, type MarketScale, demandOf, drawn, keptShare, minimumPostings } from './demand.ts';
import { educationFit, zoneOf } from './education-fit.ts';
import { type Interests, profileCorrelation } from '../../../shared/occupations/interests.ts';
import type { Occupation } from './occupation.ts';
import { type PayQuartiles, shareReaching } from './pay.ts';
import type { Person, PersonInterests } from './person.ts';
import { type SkillCoverage, type SkillLevels, skillCoverage } from './skill-coverage.ts';

export type LeftOut =
  | 'weight-zero'
  | 'no-assessment'
  | 'flat-interests'
  | 'occupation-without-interests'
  | 'no-profile-skills'
  | 'occupation-without-skills'
  | 'no-market-data'
  | 'no-linked-cluster'
  | 'too-few-postings'
  | 'no-salary-floor'
  | 'no-pay-in-currency'
  | 'no-education-told'
  | 'occupation-without-zone';

/** A part of the score judged by itself, 0 to 1 with its evidence, or why it could not be. */
export type Judged<E> = { readonly score: number; readonly evidence: E } | { readonly reason: LeftOut };

export interface InterestEvidence {
  readonly correlation: number;
  readonly person: PersonInterests;
  readonly occupation: Interests;
  /** Where the occupation's figures come from. */
  readonly source: string;
}
export interface DemandEvidence extends Demand {
  readonly link: ClusterLink;
}
export interface PayEvidence {
  readonly link: ClusterLink;
  readonly pay: PayQuartiles & { readonly currency: string; readonly n: number };
  readonly salaryFloorAnnual: number;
  readonly reaching: number;
  readonly kept: number;
}
export interface EducationEvidence {
  readonly zone: number;
  readonly personZone: number;
}

/** The parts of a match, each judged by itself; `combine.ts` makes one score of them. */
export interface Parts {
  readonly interest: Judged<InterestEvidence>;
  readonly skills: Judged<SkillCoverage>;
  readonly demand: Judged<DemandEvidence>;
  readonly pay: Judged<PayEvidence>;
  readonly education: Judged<EducationEvidence>;
}

/** A market's current snapshot as matching reads it. */
export interface MarketView {
  readonly snapshotId: string;
  /** By what a link's figures are of. */
  readonly scales: Readonly<Record<ClusterLink['basis'], MarketScale>>;
  readonly links: ReadonlyMap<string, ClusterLink>;
}

export interface Circumstances {
  readonly person: Person;
  /** Null where the person told no skill. */
  readonly levels: SkillLevels | null;
  readonly market: MarketView | null;
}

const left = (reason: LeftOut) => ({ reason });

/** Correlation r of the two profiles, as (r + 1) / 2. */
const judgeInterest = (occupation: Occupation, person: Person): Parts['interest'] => {
  if (person.interests === null) return left('no-assessment');
  if (occupation.interests === null) return left('occupation-without-interests');
  const correlation = profileCorrelation(person.interests.scores, occupation.interests);
  if (correlation === null) return left('flat-interests');
  return {
    score: (correlation + 1) / 2,
    evidence: {
      correlation,
      person: person.interests,
      occupation: occupation.interests,
      source: occupation.source,
    },
  };
};

export const judgeSkills = (occupation: Occupation, levels: SkillLevels | null): Parts['skills'] => {
  if (occupation.skills.length === 0) return left('occupation-without-skills');
  if (levels === null) return left('no-profile-skills');
  const evidence = skillCoverage(occupation.skills, levels);
  return { score: evidence.coverage, evidence };
};

type Linked = { readonly link: ClusterLink; readonly view: MarketView } | { readonly reason: LeftOut };

const linkedCluster = (occupation: Occupation, view: MarketView | null): Linked => {
  if (view === null) return left('no-market-data');
  const link = view.links.get(occupation.id);
  if (link === undefined) return left('no-linked-cluster');
  return link.figures.n < minimumPostings ? left('too-few-postings') : { link, view };
};

const judgeDemand = (linked: Linked): Parts['demand'] => {
  if ('reason' in linked) return linked;
  const { link, view } = linked;
  const demand = demandOf(link.figures, view.scales[link.basis], link.confidence);
  return { score: demand.score, evidence: { ...demand, link } };
};

const isShown = (pay: ClusterPay): pay is Extract<ClusterPay, { kind: 'shown' }> =>
  pay.kind === 'shown' && pay.n >= minimumPostings;

/** Pay that enough postings state, by currency. */
export const shownPay = ({ pay }: PostedFigures) => pay.filter(isShown);

const judgePay = (linked: Linked, { profile }: Person): Parts['pay'] => {
  const { salaryFloorAnnual = null, currency = null } = profile ?? {};
  if (salaryFloorAnnual === null || currency === null) return left('no-salary-floor');
  if ('reason' in linked) return linked;
  const pay = shownPay(linked.link.figures).find((shown) => shown.currency === currency);
  if (pay === undefined) return left('no-pay-in-currency');
  const reaching = shareReaching(salaryFloorAnnual, pay);
  const kept = keptShare(pay.n, linked.link.confidence);
  return {
    score: drawn(reaching, kept),
    evidence: { link: linked.link, pay, salaryFloorAnnual, reaching, kept },
  };
};

const judgeEducation = (occupation: Occupation, { profile }: Person): Parts['education'] => {
  const education = profile?.education ?? null;
  if (education === null) return left('no-education-told');
  if (occupation.zone === null) return left('occupation-without-zone');
  const evidence = { zone: occupation.zone, personZone: zoneOf(education) };
  return { score: educationFit(evidence.zone, evidence.personZone), evidence };
};

/** Judges an occupation for a person, each part by itself. */
export const judge = (occupation: Occupation, { person, levels, market }: Circumstances): Parts => {
  const linked = linkedCluster(occupation, market);
  return {
    interest: judgeInterest(occupation, person),
    skills: judgeSkills(occupation, levels),
    demand: judgeDemand(linked),
    pay: judgePay(linked, person),
    education: judgeEducation(occupation, person),
  };
};
