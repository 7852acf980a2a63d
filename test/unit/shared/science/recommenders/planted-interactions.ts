import { seededRandom } from '../../../../../shared/science/random.ts';
import {
  gatherInteractions,
  type Interaction,
  type Interactions,
} from '../../../../../shared/science/recommenders/interactions.ts';

interface Planted {
  readonly people: number;
  readonly items: number;
  /** Interactions a person has. */
  readonly each: number;
  /** Groups of people who like the same share of the items. */
  readonly tastes: number;
  /** Share of interactions outside the own taste. */
  readonly noise: number;
  readonly seed: number;
}

/** People of a few tastes, whose interactions fall on the items of their taste and, by noise, on others. */
export const planted = ({ people, items, each, tastes, noise, seed }: Planted): Interactions => {
  const random = seededRandom(seed);
  const perTaste = Math.floor(items / tastes);
  const interactions: Interaction[] = [];
  for (let person = 0; person < people; person += 1) {
    for (let count = 0; count < each; count += 1) {
      const own = random() >= noise;
      const first = own ? (person % tastes) * perTaste : 0;
      // Squared, so that some items of a taste are popular.
      const item = first + Math.floor(random() ** 2 * (own ? perTaste : items));
      interactions.push({
        person: `person-${String(person).padStart(4, '0')}`,
        item: `item-${String(item).padStart(4, '0')}`,
        weight: 1,
        at: count + random(),
      });
    }
  }
  return gatherInteractions(
    interactions,
    Array.from({ length: items }, (_, item) => `item-${String(item).padStart(4, '0')}`),
  );
};
