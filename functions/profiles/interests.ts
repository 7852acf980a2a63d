import type { AssessmentScored } from '../../events/assessment-scored.ts';
import type { ProfileStore } from './store.ts';

/** Use case: take over a scored interest inventory into the portrait. Other kinds of assessment are not for it. */
export const keepInterests =
  (store: ProfileStore) =>
  async ({ memberId, resultId, scoredAt, scales, hollandCode, flagged }: AssessmentScored): Promise<void> => {
    if (hollandCode === null) return;
    const scores = Object.fromEntries(
      scales.map(({ scaleId, percentOfMaximum }) => [scaleId, percentOfMaximum / 100]),
    );
    await store.keepInterests(memberId, { resultId, scoredAt, scores, flagged });
  };
