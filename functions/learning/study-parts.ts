import { type Commit, committer } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { certificateStore } from './certificate-store.ts';
import { certificateCases } from './certificates.ts';
import type { Courses } from './courses.ts';
import { enrolments } from './enrolments.ts';
import { heldCourseStore } from './held-course-store.ts';
import { noteStore } from './note-store.ts';
import { noteCases } from './notes.ts';
import { quizzes } from './quizzes.ts';
import { reviewStore } from './review-store.ts';
import { courseReviews } from './course-reviews.ts';
import { seatStore } from './seat-store.ts';
import { seatCases } from './seats.ts';
import { studyChanges } from './study-changes.ts';
import { studyDesk } from './study-desk.ts';
import { studyStore } from './study-store.ts';
import { studying } from './studying.ts';
import { unguessableId } from './unguessable.ts';

interface Place {
  readonly tableName: string;
  readonly courses: Courses;
  readonly clock: Clock;
  /** How a change is committed, where a test wants to break it. */
  readonly commit?: Commit;
}

/** Everything that learners ask, over one table and what was published. */
export const studyParts = ({ tableName, courses, clock, commit = committer(tableName) }: Place) => {
  const study = studyStore(tableName);
  const held = heldCourseStore(tableName);
  const seats = seatStore(tableName);
  const certificates = certificateStore(tableName);
  const desk = studyDesk({ courses, study, held, seats, clock });
  const newCertificateId = () => unguessableId('cert');
  const changes = studyChanges({ desk, study, certificates, commit, newCertificateId });
  return {
    enrolments: enrolments({ desk, courses, study, commit }),
    studying: studying(changes),
    quizzes: quizzes({ desk, changes }),
    notes: noteCases({ desk, notes: noteStore(tableName) }),
    reviews: courseReviews({ reviews: reviewStore(tableName), study, commit, clock }),
    certificates: certificateCases({ certificates, study }),
    seats: seatCases({ held, seats, commit, clock, newCode: () => unguessableId('seat') }),
  };
};
