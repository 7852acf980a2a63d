// MovieLens 100K, implicit: every model beside numpy's, on a random split and on everybody's newest.
import { solveSymmetric } from '../../shared/science/statistics/linear-solve.ts';
import { seededRandom } from '../../shared/science/random.ts';
import { fitEase } from '../../shared/science/recommenders/ease.ts';
import { gatherInteractions } from '../../shared/science/recommenders/interactions.ts';
import type { Goal } from '../market/goal.ts';
import { accuracyRows, measureAccuracy } from './accuracy.ts';
import type { Measure } from './goal-section.ts';
import { fileOf, hasSet } from './movielens.ts';
import { atLeastTimes, noSlower } from './movielens-goals.ts';
import { published } from './published.ts';

const section = 'movielens-100k';

/** Largest difference of our weights from the normal equations of each item solved directly, on a small random matrix. */
const awayFromDirectSolve = (): number => {
  const random = seededRandom(5);
  const [people, items, regularisation] = [120, 40, 5];
  const met = Array.from({ length: people }, () => Array.from({ length: items }, () => random() < 0.15));
  const interactions = gatherInteractions(
    met.flatMap((row, person) =>
      row.flatMap((has, item) =>
        has ? [{ person: `${person}`, item: String(item).padStart(2, '0'), weight: 1, at: 0 }] : [],
      ),
    ),
    Array.from({ length: items }, (_, item) => String(item).padStart(2, '0')),
  );
  const { weights } = fitEase(interactions, { regularisation });
  const shared = (one: number, two: number) =>
    met.filter((row) => row[one] === true && row[two] === true).length;
  let away = 0;
  for (let j = 0; j < items; j += 1) {
    const others = Array.from({ length: items }, (_, item) => item).filter((item) => item !== j);
    const left = others.map((one) =>
      Float64Array.from(others, (two) => shared(one, two) + (one === two ? regularisation : 0)),
    );
    const direct = solveSymmetric(
      left,
      others.map((one) => Float64Array.of(shared(one, j))),
    );
    others.forEach((one, index) => {
      const difference = Math.abs((weights[one * items + j] ?? NaN) - (direct?.[index]?.[0] ?? NaN));
      away = difference <= away ? away : difference;
    });
  }
  return away;
};

const exactness = (): Goal => {
  const away = awayFromDirectSolve();
  return {
    section,
    what: 'EASE^R beside a direct dense solve, largest difference of a weight',
    ours: away.toExponential(1),
    peer: null,
    goal: '≤ 1e-6',
    met: away <= 1e-6,
  };
};

export const measure: Measure = async ({ data, quick, table }) => {
  const goals: Goal[] = [exactness()];
  if (!hasSet(data, '100k')) {
    const absent = { section, what: 'rankings', ours: '–', peer: null, goal: 'measured' } as const;
    return [...goals, { ...absent, met: 'not measured', note: `there is no ${fileOf(data, '100k')}` }];
  }
  const options = { data, set: '100k', every: 1, rounds: quick ? 1 : 7 } as const;
  const random = await measureAccuracy({ ...options, split: 'random' });
  const last = await measureAccuracy({ ...options, split: 'last' });
  const title = (on: string, tuning: number) =>
    `MovieLens 100K (first 80 % of each person by time), ${on}; settings chosen in ${tuning.toFixed(0)} s`;
  table({ title: title('random 80/20', random.tuningSeconds), rows: accuracyRows(random) });
  table({ title: title('last one out', last.tuningSeconds), rows: accuracyRows(last) });
  table(published);
  const knn = ['item-kNN', 'numpy item-kNN'];
  return [
    ...goals,
    atLeastTimes(random, { section, on: 'random split', times: 1.02, peers: ['numpy EASE^R'] }),
    atLeastTimes(random, { section, on: 'random split', times: 1.1, peers: knn }),
    atLeastTimes(last, {
      section,
      on: 'last one out',
      times: 1.1,
      peers: [...knn, 'item-kNN, newest weigh more'],
    }),
    noSlower(random, { section, on: 'random split', model: 'EASE^R' }),
    noSlower(random, { section, on: 'random split', model: 'final engine' }),
    noSlower(last, { section, on: 'last one out', model: 'final engine' }),
  ];
};
