import { seededRandom } from '../../shared/science/random.ts';
import { gatherInteractions, type Interactions } from '../../shared/science/recommenders/interactions.ts';

const tastes = 25;

/** People of 25 tastes with 10 to 90 interactions each, four of five within their taste, popular items more often. */
export const syntheticInteractions = (people: number, items: number): Interactions => {
  const random = seededRandom(20_261_122);
  const perTaste = Math.floor(items / tastes);
  const name = (kind: string, index: number) => `${kind}-${String(index).padStart(6, '0')}`;
  const interactions = [];
  for (let person = 0; person < people; person += 1) {
    const count = 10 + Math.floor(80 * random());
    for (let at = 0; at < count; at += 1) {
      const own = random() < 0.8;
      const first = own ? Math.floor(random() * 2 + (person % tastes)) % tastes : 0;
      const item = first * perTaste + Math.floor(random() ** 1.5 * (own ? perTaste : items));
      interactions.push({ person: name('person', person), item: name('item', item), weight: 1, at });
    }
  }
  return gatherInteractions(
    interactions,
    Array.from({ length: items }, (_, item) => name('item', item)),
  );
};
