// What serving costs by the number of items, and what is lost by keeping only the largest weights of each item.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { sampleIndices, seededRandom } from '../../shared/science/random.ts';
import { parseArtefact, serialise } from '../../shared/science/recommenders/artefact.ts';
import { fitEngine, type EngineSettings } from '../../shared/science/recommenders/engine.ts';
import { evaluate } from '../../shared/science/recommenders/evaluate.ts';
import { forServing } from '../../shared/science/recommenders/for-serving.ts';
import { type HistoryItem, historyOf } from '../../shared/science/recommenders/interactions.ts';
import type { Model } from '../../shared/science/recommenders/model.ts';
import { scores } from '../../shared/science/recommenders/scores.ts';
import { topPlaces } from '../../shared/science/recommenders/top-items.ts';
import { engineGrid } from '../../shared/science/recommenders/tune-engine.ts';
import { inChild } from '../child/in-child.ts';
import type { Goal } from '../market/goal.ts';
import { popularityOf } from '../../functions/recommendations/domain/trained-popularity.ts';
import type { Learned } from '../../functions/recommendations/domain/learned.ts';
import type { Interactions } from '../../shared/science/recommenders/interactions.ts';
import type { Table } from '../report.ts';
import type { Measure } from './goal-section.ts';
import { fewerJudges, hasSet, partsOf, type SetName } from './movielens.ts';
import { DoorServed } from './serving-door.ts';
import { syntheticInteractions } from './synthetic.ts';

const section = 'serving';
const most = { loadMs: 300, p95Ms: 50 };

/** The engine with all its parts, as it would come out of a choice. */
const settings = (): EngineSettings => {
  const [[als], [ease], [companions]] = [engineGrid.als, engineGrid.ease, engineGrid.companions];
  if (!als || !ease || !companions) throw new RangeError('the grid is empty');
  const share = (weight: number) => ({ weight, halfLife: null });
  return {
    als,
    ease,
    companions,
    seed: 1,
    shares: { als: share(1), ease: share(0.5), companions: share(0.5) },
  };
};

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

const ServeInput = z.object({ file: z.string(), requests: z.number() });
const Served = z.object({
  loadMs: z.number(),
  firstMs: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});

const historyOfLength = (items: number, length: number, seed: number): HistoryItem[] =>
  Array.from(sampleIndices(items, length, seededRandom(seed)), (item) => ({ item, weight: 1 }));

const rank = (model: Model, history: readonly HistoryItem[]): number => {
  const begun = performance.now();
  const score = scores(model, history);
  for (const { item } of history) score[item] = -Infinity;
  topPlaces(score, 20);
  return performance.now() - begun;
};

/** What a process of its own does: loads the artefact once, then ranks for histories of 1 to 200 items. */
export const serve = (input: unknown): Promise<z.infer<typeof Served>> => {
  const { file, requests } = ServeInput.parse(input);
  const begun = performance.now();
  const { model, items } = parseArtefact(readFileSync(file));
  const loadMs = performance.now() - begun;
  const ask = (request: number) =>
    rank(model, historyOfLength(items.length, 1 + ((37 * request) % 200), request));
  const firstMs = ask(1);
  for (let request = 0; request < 20; request += 1) ask(request);
  const times = Array.from({ length: requests }, (_, request) => ask(request));
  return Promise.resolve({ loadMs, firstMs, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) });
};

/** What a night keeps beside the model: what is popular is counted from the same interactions. */
const learnedOf = ({ people, items, matrix, at }: Interactions): Learned => {
  const day = (time: number) => new Date(Date.UTC(2026, 10, 1) + time * 3_600_000).toISOString();
  const doings = people.flatMap((memberId, person) =>
    historyOf({ people, items, matrix, at }, person).map(({ item }, index) => ({
      ...{ memberId, type: 'viewed', kind: 'course' as const, itemId: items[item] ?? '' },
      at: day(at[(matrix.rowStart[person] ?? 0) + index] ?? 0),
    })),
  );
  return {
    ...{ kind: 'course', method: 'engine', why: 'best', tried: [], judgedBy: 0, finishedAlike: [] },
    ...{ people: people.length, items: items.length, interactions: at.length, from: null, until: null },
    popularity: popularityOf(doings),
  };
};

