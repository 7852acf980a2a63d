import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import type { CatalogueReader } from './catalogue.ts';
import type { Personalisation } from './contract.ts';
import { type Permission, recordingOf } from './domain/interactions/permission.ts';
import type { ItemKind } from './domain/item-kinds.ts';
import type { Feedback } from './domain/person.ts';
import { type PeopleStore, sinceErasure } from './people-store.ts';
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

const lister =
  ({ people, permissions, readCatalogue }: FeedbackNeeds) =>
  async (memberId: string) => {
    const [{ feedback }, { byKey }, { erasedAt }] = await Promise.all([
      people.read(memberId),
      readCatalogue(),
      permissions.permission(memberId),
    ]);
    const items = sinceErasure(feedback, erasedAt)
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .map((given) => ({ ...given, title: byKey.get(`${given.kind}/${given.itemId}`)?.title ?? null }));
    return { items };
  };

/** Use cases round what people say of their recommendations. */
export const feedbackCases = (needs: FeedbackNeeds) => {
  const { people, permissions, clock } = needs;
  const list = lister(needs);
  return {
    list,

    /** Throws `personalisation-off`: nothing is recorded of those who do not want it. */
    give: async (memberId: string, of: Of, feedback: Feedback) => {
      const recording = recordingOf(await permissions.permission(memberId));
      if (recording !== 'allowed')
        throw conflict('personalisation-off', 'Personalisation is off, so nothing is recorded of you.', {
          details: { because: recording },
        });
      await people.giveFeedback(memberId, { ...of, feedback, at: clock().toISOString() });
      return list(memberId);
    },

    /** Also while personalisation is off: what was said can always be taken back. */
    takeBack: async (memberId: string, of: Of) => {
      await people.takeBackFeedback(memberId, of);
      return list(memberId);
    },
  };
};

/** Whether people want recommendations to be theirs at all. */
export const personalisationCases = ({ permissions }: Pick<FeedbackNeeds, 'permissions'>) => ({
  show: async (memberId: string): Promise<Personalisation> => shown(await permissions.permission(memberId)),

  /** Throws `consent-required` where it is to be on and the consent is not given. */
  switch: async (memberId: string, on: boolean): Promise<Personalisation> => {
    const before = await permissions.permission(memberId);
    if (on && !before.consented)
      throw conflict('consent-required', 'Give the consent “personalisation” first.');
    await permissions.switchPersonalisation(memberId, on);
    return shown({ ...before, switchedOn: on });
  },
});
