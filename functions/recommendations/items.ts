import type { CoursePublished } from '../../events/course-published.ts';
import type { CourseWithdrawn } from '../../events/course-withdrawn.ts';
import type { MarketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import type { OfferPublished } from '../../events/offer-published.ts';
import type { OfferWithdrawn } from '../../events/offer-withdrawn.ts';
import { expertItem, postingItem, courseItem } from './domain/published-items.ts';
import type { ItemState, ItemStore } from './item-store.ts';

type Store = Pick<ItemStore, 'save' | 'idsOf'>;
type Save = (state: ItemState) => Promise<unknown>;

const courses = (save: Save) => {
  const idOf = (itemId: string) => ({ kind: 'course', itemId, source: 'learning' }) as const;
  return {
    coursePublished: async (course: CoursePublished): Promise<void> => {
      await save({ ...idOf(course.courseId), revision: course.version, item: courseItem(course) });
    },

    // Half a step above the version that is withdrawn: publishing the next one brings the course back.
    courseWithdrawn: async ({ courseId, version }: CourseWithdrawn): Promise<void> => {
      await save({ ...idOf(courseId), revision: version + 0.5, item: null });
    },
  };
};

/** Only sessions are the catalogue's; what opens courses and reports is found through those. */
const sessions = (save: Save) => {
  const idOf = (itemId: string) => ({ kind: 'expert', itemId, source: 'payments' }) as const;
  return {
    offerPublished: async (offer: OfferPublished): Promise<void> => {
      const item = expertItem(offer);
      if (item !== null) await save({ ...idOf(offer.offerId), revision: offer.version, item });
    },

    offerWithdrawn: async ({ offerId, version }: OfferWithdrawn): Promise<void> => {
      await save({ ...idOf(offerId), revision: version, item: null });
    },
  };
};

/** Keeps the catalogue of what can be recommended, from what others publish. Repeated and older facts change nothing. */
export const items = (store: Store) => ({
  ...courses(store.save),
  ...sessions(store.save),

  /** The groups of postings of a market's newest snapshot; groups that it does not have any more are gone. */
  snapshotPublished: async (snapshot: MarketSnapshotPublished, publishedAt: string): Promise<void> => {
    const source = `market/${snapshot.market}`;
    const { sequence: revision } = snapshot;
    const there = await store.idsOf('posting', source);
    const now = new Set(snapshot.clusters.map(({ id }) => id));
    for (const cluster of snapshot.clusters) {
      const item = postingItem(cluster, { snapshot, publishedAt });
      await store.save({ kind: 'posting', itemId: cluster.id, source, revision, item });
    }
    for (const itemId of there.filter((id) => !now.has(id)))
      await store.save({ kind: 'posting', itemId, source, revision, item: null });
  },
});
