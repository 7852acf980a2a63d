import type { Learner } from '../../../../../../functions/learning/domain/effectiveness/learner.ts';
import type { StudyEvent } from '../../../../../../functions/learning/domain/study/study-event.ts';

export const now = Date.parse('2026-11-22T08:00:00Z');
const common = { courseVersion: 1, reachedPpm: 0 };

/** Made up: an instant so many days ago. */
export const ago = (days: number): string => new Date(now - days * 86_400_000).toISOString();

export const read = (lessonId: string, days = 30): StudyEvent => ({
  type: 'lesson-completed',
  at: ago(days),
  lessonId,
  ...common,
});

/** `credits`: of each item, 0 to 1. */
export const attempted = (
  lessonId: string,
  credits: Record<string, number>,
  { days = 30, passed = true } = {},
): StudyEvent => ({
  type: 'quiz-attempted',
  at: ago(days),
  lessonId,
  attemptId: `a${days}`,
  scorePpm: 0,
  credits: Object.fromEntries(Object.entries(credits).map(([id, credit]) => [id, credit * 1_000_000])),
  answers: {},
  passed,
  ...common,
});

export const tested = (when: 'before' | 'after', share: number): StudyEvent => ({
  type: 'test-taken',
  at: ago(when === 'before' ? 40 : 2),
  when,
  attemptId: when,
  scorePpm: share * 1_000_000,
  credits: {},
  answers: {},
  ...common,
});

export const learner = (events: StudyEvent[], rest: Partial<Learner> = {}): Learner => ({
  enrolledAt: ago(60),
  completedAt: null,
  lastAt: ago(30),
  events,
  ...rest,
});
