import { titleFeatures, type Features } from './title-features.ts';
import type { Lists, TitleIndex, TitledOccupation } from './title-index.ts';

/** What speaks for an occupation, and how well the title is known at all. */
export interface Scored {
  /** Place in the index's list. */
  readonly occupation: number;
  /** Sum of all evidence; only differences within a title mean anything. */
  readonly score: number;
  /** Cosine of the title and the occupation's most similar one, 0 to 1. */
  readonly similarity: number;
}

/** A feature of more than every seventh title says next to nothing: titles are not compared by it. */
const commonRarity = Math.log(1 + 1 / 0.15);

/** Sums by number for one title after another: only what a title touched is put back to nothing. */
class Sums {
  readonly value: Float64Array;
  readonly touched: Int32Array;
  size = 0;

  constructor(size: number) {
    this.value = new Float64Array(size);
    this.touched = new Int32Array(size);
  }

  /** Adds the list of a feature, times `factor`. All amounts are positive. */
  addList({ start, item, value }: Lists, feature: number, factor: number): void {
    const sums = this.value;
    const end = start[feature + 1] ?? 0;
    for (let at = start[feature] ?? 0; at < end; at += 1) {
      const number = item[at] ?? 0;
      const before = sums[number] ?? 0;
      if (before === 0) {
        this.touched[this.size] = number;
        this.size += 1;
      }
      sums[number] = before + factor * (value[at] ?? 0);
    }
  }

  at(number: number): number {
    return this.value[number] ?? 0;
  }

  clear(): void {
    for (let at = 0; at < this.size; at += 1) this.value[this.touched[at] ?? 0] = 0;
    this.size = 0;
  }
}

export interface ScoredTitle {
  /** Best first. */
  readonly best: readonly Scored[];
  /** The best score of work outside the catalogue; 0 where nothing speaks for any. */
  readonly elsewhere: number;
  /** Share of the title, by rarity, that the catalogue's titles know; 0 where they know no word of it. */
  readonly known: number;
}

/** The title's features that the index knows, with the length of its vector and the share of it that is known. */
const lookUp = (features: Features, { features: numbers, rarity, occupationOf }: TitleIndex) => {
  const unknown = Math.log(1 + occupationOf.length);
  const found: (readonly [feature: number, weight: number])[] = [];
  let all = 0;
  let known = 0;
  for (const [name, weight] of features) {
    const feature = numbers.get(name);
    // That nobody wrote a pair of words before tells nothing; that nobody wrote a word does.
    if (feature === undefined && !name.startsWith('w ')) continue;
    const amount = weight * (feature === undefined ? unknown : (rarity[feature] ?? 0));
    all += amount * amount;
    if (feature === undefined) continue;
    known += amount * amount;
    found.push([feature, weight]);
  }
  return { features: found, length: Math.sqrt(all), known: all === 0 ? 0 : known / all };
};

type BySkill = ReadonlyMap<string, readonly (readonly [occupation: number, amount: number])[]>;

/** What a skill says for each occupation that wants it: its importance there, times its rarity among occupations. */
const wantedBySkill = (occupations: readonly TitledOccupation[]): BySkill => {
  const bySkill = new Map<string, [number, number][]>();
  occupations.forEach(({ skills }, occupation) => {
    const length = Math.hypot(...skills.map(({ importance }) => importance));
    for (const { skill, importance } of skills) {
      const entries = bySkill.get(skill) ?? [];
      entries.push([occupation, importance / length]);
      bySkill.set(skill, entries);
    }
  });
  const all = Math.log(1 + occupations.length);
  for (const entries of bySkill.values()) {
    const rarity = Math.log(1 + occupations.length / entries.length) / all;
    for (const entry of entries) entry[1] *= rarity;
  }
  return bySkill;
};

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.occupation - b.occupation;

