import type { AssessmentScored } from '../../events/assessment-scored.ts';
import type { ProfileUpdated } from '../../events/profile-updated.ts';
import { type InterestType, interestTypes } from '../../shared/occupations/interests.ts';
import type { CareersStore } from './store.ts';

type PeopleStore = Pick<CareersStore, 'saveProfile' | 'saveInterests'>;

const scoreOf = (scales: AssessmentScored['scales'], type: InterestType): number | undefined =>
  scales.find(({ scaleId }) => scaleId === type)?.percentOfMaximum;

/** The six scores of an interest inventory; undefined for an instrument that measures something else. */
const interestScores = (scales: AssessmentScored['scales']) => {
  const [R, I, A, S, E, C] = interestTypes.map((type) => scoreOf(scales, type));
  if (R === undefined || I === undefined || A === undefined) return undefined;
  if (S === undefined || E === undefined || C === undefined) return undefined;
  return { R, I, A, S, E, C };
};

/** Keeps what matching needs to know of members. Repeated and outdated facts change nothing. */
export const people = (store: PeopleStore) => ({
  profileUpdated: async ({ memberId, constraints, ...profile }: ProfileUpdated): Promise<void> => {
    await store.saveProfile(memberId, {
      version: profile.version,
      skills: profile.skills,
      languages: profile.languages,
      education: profile.education,
      salaryFloorAnnual: constraints.salaryFloorAnnual,
      currency: constraints.currency,
    });
  },

  assessmentScored: async ({ memberId, scales, ...result }: AssessmentScored): Promise<void> => {
    const scores = interestScores(scales);
    if (scores === undefined) return;
    const { resultId, scoredAt, flagged } = result;
    await store.saveInterests(memberId, { resultId, scoredAt, flagged, scores });
  },
});
