import { courseCompleted } from '../../events/course-completed.ts';
import { entitlementUsed } from '../../events/entitlement-used.ts';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { type Commit, envelope } from '../../shared/aws/outbox.ts';
import { conflict } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import type { CertificateStore } from './certificate-store.ts';
import { type Deed, type Recording, type Use, recordingOf } from './domain/study/recording.ts';
import { standingOf } from './domain/study/standing.ts';
import type { Desk, StudyDesk } from './study-desk.ts';
import type { StudyStore } from './study-store.ts';

interface Needs {
  readonly desk: Pick<StudyDesk, 'at'>;
  readonly study: Pick<StudyStore, 'newEvent' | 'nextEnrolment'>;
  readonly certificates: Pick<CertificateStore, 'issueWrites'>;
  readonly commit: Commit;
  /** An id that nobody can guess. */
  readonly newCertificateId: () => string;
}

const rounds = 40;
const longestPauseMs = 400;
const pause = (round: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPauseMs, 5 * 2 ** round)));

/** A fact's id made of what it says: where it is told twice, it is the same. */
export const usedFact = (use: Use, now: Date): FactEnvelope =>
  envelope(entitlementUsed, use, {
    now,
    id: idFromCommand('fct', commandIdFrom('entitlement-used', use.entitlementId, String(use.usedPpm))),
  });

const factsOf = ({ certificate, uses }: Recording, now: Date): FactEnvelope[] => {
  const used = uses.map((use) => usedFact(use, now));
  if (certificate === null) return used;
  const { memberId, courseId, completedAt } = certificate;
  const id = idFromCommand('fct', commandIdFrom('course-completed', memberId, courseId));
  return [envelope(courseCompleted, { memberId, courseId, completedAt }, { now, id }), ...used];
};

const deskAfter = (desk: Desk, { event, enrolment }: Recording): Desk => {
  const events = [...desk.events, event];
  return { ...desk, enrolment, events, standing: standingOf(events) };
};

/**
 * Writes what learners do: the event, how far they are, a certificate with the last lesson, and the facts, in one
 * transaction over the enrolment's version, so that each is decided on all that was done before.
 */
export const studyChanges = ({ desk, study, certificates, commit, newCertificateId }: Needs) => {
  const write = async (before: Desk, deed: Deed): Promise<Desk> => {
    const { course, enrolment, events, opening, now } = before;
    const circumstances = { course, enrolment, events, held: opening, now };
    const recording = recordingOf(deed, { ...circumstances, certificateId: newCertificateId() });
    const { memberId, courseId } = enrolment;
    await commit(
      [
        study.nextEnrolment(recording.enrolment),
        study.newEvent({ memberId, courseId, event: recording.event }),
        ...(recording.certificate === null ? [] : certificates.issueWrites(recording.certificate)),
      ],
      factsOf(recording, now),
    );
    return deskAfter(before, recording);
  };

  return {
    /**
     * Decides on the learner's place as it is now and writes what was decided; decides anew where something else was
     * done meanwhile. `decide` answers null where it was done already. Throws what `decide` throws, and `study-busy`.
     */
    record: async (
      { memberId, courseId }: { readonly memberId: string; readonly courseId: string },
      decide: (desk: Desk) => Deed | null,
    ): Promise<Desk> => {
      for (let round = 0; round < rounds; round += 1) {
        const before = await desk.at(memberId, courseId);
        const deed = decide(before);
        if (deed === null) return before;
        try {
          return await write(before, deed);
        } catch (error) {
          if (!isConditionFailure(error) && !isTransactionConflict(error)) throw error;
          await pause(round);
        }
      }
      throw conflict('study-busy', 'Too much is done in this course at once: try again.');
    },
  };
};
export type StudyChanges = ReturnType<typeof studyChanges>;
