import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import type { CatalogueReader } from './catalogue.ts';
import type { Personalisation } from './contract.ts';
import { type Permission, recordingOf } from './domain/interactions/permission.ts';
import type { ItemKind } from './domain/item-kinds.ts';
import type { Feedback } from './domain/person.ts';
import type { PeopleStore } from './people-store.ts';
import type { PermissionStore } from './permission-store.ts';

export interface FeedbackNeeds {
  readonly people: Pick<PeopleStore, 'read' | 'giveFeedback' | 'takeBackFeedback'>;
  readonly permissions: Pick<PermissionStore, 'permission' | 'switchPersonalisation'>;
  readonly readCatalogue: CatalogueReader;
  readonly clock: Clock;
}

interface Of {
  readonly kind: ItemKind;
  readonly itemId: string;
}

const shown = (permission: Permission): Personalisation => ({
  on: recordingOf(permission) === 'allowed',
  consented: permission.consented,
  switchedOn: permission.switchedOn,
});

/** Use cases round what people say of their recommendations, and whether they want them to be theirs at all. */
export const feedbackCases = ({ people, permissions, readCatalogue, clock }: FeedbackNeeds) => ({
  list: async (memberId: string) => {
    const [{ feedback }, { byKey }] = await Promise.all([people.read(memberId), readCatalogue()]);
    const items = feedback
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .map((given) => ({ ...given, title: byKey.get(`${given.kind}/${given.itemId}`)?.title ?? null }));
    return { items };
  },

  /** Throws `personalisation-off`: nothing is recorded of those who do not want it. */
  give: async (memberId: string, of: Of, feedback: Feedback): Promise<void> => {
    const recording = recordingOf(await permissions.permission(memberId));
    if (recording !== 'allowed')
      throw conflict('personalisation-off', 'Personalisation is off, so nothing is recorded of you.', {
        details: { because: recording },
      });
    await people.giveFeedback(memberId, { ...of, feedback, at: clock().toISOString() });
  },

  /** Also while personalisation is off: what was said can always be taken back. */
  takeBack: (memberId: string, of: Of): Promise<void> => people.takeBackFeedback(memberId, of),

  personalisation: async (memberId: string): Promise<Personalisation> =>
    shown(await permissions.permission(memberId)),

  /** Throws `consent-required` where it is to be on and the consent is not given. */
  switch: async (memberId: string, on: boolean): Promise<Personalisation> => {
    const before = await permissions.permission(memberId);
    if (on && !before.consented)
      throw conflict('consent-required', 'Give the consent “personalisation” first.');
    await permissions.switchPersonalisation(memberId, on);
    return shown({ ...before, switchedOn: on });
  },
});
