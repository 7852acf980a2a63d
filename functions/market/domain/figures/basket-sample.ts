import * as z from 'zod';
import type { Counted } from './counted-posting.ts';

/** A posting as patterns are looked for in: what it asks for, where, and what it pays. */
export interface Basket {
  /** Decides by chance, but the same everywhere, whether the posting stays in the sample. */
  rank: number;
  clusterId: string;
  occupationId: string;
  city: string;
  source: string;
  experience: string;
  /** Day it was posted, days since 1970-01-01; null where undated. */
  day: number | null;
  currency: string;
  /** Pay a year in half major units; null where none is stated. */
  payHalves: number | null;
  skills: readonly string[];
}

/** A market's patterns are mined from at most so many postings. */
export const sampleSize = 20_000;

/** 53 bits of a text, well mixed ("cyrb53", bryc, public domain). */
const hash53 = (text: string): number => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
};

export const basketOf = ({ posting, pay, ...counted }: Counted): Basket => ({
  rank: hash53(posting.id),
  clusterId: counted.clusterId ?? '',
  occupationId: counted.occupationId ?? '',
  city: posting.city,
  source: posting.source,
  experience: counted.experience ?? '',
  day: counted.openedDay,
  currency: pay?.currency ?? '',
  payHalves: pay?.halves ?? null,
  skills: posting.skills,
});

const byRank = (a: Basket, b: Basket): number =>
  a.rank - b.rank || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/**
 * An even sample of bounded size: the baskets of least rank (a bottom-k sample, Cohen and Kaplan 2007). Samples of parts
 * unite to the sample of the whole, in any order.
 */
export class BasketSample {
  #baskets: Basket[] = [];

  add(basket: Basket): void {
    this.#baskets.push(basket);
    if (this.#baskets.length >= 2 * sampleSize) this.#trim();
  }

  absorb(other: BasketSample): void {
    for (const basket of other.#baskets) this.add(basket);
  }

  /** In order of rank. */
  baskets(): readonly Basket[] {
    this.#trim();
    return this.#baskets;
  }

  #trim(): void {
    this.#baskets.sort(byRank);
    this.#baskets.length = Math.min(this.#baskets.length, sampleSize);
  }
}

/** Texts by number, and the baskets in terms of these numbers. */
export const SampleJson = z.object({
  texts: z.array(z.string()),
  baskets: z.array(
    z.tuple([
      z.int(),
      z.array(z.int().nonnegative()).length(6),
      z.int().nullable(),
      z.int().nonnegative().nullable(),
      z.array(z.int().nonnegative()),
    ]),
  ),
});
export type SampleJson = z.infer<typeof SampleJson>;

const placesOf = (basket: Basket): string[] => [
  basket.clusterId,
  basket.occupationId,
  basket.city,
  basket.source,
  basket.experience,
  basket.currency,
];

export const sampleToJson = (sample: BasketSample): SampleJson => {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const baskets = sample
    .baskets()
    .map((basket): SampleJson['baskets'][number] => [
      basket.rank,
      placesOf(basket).map(numberOf),
      basket.day,
      basket.payHalves,
      basket.skills.map(numberOf),
    ]);
  return { texts: [...numbers.keys()], baskets };
};

export const sampleFromJson = ({ texts, baskets }: SampleJson): BasketSample => {
  const sample = new BasketSample();
  const text = (number: number | undefined): string => texts[number ?? -1] ?? '';
  for (const [rank, places, day, pay, skills] of baskets) {
    const [clusterId, occupationId, city, source, experience, currency] = places;
    sample.add({
      rank,
      clusterId: text(clusterId),
      occupationId: text(occupationId),
      city: text(city),
      source: text(source),
      experience: text(experience),
      currency: text(currency),
      day,
      payHalves: pay,
      skills: skills.map(text),
    });
  }
  return sample;
};
