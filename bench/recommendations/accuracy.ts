import { join } from 'node:path';
import * as z from 'zod';
import { evaluate } from '../../shared/science/recommenders/evaluate.ts';
import type { Split } from '../../shared/science/recommenders/splits.ts';
import { inChild } from '../child/in-child.ts';
import { Chosen, fitChosen, tunedMemory, tunedModels } from './models.ts';
import { fewerJudges, partsOf, type Sample } from './movielens.ts';
import { hasPeer, peerSettings, recommenderPeer } from './peer.ts';

/** One way of learning, on one split. */
export interface Measured {
  readonly model: string;
  readonly ndcg10: number;
  readonly recall20: number;
  readonly coverage: number;
  /** Seconds of every round; no more than one where only the ranking was of interest. */
  readonly seconds: readonly number[];
  /** Largest resident set of a process that loads the data and fits once; NaN where not measured. */
  readonly peakMb: number;
  readonly settings: string;
}

export interface AccuracyOptions extends Sample {
  readonly rounds: number;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const PeakInput = z.object({
  data: z.string(),
  set: z.enum(['100k', '1m']),
  split: z.enum(['random', 'last']),
  every: z.number(),
  chosen: Chosen,
});

/** What a process of its own does to show how much memory a fit takes. */
export const fitOnce = (input: unknown): Promise<string> => {
  const { chosen, ...sample } = PeakInput.parse(input);
  return Promise.resolve(fitChosen(partsOf(sample).whole.train, chosen).kind);
};

const peakOf = async ({ data, set, split, every }: AccuracyOptions, chosen: Chosen): Promise<number> => {
  const module = join(import.meta.dirname, 'accuracy.ts');
  return (await inChild({ module, task: 'fitOnce', input: { data, set, split, every, chosen } })).peakMb;
};

const secondsOf = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
};

const settingsText = (chosen: Chosen): string =>
  Object.entries(chosen.model === 'final engine' ? chosen.settings.shares : chosen)
    .filter(([name, value]) => name !== 'model' && value !== null)
    .map(([name, value]) => `${name} ${JSON.stringify(value).replaceAll(/["{}]/g, '').replaceAll(',', ' ')}`)
    .join(', ');

const ours = async (options: AccuracyOptions, whole: Split, chosen: Chosen): Promise<Measured> => {
  const { ndcg10, recall20, coverage } = evaluate(fitChosen(whole.train, chosen), whole);
  const peakMb = await peakOf(options, chosen);
  return {
    model: chosen.model,
    ndcg10,
    recall20,
    coverage,
    seconds: [],
    peakMb,
    settings: settingsText(chosen),
  };
};

/** numpy's side of every model it has; memory in a process that fits this one alone. */
const peers = async (whole: Split, chosen: readonly Chosen[]): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const each of chosen.filter((one) => peerSettings(one) !== undefined)) {
    const peer = await recommenderPeer(whole);
    await peer.fit(each, 1);
    const { peakMb } = await peer.peak();
    const { ndcg10, recall20, coverage } = await peer.judge();
    await peer.end();
    const named = { model: `numpy ${each.model}`, settings: 'the same' };
    measured.push({ ...named, ndcg10, recall20, coverage, seconds: [], peakMb });
  }
  return measured;
};

/** Every model fitted in turns, ours and the peer's on one thread and on two, so that a busy machine slows all alike. */
const timed = async (whole: Split, chosen: readonly Chosen[], rounds: number) => {
  const times = new Map<string, number[]>();
  const note = (name: string, seconds: number): void => {
    times.set(name, [...(times.get(name) ?? []), seconds]);
  };
  const peer = hasPeer() ? await recommenderPeer(whole) : undefined;
  for (let round = 0; round < rounds; round += 1)
    for (const each of chosen) {
      note(
        each.model,
        secondsOf(() => fitChosen(whole.train, each)),
      );
      if (!peer || peerSettings(each) === undefined) continue;
      note(`numpy ${each.model}`, (await peer.fit(each, 1)).seconds);
      note(`numpy ${each.model}, 2 threads`, (await peer.fit(each, 2)).seconds);
    }
  await peer?.end();
  return times;
};

/** What a model gains by remembering what is newest, where the newest is asked for: rankings only. */
const withMemory = (
  { validation, whole }: ReturnType<typeof partsOf>,
  chosen: readonly Chosen[],
): Measured[] =>
  chosen
    .filter(({ model }) => model === 'item-kNN' || model === 'EASE^R')
    .flatMap((each) => tunedMemory(validation, each))
    .map((each) => {
      const { ndcg10, recall20, coverage } = evaluate(fitChosen(whole.train, each), whole);
      const named = { model: `${each.model}, newest weigh more`, settings: settingsText(each) };
      return { ...named, ndcg10, recall20, coverage, seconds: [], peakMb: NaN };
    });

/**
 * All models on one split of one set: settings chosen on a part of training held back, then fitted to all of training, then
 * judged once. The peer runs with the settings chosen for the same formulas here; its rankings show that they are the same.
 */
export const measureAccuracy = async (options: AccuracyOptions) => {
  const parts = partsOf(options);
  const begun = performance.now();
  const chosen = tunedModels(fewerJudges(parts.validation), options.set === '1m');
  const tuningSeconds = (performance.now() - begun) / 1000;
  const times = await timed(parts.whole, chosen, options.rounds);
  const measured: Measured[] = [];
  for (const each of chosen) measured.push(await ours(options, parts.whole, each));
  if (options.split === 'last') measured.push(...withMemory(parts, chosen));
  if (hasPeer()) measured.push(...(await peers(parts.whole, chosen)));
  const timedToo = measured.map((one) => ({ ...one, seconds: times.get(one.model) ?? [] }));
  return { measured: timedToo, times, tuningSeconds, parts };
};
export type Accuracy = Awaited<ReturnType<typeof measureAccuracy>>;

/** As a table: the figures of every model, and what was chosen. */
export const accuracyRows = ({ measured, times }: Accuracy) =>
  measured.map(({ model, ndcg10, recall20, coverage, seconds, peakMb, settings }) => {
    const two = times.get(`${model}, 2 threads`);
    return {
      model,
      'NDCG@10': ndcg10.toFixed(4),
      'Recall@20': recall20.toFixed(4),
      coverage: `${(100 * coverage).toFixed(1)} %`,
      'train s': seconds.length === 0 ? '' : median(seconds).toFixed(3),
      '2 threads': two ? median(two).toFixed(3) : '',
      'peak MB': Number.isNaN(peakMb) ? '' : Math.round(peakMb),
      settings,
    };
  });
