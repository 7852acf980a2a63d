// Clustering beside scikit-learn: the same texts, the same terms, the same k, taking turns in one run.
import { join } from 'node:path';
import * as z from 'zod';
import { normalisedMutualInformation } from '../../shared/science/clustering/agreement.ts';
import type { Tfidf } from '../../shared/science/text/tfidf.ts';
import { inChild } from '../child/in-child.ts';
import { hasPythonModules } from '../peers/line-peer.ts';
import { dataJobs, hackerNewsPosts, textsOf } from './cluster-documents.ts';
import { clusterPeer, type ClusterPeer, type PeerKMeans, type PeerMode } from './cluster-peer.ts';
import { fit, outliers, settings, sweep, timed, vectorise } from './cluster-work.ts';
import type { Goal, MeasureOptions } from './goal.ts';

const section = 'clusters';
const modes: readonly PeerMode[] = [
  { algorithm: 'elkan', threads: 1 },
  { algorithm: 'lloyd', threads: 1 },
  { algorithm: 'elkan', threads: 2 },
  { algorithm: 'lloyd', threads: 2 },
];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const least = (values: readonly number[]): number => Math.min(...values);
const seconds = (value: number): string => `${value.toFixed(2)} s`;

interface Speed {
  what: string;
  ours: number;
  peer: number;
  atLeast: number;
  note?: string;
  /** False where the answers differ: then no speed counts. */
  equal?: boolean;
}

const speedGoal = ({ what, ours, peer, atLeast, note, equal = true }: Speed): Goal => {
  const times = peer / ours;
  const claim = { section, what, ours: seconds(ours), peer: seconds(peer), goal: `≥ ${atLeast} ×` };
  return {
    ...claim,
    met: equal && times >= atLeast,
    note: `${times.toFixed(1)} ×${note ? `; ${note}` : ''}`,
  };
};

/** Both sides count and weigh the same texts, three times in turns. */
const measureVectors = async (texts: readonly string[], peer: ClusterPeer, rounds: number) => {
  const { documents, stopWords } = await peer.load(texts.length);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let vectors: Tfidf | undefined;
  let same = false;
  for (let round = 0; round < rounds; round += 1) {
    const mine = timed(() => vectorise(texts, stopWords));
    const other = await peer.vectorise();
    vectors = mine.value;
    ours.push(mine.seconds);
    theirs.push(other.seconds);
    const sum = mine.value.matrix.value.reduce((total, x) => total + x, 0);
    same =
      mine.value.terms.toSorted().join(' ') === other.terms.toSorted().join(' ') &&
      mine.value.matrix.value.length === other.entries &&
      Math.abs(sum / other.sum - 1) < 1e-4;
  }
  if (!vectors) throw new Error('no round was run');
  const goal = speedGoal({
    what: `TF-IDF of ${documents.toLocaleString('en')} texts`,
    ours: median(ours),
    peer: median(theirs),
    atLeast: 3,
    equal: same,
    note: `${same ? 'same' : 'NOT the same'} ${vectors.terms.length} terms; one thread each`,
  });
  return { vectors, goal };
};

/** A loss beside the best of the peer's starts. */
const lossGoal = (what: string, ours: number, peer: number): Goal => ({
  section,
  what,
  ours: Math.round(ours * 10) / 10,
  peer: Math.round(peer * 10) / 10,
  goal: '≤ 1.001 ×',
  met: ours / peer <= 1.001,
  note: `${(ours / peer).toFixed(4)} ×; median of our seeds, its best of ${settings.starts}`,
});

const measureKMeans = async (vectors: Tfidf, peer: ClusterPeer, used: readonly PeerMode[]) => {
  const { k, starts } = settings;
  const size = vectors.matrix.rows.toLocaleString('en');
  const mine: { seconds: number; inertia: number }[] = [];
  const directions: number[] = [];
  const theirs: (PeerKMeans & { mode: PeerMode })[] = [];
  for (const [round, mode] of used.entries()) {
    const { seconds: took, value } = timed(() => fit(vectors, { k, seed: round + 1 }));
    mine.push({ seconds: took, inertia: value.inertia });
    directions.push(fit(vectors, { k, seed: round + 1, objective: 'direction' }).dispersion);
    theirs.push({ ...(await peer.kmeans(k, 0, mode)), mode });
  }
  const best = theirs.reduce((one, two) => (two.seconds < one.seconds ? two : one));
  const goals: Goal[] = [
    speedGoal({
      what: `k-means of ${size} texts, k = ${k}, ${starts} starts each`,
      ours: median(mine.map((one) => one.seconds)),
      peer: best.seconds,
      atLeast: 5,
      note: `one thread; its best is ${best.mode.algorithm} with ${best.mode.threads}`,
    }),
    lossGoal('… inertia', median(mine.map((one) => one.inertia)), least(theirs.map((one) => one.inertia))),
    lossGoal(
      '… sum of 1 − cosine, with directions as the objective',
      median(directions),
      least(theirs.map((one) => one.dispersion)),
    ),
  ];
  return { goals, fastest: best.mode };
};

const measureSweep = async (vectors: Tfidf, peer: ClusterPeer, mode: PeerMode): Promise<Goal> => {
  const mine = timed(() => sweep(vectors, 0));
  const theirs = await peer.sweep(mode);
  const again = timed(() => sweep(vectors, 0));
  const judged = timed(() => sweep(vectors, 2));
  return speedGoal({
    what: `sweep k = 5, 10 … 50 of ${vectors.matrix.rows.toLocaleString('en')} texts`,
    ours: (mine.seconds + again.seconds) / 2,
    peer: theirs.seconds,
    atLeast: 4,
    note: `exact silhouette of all, its of ${settings.silhouetteSample}; with stability ${seconds(judged.seconds)}`,
  });
};

