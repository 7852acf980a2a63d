import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sampleIndices, seededRandom } from '../../shared/science/random.ts';
import {
  gatherInteractions,
  keepEntries,
  type Interactions,
} from '../../shared/science/recommenders/interactions.ts';
import { lastOneOut, randomSplit, type Split } from '../../shared/science/recommenders/splits.ts';

export type SetName = '100k' | '1m';
export type SplitName = 'random' | 'last';

const files: Readonly<Record<SetName, string>> = {
  '100k': 'recsys/ml100k_first80.csv.gz',
  '1m': 'recsys/ml1m_implicit_train_valid.csv.gz',
};

export const fileOf = (data: string, set: SetName): string => join(data, files[set]);

export const hasSet = (data: string, set: SetName): boolean => existsSync(fileOf(data, set));

/** Ids whose order as text is their order as numbers. */
const padded = (id: string | undefined): string => (id ?? '').padStart(6, '0');

/**
 * Who met which film, every rating taken as one interaction of weight 1. MovieLens 100K: the first 80 % of each person by time,
 * with times. MovieLens 1M: ratings of 3 and more, without times.
 */
export const movieLens = (data: string, set: SetName): Interactions => {
  const [, ...lines] = gunzipSync(readFileSync(fileOf(data, set)))
    .toString()
    .trim()
    .split('\n');
  return gatherInteractions(
    lines.map((line) => {
      const [person, item, , time] = line.split(',');
      return {
        person: padded(person),
        item: padded(item),
        weight: 1,
        at: set === '100k' ? 1000 * Number(time) : 0,
      };
    }),
  );
};

const parted = (all: Interactions, split: SplitName, seed: number): Split =>
  split === 'random' ? randomSplit(all, 0.2, seededRandom(seed)) : lastOneOut(all);

export interface Parts {
  /** What models are fitted to in the end and judged by, once. */
  readonly whole: Split;
  /** Cut from the training part in the same way: settings are chosen on this. */
  readonly validation: Split;
}

/** What is measured: `every` 1 is everybody, 5 every fifth person, to try a bench. */
export interface Sample {
  readonly data: string;
  readonly set: SetName;
  readonly split: SplitName;
  readonly every: number;
}

/** The same parts in every process. */
export const partsOf = ({ data, set, split, every }: Sample): Parts => {
  const all = keepEntries(movieLens(data, set), (_, person) => person % every === 0);
  const whole = parted(all, split, 20_261_122);
  return { whole, validation: parted(whole.train, split, 1) };
};

const judges = 1500;

/** Rankings for 1,500 people tell settings apart as well as those for all; the same people for the same split. */
export const fewerJudges = ({ train, test }: Split): Split => {
  const chosen = new Set(sampleIndices(test.matrix.rows, judges, seededRandom(1)));
  return { train, test: keepEntries(test, (_, person) => chosen.has(person)) };
};
