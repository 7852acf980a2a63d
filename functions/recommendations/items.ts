import type { CoursePublished } from '../../events/course-published.ts';
import type { CourseWithdrawn } from '../../events/course-withdrawn.ts';
import type { MarketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import type { OfferPublished } from '../../events/offer-published.ts';
import type { OfferWithdrawn } from '../../events/offer-withdrawn.ts';
import { expertItem, postingItem, courseItem } from './domain/published-items.ts';
import type { ItemState, ItemStore } from './item-store.ts';

/** Keeps the catalogue of what can be recommended, from what others publish. Repeated and older facts change nothing. */
export const items = (store: Pick<ItemStore, 'save' | 'idsOf'>) => {
  const save = async (state: ItemState): Promise<void> => {
    await store.save(state);
  };
  return {
    coursePublished: (course: CoursePublished): Promise<void> =>
      save({
        ...{ kind: 'course', itemId: course.courseId, source: 'learning' },
        revision: course.version,
        item: courseItem(course),
      }),

    // Half a step above the version that is withdrawn: publishing the next one brings the course back.
    courseWithdrawn: ({ courseId, version }: CourseWithdrawn): Promise<void> =>
      save({
        ...{ kind: 'course', itemId: courseId, source: 'learning' },
        revision: version + 0.5,
        item: null,
      }),

    /** Only sessions are the catalogue's; what opens courses and reports is found through those. */
    offerPublished: async (offer: OfferPublished): Promise<void> => {
      const item = expertItem(offer);
      if (item === null) return;
      await save({
        ...{ kind: 'expert', itemId: offer.offerId, source: 'payments' },
        revision: offer.version,
        item,
      });
    },

    offerWithdrawn: ({ offerId, version }: OfferWithdrawn): Promise<void> =>
      save({ kind: 'expert', itemId: offerId, source: 'payments', revision: version, item: null }),

    /** The groups of postings of a market's newest snapshot; groups that it does not have any more are gone. */
    snapshotPublished: async (snapshot: MarketSnapshotPublished, publishedAt: string): Promise<void> => {
      const source = `market/${snapshot.market}`;
      const { sequence: revision } = snapshot;
      const there = await store.idsOf('posting', source);
      const now = new Set(snapshot.clusters.map(({ id }) => id));
      for (const cluster of snapshot.clusters) {
        const item = postingItem(cluster, { snapshot, publishedAt });
        await save({ kind: 'posting', itemId: cluster.id, source, revision, item });
      }
      for (const itemId of there.filter((id) => !now.has(id)))
        await save({ kind: 'posting', itemId, source, revision, item: null });
    },
  };
};