const measureDbscan = async (vectors: Tfidf, peer: ClusterPeer, eps: number): Promise<Goal> => {
  const mine = timed(() => outliers(vectors, eps));
  const theirs = [await peer.dbscan(eps, 1), await peer.dbscan(eps, 2)];
  const again = timed(() => outliers(vectors, eps));
  const labels = theirs[0]?.labels ?? [];
  const differ = Array.from(mine.value).filter((label, row) => label !== labels[row]).length;
  return speedGoal({
    what: `DBSCAN of ${vectors.matrix.rows.toLocaleString('en')} texts, eps ${eps}`,
    ours: (mine.seconds + again.seconds) / 2,
    peer: least(theirs.map((one) => one.seconds)),
    atLeast: eps > 0.4 ? 3 : 8,
    equal: differ === 0,
    note: differ === 0 ? 'labels equal' : `${differ} labels differ`,
  });
};

const Alone = z.object({ file: z.string(), stopWords: z.array(z.string()) });

/** Everything once, in a process that does nothing else. */
export const everythingOnce = async (input: unknown): Promise<number> => {
  const { file, stopWords } = Alone.parse(input);
  const vectors = vectorise(await textsOf(file), stopWords);
  fit(vectors, { k: settings.k, seed: 1 });
  sweep(vectors, 0);
  return outliers(vectors, 0.4).length;
};

const measureMemory = async (texts: readonly string[]): Promise<Goal> => {
  const peer = await clusterPeer(texts);
  const { stopWords } = await peer.load(texts.length);
  await peer.vectorise();
  await peer.kmeans(settings.k, 0, { algorithm: 'elkan', threads: 1 });
  await peer.sweep({ algorithm: 'elkan', threads: 1 });
  const before = (await peer.peak()).peakMb;
  await peer.dbscan(0.4, 1);
  const { peakMb } = await peer.peak();
  const module = join(import.meta.dirname, 'clusters.ts');
  const work = { module, task: 'everythingOnce', input: { file: peer.file, stopWords } };
  const ours = (await inChild(work)).peakMb;
  await peer.end();
  return {
    section,
    what: `peak memory of all of it, ${texts.length.toLocaleString('en')} texts`,
    ours: `${ours.toFixed(0)} MB`,
    peer: `${peakMb.toFixed(0)} MB`,
    goal: '≤ 0.25 ×',
    met: ours <= peakMb * 0.25,
    note: `${(ours / peakMb).toFixed(3)} ×; before its DBSCAN it stood at ${before.toFixed(0)} MB`,
  };
};

/** Agreement with categories that people gave, the mean over seeds; each side's best of five starts each time. */
const measureCategories = async (data: string, seeds: number): Promise<Goal[]> => {
  const { texts, categories } = await dataJobs(data);
  if (texts.length === 0) return [];
  const numbers = new Map([...new Set(categories)].map((name, index) => [name, index]));
  const truth = categories.map((name) => numbers.get(name) ?? -1);
  const peer = await clusterPeer(texts);
  const { stopWords } = await peer.load(texts.length);
  await peer.vectorise();
  const vectors = vectorise(texts, stopWords);
  const goals: Goal[] = [];
  for (const k of [numbers.size, settings.k]) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let seed = 1; seed <= seeds; seed += 1) {
      ours.push(normalisedMutualInformation(truth, fit(vectors, { k, seed }).labels));
      const other = await peer.kmeans(k, seed, { algorithm: 'elkan', threads: 1 });
      theirs.push(normalisedMutualInformation(truth, other.labels));
    }
    const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
    const range = (values: readonly number[]) =>
      `${least(values).toFixed(3)}–${Math.max(...values).toFixed(3)}`;
    goals.push({
      section,
      what: `NMI with ${numbers.size} roles of ${texts.length.toLocaleString('en')} postings, k = ${k}`,
      ours: Number(mean(ours).toFixed(4)),
      peer: Number(mean(theirs).toFixed(4)),
      goal: 'not lower',
      met: mean(ours) >= mean(theirs),
      note: `mean of ${seeds} seeds; ${range(ours)} beside ${range(theirs)}`,
    });
  }
  await peer.end();
  return goals;
};

export const measure = async ({ data, quick }: MeasureOptions): Promise<Goal[]> => {
  const absent = { section, ours: '–', peer: null, goal: 'measured', met: 'not measured' } as const;
  if (!hasPythonModules('sklearn', 'threadpoolctl'))
    return [{ ...absent, what: 'clustering', note: 'needs Debian’s python3-sklearn: bench/peers/README.md' }];
  const { texts } = await hackerNewsPosts(data);
  if (texts.length === 0) return [{ ...absent, what: 'clustering', note: `no Hacker News posts in ${data}` }];
  const goals: Goal[] = [];
  const sizes = quick ? [3000] : [5000, 10_000, 20_000];
  for (const size of sizes.filter((each) => each <= texts.length)) {
    const some = texts.slice(0, size);
    const peer = await clusterPeer(some);
    const { vectors, goal } = await measureVectors(some, peer, quick ? 1 : 3);
    goals.push(goal);
    const kmeans = await measureKMeans(vectors, peer, quick ? modes.slice(0, 1) : modes);
    goals.push(...kmeans.goals, await measureSweep(vectors, peer, kmeans.fastest));
    for (const eps of [0.6, 0.4, 0.3]) goals.push(await measureDbscan(vectors, peer, eps));
    await peer.end();
  }
  goals.push(await measureMemory(texts.slice(0, sizes.at(-1))));
  return [...goals, ...(await measureCategories(data, quick ? 1 : 8))];
};
