import type { AssessmentScored } from '../../events/assessment-scored.ts';
import type { ProfileUpdated } from '../../events/profile-updated.ts';
import { type InterestType, interestTypes } from '../../shared/occupations/interests.ts';
import type { PeopleStore } from './people-store.ts';

const scoreOf = (scales: AssessmentScored['scales'], type: InterestType): number | undefined =>
  scales.find(({ scaleId }) => scaleId === type)?.percentOfMaximum;

/** The six scores of an interest inventory; undefined for an instrument that measures something else. */
const interestScores = (scales: AssessmentScored['scales']) => {
  const [R, I, A, S, E, C] = interestTypes.map((type) => scoreOf(scales, type));
  if (R === undefined || I === undefined || A === undefined) return undefined;
  if (S === undefined || E === undefined || C === undefined) return undefined;
  return { R, I, A, S, E, C };
};

/** Keeps of members what ranking needs, and no more. Repeated and outdated facts change nothing. */
export const people = (store: Pick<PeopleStore, 'keepProfile' | 'keepInterests'>) => ({
  profileUpdated: ({ memberId, version, skills, languages, education }: ProfileUpdated): Promise<void> =>
    store.keepProfile(memberId, { version, skills, languages, education }),

  assessmentScored: async ({
    memberId,
    resultId,
    scoredAt,
    scales,
  }: Pick<AssessmentScored, 'memberId' | 'resultId' | 'scoredAt' | 'scales'>): Promise<void> => {
    const scores = interestScores(scales);
    if (scores !== undefined) await store.keepInterests(memberId, { resultId, scoredAt, scores });
  },
});