const serving = async (people: number, items: number, requests: number) => {
  const interactions = syntheticInteractions(people, items);
  const begun = performance.now();
  const model = fitEngine(interactions, settings());
  const fitSeconds = (performance.now() - begun) / 1000;
  const folder = mkdtempSync(join(tmpdir(), 'pathlight-bench-'));
  const file = join(folder, 'model.bin');
  const metrics = learnedOf(interactions);
  writeFileSync(file, serialise({ items: interactions.items, model: forServing(model), metrics }));
  const megabytes = statSync(file).size / 2 ** 20;
  const module = join(import.meta.dirname, 'serving.ts');
  const { value, peakMb } = await inChild({ module, task: 'serve', input: { file, requests } });
  const door = await inChild({
    ...{ module: join(import.meta.dirname, 'serving-door.ts'), task: 'serveDoor' },
    input: { file, requests: Math.ceil(requests / 2) },
  });
  rmSync(folder, { recursive: true, force: true });
  const served = Served.parse(value);
  return {
    ...{ items, interactions: interactions.at.length, fitSeconds, megabytes, peakMb, ...served },
    ...{ door: DoorServed.parse(door.value), doorPeakMb: door.peakMb },
  };
};

/** NDCG at 10 of the engine by how many weights of each item are kept, on the part that settings are chosen on. */
const losses = (data: string, set: SetName, keeps: readonly number[]) => {
  const split = fewerJudges(partsOf({ data, set, split: 'random', every: 1 }).validation);
  const whole = fitEngine(split.train, {
    ...settings(),
    shares: { ...settings().shares, companions: { weight: 0, halfLife: null } },
  });
  const full = evaluate(whole, split).ndcg10;
  const items = split.train.matrix.columns;
  return keeps.map((keep) => {
    const { ndcg10 } = evaluate(forServing(whole, keep), split);
    return {
      set: `MovieLens ${set}`,
      items,
      kept: keep,
      'NDCG@10': ndcg10.toFixed(4),
      'of all': ndcg10 / full,
    };
  });
};

const goalsOf = ({ items, loadMs, p95Ms, door }: Awaited<ReturnType<typeof serving>>): Goal[] => {
  const goal = (what: string, ms: number, mostMs: number): Goal => ({
    ...{ section, what: `${what}, ${items.toLocaleString('en')} items`, ours: `${ms.toFixed(1)} ms` },
    ...{ peer: null, goal: `≤ ${mostMs} ms`, met: ms <= mostMs },
  });
  return [
    goal('loading the engine', loadMs, most.loadMs),
    goal('a ranking, warm, p95', p95Ms, most.p95Ms),
    goal('loading the live model from the bucket', door.loadMs, most.loadMs),
    goal('GET /recommendations through the door, warm, p95', door.p95Ms, most.p95Ms),
  ];
};

const doorTable = (served: readonly Awaited<ReturnType<typeof serving>>[]): Table => ({
  title: 'GET /recommendations through the door (DynamoDB emulator, bucket over HTTP, 20 people in turn)',
  rows: served.map(({ items, door, doorPeakMb }) => ({
    items,
    'load ms': door.loadMs.toFixed(0),
    'first ms': door.firstMs.toFixed(0),
    'p50 ms': door.p50Ms.toFixed(1),
    'p95 ms': door.p95Ms.toFixed(1),
    'peak MB': Math.round(doorPeakMb),
  })),
});

export const measure: Measure = async ({ data, quick, table }) => {
  const sizes = quick
    ? ([[600, 1000]] as const)
    : ([
        [2000, 2500],
        [8000, 10_000],
      ] as const);
  const served = [];
  for (const [people, items] of sizes) served.push(await serving(people, items, quick ? 100 : 1000));
  table({
    title:
      'The engine with all parts, the 400 largest weights of every item kept (made-up people of 25 tastes)',
    rows: served.map(
      ({ items, interactions, fitSeconds, megabytes, peakMb, loadMs, firstMs, p50Ms, p95Ms }) => ({
        items,
        interactions,
        'train s': fitSeconds.toFixed(1),
        'artefact MB': megabytes.toFixed(1),
        'load ms': loadMs.toFixed(0),
        'first ms': firstMs.toFixed(1),
        'p50 ms': p50Ms.toFixed(2),
        'p95 ms': p95Ms.toFixed(2),
        'peak MB': Math.round(peakMb),
      }),
    ),
  });
  table(doorTable(served));
  const sets = (quick ? (['100k'] as const) : (['100k', '1m'] as const)).filter((set) => hasSet(data, set));
  const lost = sets.flatMap((set) => losses(data, set, [50, 100, 200, 400, 800]));
  if (lost.length > 0)
    table({ title: 'What is lost by keeping only the largest weights of every item', rows: lost });
  return served.flatMap(goalsOf);
};
