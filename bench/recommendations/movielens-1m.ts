// MovieLens 1M, implicit: training at that size beside numpy, and what it costs in memory and in rankings.
import type { Goal } from '../market/goal.ts';
import { accuracyRows, measureAccuracy, median, type Accuracy } from './accuracy.ts';
import type { Measure } from './goal-section.ts';
import { fileOf, hasSet } from './movielens.ts';
import { atLeastTimes, noSlower } from './movielens-goals.ts';

const section = 'movielens-1m';
const most = { seconds: 60, megabytes: 2048 };

/** Time and memory of every model of ours, each beside what is allowed. */
const costs = ({ measured, times }: Accuracy): Goal[] =>
  measured
    .filter(({ seconds, model }) => seconds.length > 0 && !model.startsWith('numpy'))
    .flatMap(({ model, peakMb }): Goal[] => {
      const seconds = median(times.get(model) ?? []);
      return [
        {
          section,
          what: `training ${model}`,
          ours: `${seconds.toFixed(1)} s`,
          peer: null,
          goal: `≤ ${most.seconds} s`,
          met: seconds <= most.seconds,
        },
        {
          section,
          what: `peak of memory of ${model}`,
          ours: `${Math.round(peakMb)} MB`,
          peer: null,
          goal: `≤ ${most.megabytes} MB`,
          met: peakMb <= most.megabytes,
          note: 'a process that reads the data and fits',
        },
      ];
    });

export const measure: Measure = async ({ data, quick, table }) => {
  if (!hasSet(data, '1m')) {
    const absent = { section, what: 'training', ours: '–', peer: null, goal: 'measured' } as const;
    return [{ ...absent, met: 'not measured', note: `there is no ${fileOf(data, '1m')}` }];
  }
  const accuracy = await measureAccuracy({
    data,
    set: '1m',
    split: 'random',
    every: quick ? 5 : 1,
    rounds: quick ? 1 : 3,
  });
  const { tuningSeconds, parts } = accuracy;
  const count = parts.whole.train.at.length.toLocaleString('en');
  table({
    title: `MovieLens 1M (ratings of 3 and more), random 80/20, ${count} to learn from; settings chosen in ${tuningSeconds.toFixed(0)} s`,
    rows: accuracyRows(accuracy),
  });
  const on = 'random split';
  const knn = ['item-kNN', 'numpy item-kNN'];
  return [
    ...costs(accuracy),
    noSlower(accuracy, { section, on, model: 'EASE^R' }),
    noSlower(accuracy, { section, on, model: 'final engine' }),
    atLeastTimes(accuracy, { section, on, times: 1.02, peers: ['numpy EASE^R'] }),
    atLeastTimes(accuracy, { section, on, times: 1.1, peers: knn }),
  ];
};