/** Puts one in its place among the best, where it belongs there. */
const keepBest = (best: Scored[], scored: Scored, most: number): void => {
  const last = best[most - 1];
  if (last !== undefined && byScore(last, scored) < 0) return;
  let at = Math.min(best.length, most - 1);
  for (let above = best[at - 1]; above !== undefined && byScore(scored, above) < 0; above = best[at - 1]) {
    best[at] = above;
    at -= 1;
  }
  best[at] = scored;
};

/**
 * Scores titles against every occupation of an index that shares a feature with them, by
 * - naive Bayes: what each feature says for the occupation, times the feature's weight;
 * - like titles: the sum of cosine³ over the occupation's titles, so that one nearly equal title outweighs many distant ones;
 * - how many titles the occupation has (a prior);
 * - the posting's skills that the occupation wants, by rarity, over the root of how many skills the posting names.
 */
export class TitleScorer {
  readonly #index: TitleIndex;
  readonly #bayes: Sums;
  readonly #cosines: Sums;
  readonly #like: Float64Array;
  readonly #nearest: Float64Array;
  readonly #skills: Float64Array;
  readonly #wanted: BySkill;

  constructor(index: TitleIndex) {
    const { occupations, occupationOf, size } = index;
    this.#index = index;
    this.#bayes = new Sums(size.length);
    this.#cosines = new Sums(occupationOf.length);
    this.#like = new Float64Array(size.length);
    this.#nearest = new Float64Array(size.length);
    this.#skills = new Float64Array(size.length);
    this.#wanted = wantedBySkill(occupations);
  }

  /** At most `most` occupations; none where the catalogue knows no word of the title. */
  score(title: string, skills: readonly string[], most: number): ScoredTitle {
    const { features, length, known } = lookUp(titleFeatures(title), this.#index);
    const { evidence, titles, rarity } = this.#index;
    for (const [feature, weight] of features) {
      this.#bayes.addList(evidence, feature, weight);
      const rare = rarity[feature] ?? 0;
      if (rare > commonRarity) this.#cosines.addList(titles, feature, (weight * rare) / length);
    }
    this.#compareTitles();
    this.#addSkills(skills);
    const found = this.#best(skills.length, most);
    this.#clear();
    return { ...found, known };
  }

  #compareTitles(): void {
    const { touched, size } = this.#cosines;
    for (let at = 0; at < size; at += 1) {
      const title = touched[at] ?? 0;
      const cosine = this.#cosines.at(title);
      const occupation = this.#index.occupationOf[title] ?? 0;
      this.#like[occupation] = (this.#like[occupation] ?? 0) + cosine * cosine * cosine;
      if (cosine > (this.#nearest[occupation] ?? 0)) this.#nearest[occupation] = cosine;
    }
  }

  #addSkills(skills: readonly string[]): void {
    for (const skill of skills) {
      for (const [occupation, amount] of this.#wanted.get(skill) ?? []) {
        this.#skills[occupation] = (this.#skills[occupation] ?? 0) + amount;
      }
    }
  }

  #best(skills: number, most: number): Omit<ScoredTitle, 'known'> {
    const best: Scored[] = [];
    const { weights: parts, occupations } = this.#index;
    const inside = occupations.length;
    let elsewhere = 0;
    const { touched, size } = this.#bayes;
    for (let at = 0; at < size; at += 1) {
      const occupation = touched[at] ?? 0;
      const score =
        this.#bayes.at(occupation) +
        parts.likeTitles * (this.#like[occupation] ?? 0) +
        parts.size * (this.#index.size[occupation] ?? 0) +
        (parts.skills * (this.#skills[occupation] ?? 0)) / Math.sqrt(Math.max(1, skills));
      const last = best[most - 1];
      if (occupation >= inside) elsewhere = Math.max(elsewhere, score);
      else if (last === undefined || score >= last.score) {
        keepBest(best, { occupation, score, similarity: Math.min(1, this.#nearest[occupation] ?? 0) }, most);
      }
    }
    return { best, elsewhere };
  }

  #clear(): void {
    this.#bayes.clear();
    this.#cosines.clear();
    this.#like.fill(0);
    this.#nearest.fill(0);
    this.#skills.fill(0);
  }
}
