import { titleFeatures, type Features } from './title-features.ts';

/** An occupation as far as titles need it. */
export interface TitledOccupation {
  readonly id: string;
  /** Its title and other titles people write for it. */
  readonly titles: readonly string[];
  /** Taxonomy ids with their importance, 0 to 1. */
  readonly skills: readonly { readonly skill: string; readonly importance: number }[];
}

/** Lists of numbers under each feature, end to end: those of feature f stand from `start[f]` to `start[f + 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly item: Int32Array;
  readonly value: Float32Array;
}

export interface TitleIndex {
  readonly occupations: readonly TitledOccupation[];
  /** Number of every feature. */
  readonly features: ReadonlyMap<string, number>;
  /** Rarity: ln(1 + titles / titles that have the feature). */
  readonly rarity: Float32Array;
  /** By feature: occupations, with what the feature says for each (logarithm of how much commoner it is there). */
  readonly evidence: Lists;
  /** By feature: titles, with their weight for it, the titles' weights being of length 1. */
  readonly titles: Lists;
  /** Occupation of every title. */
  readonly occupationOf: Int32Array;
  /** ln(1 + titles) of every occupation. */
  readonly size: Float32Array;
}

/** Titles an occupation is thought to have besides those known: keeps small occupations from claiming too much. */
const unseenTitles = 15;

interface Collected {
  readonly features: Map<string, number>;
  readonly rows: { readonly occupation: number; readonly numbers: number[]; readonly weights: number[] }[];
}

const collect = (occupations: readonly TitledOccupation[]): Collected => {
  const features = new Map<string, number>();
  const rows: Collected['rows'] = [];
  const numberOf = (name: string): number => {
    const known = features.get(name);
    if (known !== undefined) return known;
    features.set(name, features.size);
    return features.size - 1;
  };
  occupations.forEach(({ titles }, occupation) => {
    const seen = new Set<string>();
    for (const title of titles) {
      const found: Features = titleFeatures(title);
      const key = [...found.keys()].join('\n');
      if (found.size === 0 || seen.has(key)) continue;
      seen.add(key);
      rows.push({ occupation, numbers: [...found.keys()].map(numberOf), weights: [...found.values()] });
    }
  });
  return { features, rows };
};

const listsOf = (byFeature: readonly ReadonlyMap<number, number>[]): Lists => {
  const start = new Int32Array(byFeature.length + 1);
  byFeature.forEach((entries, feature) => {
    start[feature + 1] = (start[feature] ?? 0) + entries.size;
  });
  const size = start[byFeature.length] ?? 0;
  const item = new Int32Array(size);
  const value = new Float32Array(size);
  let at = 0;
  for (const entries of byFeature) {
    for (const [key, amount] of entries) {
      item[at] = key;
      value[at] = amount;
      at += 1;
    }
  }
  return { start, item, value };
};

const mapsFor = (count: number): Map<number, number>[] =>
  Array.from({ length: count }, () => new Map<number, number>());

const titleLists = ({ features, rows }: Collected, rarity: Float32Array): Lists => {
  const byFeature = mapsFor(features.size);
  rows.forEach(({ numbers, weights }, title) => {
    const scaled = numbers.map((feature, at) => (weights[at] ?? 0) * (rarity[feature] ?? 0));
    const length = Math.hypot(...scaled);
    numbers.forEach((feature, at) => byFeature[feature]?.set(title, (scaled[at] ?? 0) / length));
  });
  return listsOf(byFeature);
};

/** ln(1 + share of the occupation's titles with the feature / share of all titles with it). */
const evidenceLists = ({ features, rows }: Collected, sizes: Int32Array): Lists => {
  const counts = mapsFor(features.size);
  for (const { occupation, numbers } of rows) {
    for (const feature of numbers) {
      const entries = counts[feature];
      entries?.set(occupation, (entries.get(occupation) ?? 0) + 1);
    }
  }
  for (const entries of counts) {
    const all = [...entries.values()].reduce((sum, count) => sum + count, 0) / rows.length;
    for (const [occupation, count] of entries) {
      const share = count / ((sizes[occupation] ?? 0) + unseenTitles);
      entries.set(occupation, Math.log1p(share / all));
    }
  }
  return listsOf(counts);
};

/** Index of a catalogue's titles. The same catalogue gives the same index. */
export const titleIndex = (occupations: readonly TitledOccupation[]): TitleIndex => {
  const collected = collect(occupations);
  const { features, rows } = collected;
  const frequency = new Int32Array(features.size);
  const sizes = new Int32Array(occupations.length);
  for (const { occupation, numbers } of rows) {
    sizes[occupation] = (sizes[occupation] ?? 0) + 1;
    for (const feature of numbers) frequency[feature] = (frequency[feature] ?? 0) + 1;
  }
  const rarity = Float32Array.from(frequency, (count) => Math.log(1 + rows.length / count));
  return {
    occupations,
    features,
    rarity,
    evidence: evidenceLists(collected, sizes),
    titles: titleLists(collected, rarity),
    occupationOf: Int32Array.from(rows, ({ occupation }) => occupation),
    size: Float32Array.from(sizes, (count) => Math.log1p(count)),
  };
};
