import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { type Profile, type StoredProfile, myProfile, profilesApi } from './queries.ts';
import { changedParts, merged, tidied } from './tidy.ts';

interface Edit {
  /** What the person started from. */
  readonly base: StoredProfile;
  readonly profile: Profile;
}

export interface Draft {
  readonly profile: Profile;
  readonly dirty: boolean;
  readonly change: (part: Partial<Profile>) => void;
  readonly save: () => void;
  readonly discard: () => void;
  readonly saving: boolean;
  readonly saved: boolean;
  readonly problem: Error | null;
  /** What somebody (or the same person elsewhere) saved meanwhile; undefined where nobody did. */
  readonly theirs: StoredProfile | undefined;
  /** Parts that were changed here since the person began. */
  readonly mine: (keyof Profile)[];
  /** Parts that were changed by what was saved meanwhile. */
  readonly elsewhere: (keyof Profile)[];
  /** Saves the parts changed here on top of what was saved meanwhile. */
  readonly keepMine: () => void;
}

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.status === 412;

const useSave = (settled: { onSaved: () => void; onStale: (theirs: StoredProfile) => void }) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ profile, version }: { profile: Profile; version: number }) =>
      profilesApi('PUT /profiles/me', { body: profile, version }),
    onSuccess: async (stored) => {
      queryClient.setQueryData(myProfile.queryKey, stored);
      settled.onSaved();
      await queryClient.invalidateQueries({ queryKey: ['profiles', 'portrait'] });
    },
    onError: async (error) => {
      if (isStale(error)) settled.onStale(await queryClient.query({ ...myProfile, staleTime: 0 }));
    },
  });
};

/** The profile as it is being edited: nothing is lost or overwritten unnoticed. */
export const useDraft = (stored: StoredProfile): Draft => {
  const [edit, setEdit] = useState<Edit>();
  const [theirs, setTheirs] = useState<StoredProfile>();
  const drop = () => {
    setEdit(undefined);
    setTheirs(undefined);
  };
  const saving = useSave({ onSaved: drop, onStale: setTheirs });
  const profile = edit?.profile ?? stored.profile;
  const mine = edit === undefined ? [] : changedParts(edit.base.profile, edit.profile);
  return {
    profile,
    dirty: mine.length > 0,
    mine,
    theirs,
    elsewhere:
      edit === undefined || theirs === undefined ? [] : changedParts(edit.base.profile, theirs.profile),
    saving: saving.isPending,
    saved: saving.isSuccess && edit === undefined,
    problem: isStale(saving.error) ? null : saving.error,
    change: (part) => setEdit({ base: edit?.base ?? stored, profile: { ...profile, ...part } }),
    save: () => {
      const ready = tidied(profile);
      const base = edit?.base ?? stored;
      setEdit({ base, profile: ready });
      saving.mutate({ profile: ready, version: base.version });
    },
    discard: () => {
      saving.reset();
      drop();
    },
    keepMine: () => {
      if (edit === undefined || theirs === undefined) return;
      const profileNow = merged(edit.profile, { base: edit.base.profile, theirs: theirs.profile });
      setEdit({ base: theirs, profile: profileNow });
      setTheirs(undefined);
      saving.mutate({ profile: profileNow, version: theirs.version });
    },
  };
};
