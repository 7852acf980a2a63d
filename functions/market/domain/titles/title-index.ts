import { pieceMark, titleFeatures, type Features } from './title-features.ts';
import type { TitleWeights } from './title-weights.ts';

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
  /** Kinds of work outside the catalogue are numbered behind these. */
  readonly occupations: readonly TitledOccupation[];
  readonly weights: TitleWeights;
  /** Number of every feature. */
  readonly features: ReadonlyMap<string, number>;
  /** Rarity: ln(1 + titles / titles that have the feature); 0 of pieces of words, which titles are not compared by. */
  readonly rarity: Float32Array;
  /** By feature: occupations, with what the feature says for each (logarithm of how much commoner it is there, weighted). */
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

const collect = (titled: readonly (readonly string[])[]): Collected => {
  const features = new Map<string, number>();
  const rows: Collected['rows'] = [];
  const numberOf = (name: string): number => {
    const known = features.get(name);
    if (known !== undefined) return known;
    features.set(name, features.size);
    return features.size - 1;
  };
  titled.forEach((titles, occupation) => {
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

/** Empty lists with room for so many entries under each feature. */
const listsFor = (widths: Int32Array): Lists => {
  const start = new Int32Array(widths.length + 1);
  widths.forEach((width, feature) => {
    start[feature + 1] = (start[feature] ?? 0) + width;
  });
  const size = start[widths.length] ?? 0;
  return { start, item: new Int32Array(size), value: new Float32Array(size) };
};

const titleLists = ({ rows }: Collected, frequency: Int32Array, rarity: Float32Array): Lists => {
  const lists = listsFor(frequency.map((count, feature) => ((rarity[feature] ?? 0) > 0 ? count : 0)));
  const next = lists.start.slice();
  rows.forEach(({ numbers, weights }, title) => {
    const scaled = numbers.map((feature, at) => (weights[at] ?? 0) * (rarity[feature] ?? 0));
    const length = Math.hypot(...scaled);
    numbers.forEach((feature, at) => {
      const amount = scaled[at] ?? 0;
      if (amount === 0) return;
      const place = next[feature] ?? 0;
      lists.item[place] = title;
      lists.value[place] = amount / length;
      next[feature] = place + 1;
    });
  });
  return lists;
};

/** How many titles of each occupation have each feature that is of weight. Rows of an occupation stand together. */
const countLists = (rows: Collected['rows'], weights: Float32Array): Lists => {
  const widths = new Int32Array(weights.length);
  const seen = new Int32Array(weights.length).fill(-1);
  const each = (visit: (feature: number, occupation: number, isFirst: boolean) => void): void => {
    seen.fill(-1);
    for (const { occupation, numbers } of rows) {
      for (const feature of numbers) {
        if ((weights[feature] ?? 0) > 0) visit(feature, occupation, seen[feature] !== occupation);
        seen[feature] = occupation;
      }
    }
  };
  each((feature, _, isFirst) => {
    if (isFirst) widths[feature] = (widths[feature] ?? 0) + 1;
  });
  const lists = listsFor(widths);
  const next = lists.start.slice();
  each((feature, occupation, isFirst) => {
    const place = (next[feature] ?? 0) - (isFirst ? 0 : 1);
    lists.item[place] = occupation;
    lists.value[place] = (lists.value[place] ?? 0) + 1;
    next[feature] = place + 1;
  });
  return lists;
};

/** ln(1 + share of the occupation's titles with the feature / share of all titles with it), weighted. */
const evidenceLists = (rows: Collected['rows'], sizes: Int32Array, weights: Float32Array): Lists => {
  const lists = countLists(rows, weights);
  const { start, item, value } = lists;
  weights.forEach((weight, feature) => {
    const end = start[feature + 1] ?? 0;
    let all = 0;
    for (let at = start[feature] ?? 0; at < end; at += 1) all += (value[at] ?? 0) / rows.length;
    for (let at = start[feature] ?? 0; at < end; at += 1) {
      const share = (value[at] ?? 0) / ((sizes[item[at] ?? 0] ?? 0) + unseenTitles);
      value[at] = weight * Math.log1p(share / all);
    }
  });
  return lists;
};

/** What each feature weighs as evidence. */
const evidenceWeights = (
  { features, rows }: Collected,
  frequency: Int32Array,
  { evidence, commonPiece }: TitleWeights,
): Float32Array => {
  const weights = new Float32Array(features.size);
  for (const [name, feature] of features) {
    const isCommon = name.startsWith(pieceMark) && (frequency[feature] ?? 0) > commonPiece * rows.length;
    weights[feature] = isCommon ? 0 : (evidence[name.charAt(0)] ?? 0);
  }
  return weights;
};

/**
 * Index of a catalogue's titles, and of those of work that it leaves out (a list a kind). The same catalogue
 * gives the same index.
 */
export const titleIndex = (
  weights: TitleWeights,
  occupations: readonly TitledOccupation[],
  elsewhere: readonly (readonly string[])[] = [],
): TitleIndex => {
  const collected = collect([...occupations.map(({ titles }) => titles), ...elsewhere]);
  const { features, rows } = collected;
  const frequency = new Int32Array(features.size);
  const sizes = new Int32Array(occupations.length + elsewhere.length);
  for (const { occupation, numbers } of rows) {
    sizes[occupation] = (sizes[occupation] ?? 0) + 1;
    for (const feature of numbers) frequency[feature] = (frequency[feature] ?? 0) + 1;
  }
  const rarity = Float32Array.from(frequency, (count) => Math.log(1 + rows.length / count));
  for (const [name, feature] of features) if (name.startsWith(pieceMark)) rarity[feature] = 0;
  return {
    occupations,
    weights,
    features,
    rarity,
    evidence: evidenceLists(rows, sizes, evidenceWeights(collected, frequency, weights)),
    titles: titleLists(collected, frequency, rarity),
    occupationOf: Int32Array.from(rows, ({ occupation }) => occupation),
    size: Float32Array.from(sizes, (count) => Math.log1p(count)),
  };
};
