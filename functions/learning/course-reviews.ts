import { courseReviewed } from '../../events/course-reviewed.ts';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { type Commit, envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import { type Review, meanStars, starsAfter } from './domain/study/review.ts';
import type { ReviewStore } from './review-store.ts';
import type { StudyStore } from './study-store.ts';

interface Needs {
  readonly reviews: ReviewStore;
  readonly study: Pick<StudyStore, 'enrolment'>;
  readonly commit: Commit;
  readonly clock: Clock;
}

interface Whose {
  readonly memberId: string;
  readonly courseId: string;
}

const rounds = 40;
const pause = (round: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(400, 5 * 2 ** round)));
const shownAtMost = 20;

const writing =
  ({ reviews, commit, clock }: Needs) =>
  async (whose: Whose, { stars, text }: { stars: number; text: string }): Promise<Review> => {
    const { memberId, courseId } = whose;
    const [before, given] = await Promise.all([reviews.find(courseId, memberId), reviews.stars(courseId)]);
    if (before?.stars === stars && before.text === text) return before;
    const now = clock();
    const review = { stars, text, reviewedAt: now.toISOString(), version: (before?.version ?? 0) + 1 };
    const counts = starsAfter(given.counts, before?.stars ?? null, stars);
    const id = idFromCommand(
      'fct',
      commandIdFrom('course-reviewed', memberId, courseId, String(review.version)),
    );
    const { reviewedAt } = review;
    await commit(reviews.writes(whose, review, { ...given, counts }), [
      envelope(courseReviewed, { memberId, courseId, stars, reviewedAt }, { now, id }),
    ]);
    return review;
  };

/** Reviews of courses by those who took them. */
export const courseReviews = (needs: Needs) => {
  const { reviews, study } = needs;
  const write = writing(needs);
  return {
    mine: async ({ memberId, courseId }: Whose) => ({
      review: (await reviews.find(courseId, memberId)) ?? null,
    }),

    /** In place of what the member said before; the same again changes nothing. Throws `not-enrolled`, `review-busy`. */
    say: async (whose: Whose, said: { stars: number; text: string }): Promise<Review> => {
      if ((await study.enrolment(whose.memberId, whose.courseId)) === undefined)
        throw notFound('not-enrolled', 'You are not enrolled in this course.');
      for (let round = 0; round < rounds; round += 1)
        try {
          return await write(whose, said);
        } catch (error) {
          if (!isConditionFailure(error) && !isTransactionConflict(error)) throw error;
          await pause(round);
        }
      throw conflict('review-busy', 'Too many people review this course at once: try again.');
    },

    list: async (courseId: string) => {
      const [{ counts }, newest] = await Promise.all([
        reviews.stars(courseId),
        reviews.newest(courseId, shownAtMost),
      ]);
      return {
        count: counts.reduce((sum, count) => sum + count, 0),
        mean: meanStars(counts),
        stars: [...counts],
        newest: newest.filter(({ text }) => text !== ''),
      };
    },
  };
};
