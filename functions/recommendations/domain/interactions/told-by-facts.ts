import type { CourseCompleted } from '../../../../events/course-completed.ts';
import type { CourseEnrolled } from '../../../../events/course-enrolled.ts';
import type { CourseReviewed } from '../../../../events/course-reviewed.ts';
import type { EntitlementGranted } from '../../../../events/entitlement-granted.ts';
import type { Interaction } from './interaction.ts';

const letters = /[^\w-]/g;

/**
 * Ids say what happened, not which message told it: a fact that comes again, or is told again by a later version of the
 * same thing, is the same interaction.
 */
const idOf = (...parts: readonly string[]): string => parts.join('-').replaceAll(letters, '_');

const onCourse = (type: 'enrolled' | 'completed', courseId: string, at: string): Interaction => ({
  ...{ id: idOf(type, courseId), type, kind: 'course', itemId: courseId, at },
});

export const enrolled = ({ courseId, enrolledAt }: CourseEnrolled): Interaction =>
  onCourse('enrolled', courseId, enrolledAt);

export const completed = ({ courseId, completedAt }: CourseCompleted): Interaction =>
  onCourse('completed', courseId, completedAt);

/** Each opinion is an interaction of its own; readers take the latest of a person and an item. */
export const rated = ({ courseId, stars, reviewedAt }: CourseReviewed): Interaction => ({
  ...{ id: idOf('rated', reviewedAt, courseId), type: 'rated', kind: 'course', itemId: courseId },
  ...{ at: reviewedAt, stars },
});

/** Courses are bought one by one; what opens reports, sessions and knowledge bases is not an item of that id. */
export const purchased = ({
  subject,
  reference,
  entitlementId,
  validFrom,
}: EntitlementGranted): Interaction | undefined =>
  subject === 'course'
    ? {
        ...{ id: idOf('purchased', entitlementId), type: 'purchased', kind: 'course', itemId: reference },
        at: validFrom,
      }
    : undefined;
