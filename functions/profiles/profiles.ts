import { profileUpdated } from '../../events/profile-updated.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { invalid, preconditionFailed } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import { completenessOf } from './domain/completeness.ts';
import { importResume } from './domain/json-resume-import.ts';
import { type JsonResume, exportResume } from './domain/json-resume.ts';
import { portraitOf } from './domain/portrait.ts';
import { type Profile, emptyProfile, highestEducation } from './domain/profile.ts';
import type { ProfileStore, VersionedProfile } from './store.ts';

interface Save {
  readonly memberId: string;
  readonly expectedVersion: number;
}

const shown = (saved: VersionedProfile | undefined) => {
  const profile = saved?.profile ?? emptyProfile;
  return {
    profile,
    version: saved?.version ?? 0,
    updatedAt: saved?.updatedAt ?? null,
    completeness: completenessOf(profile),
  };
};

/** The fact that a version of a profile amounts to; its id is the version's, so a retried save cannot tell it twice. */
const updated = (memberId: string, { profile, version }: VersionedProfile, now: Date) =>
  envelope(
    profileUpdated,
    {
      memberId,
      version,
      skills: profile.skills,
      interests: profile.interests,
      languages: profile.languages.map(({ tag }) => tag),
      currentOccupation: profile.currentOccupation,
      education: highestEducation(profile),
      constraints: profile.constraints,
    },
    { now, id: idFromCommand('fct', commandIdFrom(profileUpdated.name, memberId, String(version))) },
  );

/** Use cases round a member's profile. */
export const profileCases = (store: ProfileStore, clock: Clock) => {
  const save = async ({ memberId, expectedVersion }: Save, profile: Profile) => {
    const now = clock();
    const next = { profile, version: expectedVersion + 1, updatedAt: now.toISOString() };
    if (!(await store.save(memberId, { ...next, expectedVersion }, [updated(memberId, next, now)]))) {
      throw preconditionFailed('profile-changed', 'The profile was changed elsewhere since you read it.', {
        details: { expectedVersion },
      });
    }
    return shown(next);
  };
  return {
    show: async (memberId: string) => shown(await store.find(memberId)),
    save,
    portrait: async (memberId: string) => {
      const [saved, interests] = await Promise.all([store.find(memberId), store.interests(memberId)]);
      const { profile, updatedAt } = shown(saved);
      return { features: portraitOf(profile, { updatedAt, interests }) };
    },
    exportResume: async (memberId: string) => exportResume(shown(await store.find(memberId)).profile),
    importResume: async (target: Save, resume: JsonResume) => {
      const imported = importResume(resume);
      if (!imported.success) {
        const issue = imported.error.issues[0];
        const pointer = `/${(issue?.path ?? []).map(String).join('/')}`;
        throw invalid('resume-not-usable', `${pointer}: ${issue?.message ?? 'not valid'}`, { pointer });
      }
      return save(target, imported.data);
    },
  };
};
