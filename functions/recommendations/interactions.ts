import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { type Refusal, type Verdict, admit } from './domain/interactions/admission.ts';
import type { Interaction } from './domain/interactions/interaction.ts';
import { type Recording, recordingOf } from './domain/interactions/permission.ts';
import type { InteractionsStore } from './interactions-store.ts';
import type { PermissionStore } from './permission-store.ts';

export interface RecordingNeeds {
  readonly store: Pick<InteractionsStore, 'record' | 'history'>;
  readonly permissions: Pick<PermissionStore, 'permission'>;
  readonly clock: Clock;
}

/** Rounds of a transaction that others get in the way of: repetitions cost one, a busy person a few. */
const rounds = 8;
const pause = (round: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** round));

const shownAtOnce = 200;

interface Written {
  readonly recording: Recording;
  /** Ids of those that are new. */
  readonly fresh: ReadonlySet<string>;
  /** Ids of those that happened before the person had everything forgotten. */
  readonly erased: ReadonlySet<string>;
}
const none: ReadonlySet<string> = new Set();
const nothingWritten = (recording: Recording): Written => ({ recording, fresh: none, erased: none });
const idsOf = (told: readonly Interaction[]): ReadonlySet<string> => new Set(told.map(({ id }) => id));

/** Writes what is not there yet, all in one transaction that holds to what the person allows. */
const writer =
  ({ store, permissions, clock }: RecordingNeeds) =>
  async (memberId: string, told: readonly Interaction[], source: string): Promise<Written> => {
    let open = told;
    let erased = none;
    for (let round = 0; round < rounds && open.length > 0; round += 1) {
      const recordedAt = clock().toISOString();
      const outcome = await store.record(
        memberId,
        open.map((each) => ({ ...each, memberId, recordedAt, source })),
      );
      if (outcome.is === 'recorded') return { recording: 'allowed', fresh: idsOf(open), erased };
      if (outcome.is === 'repeated') open = open.filter((_, position) => !outcome.positions.has(position));
      else if (outcome.is === 'busy') await pause(round);
      else {
        const permission = await permissions.permission(memberId);
        const recording = recordingOf(permission);
        if (recording !== 'allowed') return nothingWritten(recording);
        const before = open.filter(({ at }) => at <= (permission.erasedAt ?? ''));
        erased = new Set([...erased, ...idsOf(before)]);
        open = open.filter((each) => !before.includes(each));
      }
    }
    if (open.length > 0) throw conflict('too-busy', 'Too much is told of this person at once: try again.');
    return { ...nothingWritten('allowed'), erased };
  };

const outcomeOf = (verdict: Verdict, { recording, fresh, erased }: Written) => {
  const { id } = verdict;
  const refused = (because: Exclude<Recording, 'allowed'> | Refusal | 'erased') =>
    ({ id, outcome: 'refused', because }) as const;
  if ('because' in verdict) return refused(verdict.because);
  if (recording !== 'allowed') return refused(recording);
  if (erased.has(id)) return refused('erased');
  return { id, outcome: fresh.has(id) ? ('recorded' as const) : ('repeated' as const), because: null };
};

/** Use cases round what people do. */
export const interactionCases = (needs: RecordingNeeds) => {
  const write = writer(needs);
  return {
    /** Takes in a batch of one person. Each of it gets an outcome; nothing is recorded of whom it is not allowed. */
    record: async (memberId: string, batch: readonly Interaction[]) => {
      const recording = recordingOf(await needs.permissions.permission(memberId));
      const verdicts = admit(batch, needs.clock());
      const admitted = verdicts.flatMap((verdict) => ('admitted' in verdict ? [verdict.admitted] : []));
      const written =
        recording === 'allowed' ? await write(memberId, admitted, 'member') : nothingWritten(recording);
      return {
        recording: written.recording,
        recorded: written.fresh.size,
        outcomes: verdicts.map((verdict) => outcomeOf(verdict, written)),
      };
    },

    /** Takes in what a fact told, whenever it happened; a repetition changes nothing. */
    recordTold: async (memberId: string, told: Interaction, source: string): Promise<void> => {
      await write(memberId, [told], source);
    },

    list: async (memberId: string) => ({ interactions: await needs.store.history(memberId, shownAtOnce) }),
  };
};
