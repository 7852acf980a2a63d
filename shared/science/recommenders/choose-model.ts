import { type Candidate, personalCandidates, popularCandidates } from './candidates.ts';
import { evaluate } from './evaluate.ts';
import { keepEntries, type Interactions } from './interactions.ts';
import { splitInTime, type Split } from './splits.ts';

/** How one candidate did over all folds. */
export interface CandidateRecord {
  readonly name: string;
  readonly ndcg10: number;
  readonly recall20: number;
  /** Mean over the folds of the share of items in anybody's first ten. */
  readonly coverage: number;
  /** NDCG at 10 above the best candidate that is the same for everyone, by person and fold, and its standard error. */
  readonly above: number;
  readonly standardError: number;
}

/** How well the candidate chosen foretold one person in one fold. */
export interface HeldOut {
  readonly person: string;
  readonly ndcg10: number;
}

export interface Choice {
  readonly candidate: Candidate;
  /** `too-few`: not enough people to judge by; `not-better`: nothing personal was better beyond doubt; else `best`. */
  readonly why: 'too-few' | 'not-better' | 'best';
  /** People and folds judged; each person counts once in each fold. */
  readonly judged: number;
  readonly records: readonly CandidateRecord[];
  /** By person and fold; none where nothing was fitted. */
  readonly heldOut: readonly HeldOut[];
}

export interface ChoiceOptions {
  readonly popular?: readonly Candidate[];
  readonly personal?: readonly Candidate[];
  /** Shares of the interactions, oldest first, at which time is cut; each fold reaches to the next cut. */
  readonly cuts?: readonly number[];
  /** With fewer people and folds than this, popularity is chosen unseen. */
  readonly leastJudged?: number;
}

/** Only people of whom training knows something: what newcomers are shown is not for these models to say. */
const withoutNewcomers = ({ train, test }: Split): Split => ({
  train,
  test: keepEntries(
    test,
    (_, person) => (train.matrix.rowStart[person + 1] ?? 0) > (train.matrix.rowStart[person] ?? 0),
  ),
});

/** Folds in time: each learns from what came before its cut and foretells what came until the next one. */
export const temporalFolds = (interactions: Interactions, cuts: readonly number[]): Split[] => {
  const sorted = interactions.at.toSorted();
  const times = cuts.map((share) => sorted[Math.floor(share * sorted.length)] ?? Infinity);
  return times.map((time, index) =>
    withoutNewcomers(splitInTime(interactions, time, times[index + 1] ?? Infinity)),
  );
};

interface Judged {
  readonly candidate: Candidate;
  readonly ndcg: readonly number[];
  readonly recall: readonly number[];
  readonly coverage: readonly number[];
  readonly heldOut: readonly HeldOut[];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const judge = (candidate: Candidate, folds: readonly Split[]): Judged => {
  const evaluations = folds.map((fold) => evaluate(candidate.fit(fold.train), fold));
  return {
    candidate,
    ndcg: evaluations.flatMap(({ ndcgOf }) => [...ndcgOf]),
    recall: evaluations.flatMap(({ recallOf }) => [...recallOf]),
    coverage: evaluations.map(({ coverage }) => coverage),
    heldOut: evaluations.flatMap(({ person, ndcgOf }, fold) =>
      Array.from(person, (place, index) => ({
        person: folds[fold]?.train.people[place] ?? '',
        ndcg10: ndcgOf[index] ?? 0,
      })),
    ),
  };
};

const recordOf = ({ candidate, ndcg, recall, coverage }: Judged, popular: Judged): CandidateRecord => {
  const differences = ndcg.map((value, index) => value - (popular.ndcg[index] ?? 0));
  const above = mean(differences);
  const variance = mean(differences.map((difference) => (difference - above) ** 2));
  return {
    name: candidate.name,
    ndcg10: mean(ndcg),
    recall20: mean(recall),
    coverage: mean(coverage),
    above,
    standardError: Math.sqrt(variance / Math.max(1, differences.length - 1)),
  };
};

const leader = (judged: readonly Judged[]): Judged | undefined =>
  judged.reduce<Judged | undefined>(
    (one, two) => (one && mean(one.ndcg) >= mean(two.ndcg) ? one : two),
    undefined,
  );

/**
 * Chooses by cross-validation in time. A personal candidate is taken only where its NDCG at 10 lies above that of the best
 * impersonal one by more than one standard error of the difference: with few people, popularity is the safer answer. With fewer
 * than `leastJudged` nothing is fitted at all.
 */
export const chooseModel = (interactions: Interactions, options: ChoiceOptions = {}): Choice => {
  const { popular = popularCandidates, personal = personalCandidates } = options;
  const { cuts = [0.7, 0.8, 0.9], leastJudged = 50 } = options;
  const [fallback] = popular;
  if (!fallback) throw new RangeError('a choice needs a candidate that is the same for everyone');
  const folds = temporalFolds(interactions, cuts).filter(({ test }) => test.at.length > 0);
  const judged = folds.reduce((sum, { test: { matrix } }) => {
    const asked = Array.from({ length: matrix.rows }, (_, row) =>
      (matrix.rowStart[row + 1] ?? 0) > (matrix.rowStart[row] ?? 0) ? 1 : 0,
    );
    return sum + asked.reduce((total: number, one) => total + one, 0);
  }, 0);
  const tooFew = { candidate: fallback, why: 'too-few' as const, judged, records: [], heldOut: [] };
  if (judged < leastJudged) return tooFew;
  const [impersonal, others] = [
    popular.map((each) => judge(each, folds)),
    personal.map((each) => judge(each, folds)),
  ];
  const bestPopular = leader(impersonal);
  const bestPersonal = leader(others);
  if (!bestPopular) return tooFew;
  const records = [...impersonal, ...others].map((each) => recordOf(each, bestPopular));
  const record = bestPersonal ? recordOf(bestPersonal, bestPopular) : undefined;
  const isBest = bestPersonal && record && record.above > record.standardError;
  const { candidate, heldOut } = isBest ? bestPersonal : bestPopular;
  return { candidate, why: isBest ? 'best' : 'not-better', judged, records, heldOut };
};
