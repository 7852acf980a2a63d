import { expect, test } from 'vitest';
import { fitAls } from '../../../../../shared/science/recommenders/als.ts';
import { evaluate } from '../../../../../shared/science/recommenders/evaluate.ts';
import {
  conjugateGradients,
  outerSum,
  personVector,
  solverRoom,
} from '../../../../../shared/science/recommenders/factors.ts';
import { fitPopularity } from '../../../../../shared/science/recommenders/popularity.ts';
import { randomSplit } from '../../../../../shared/science/recommenders/splits.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { solveSymmetric } from '../../../../../shared/science/statistics/linear-solve.ts';
import { planted } from './planted-interactions.ts';

const options = { factors: 8, regularisation: 2, confidence: 4, rounds: 8 };

test('conjugate gradients answer the same equations as Cholesky', () => {
  const random = seededRandom(4);
  const [size, rows] = [6, 30];
  const factors = Float64Array.from({ length: rows * size }, () => random() - 0.5);
  const base = outerSum(factors, size);
  const observed = [3, 9, 20];
  const extra = [1.5, 4, 0.3];
  const solution = new Float64Array(size);
  conjugateGradients({ base, ridge: 0.7, factors, size, observed, extra }, solution, {
    room: solverRoom(size),
    steps: 20,
  });
  const row = (index: number) => factors.subarray(index * size, (index + 1) * size);
  const left = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (__, b) =>
      observed.reduce(
        (sum, item, index) => sum + (extra[index] ?? 0) * (row(item)[a] ?? 0) * (row(item)[b] ?? 0),
        (base[a * size + b] ?? 0) + (a === b ? 0.7 : 0),
      ),
    ),
  );
  const right = Array.from({ length: size }, (_, a) =>
    Float64Array.of(
      observed.reduce((sum, item, index) => sum + (1 + (extra[index] ?? 0)) * (row(item)[a] ?? 0), 0),
    ),
  );
  solveSymmetric(left, right)?.forEach(([expected], axis) => {
    expect(solution[axis]).toBeCloseTo(expected ?? NaN, 9);
  });
});

test('factors find the tastes that popularity does not', () => {
  const all = planted({ people: 200, items: 60, each: 12, tastes: 4, noise: 0.15, seed: 8 });
  const split = randomSplit(all, 0.25, seededRandom(1));
  const als = evaluate(fitAls(split.train, { ...options, random: seededRandom(2) }), split);
  const popular = evaluate(fitPopularity(split.train, { halfLife: Infinity }), split);
  expect(als.ndcg10).toBeGreaterThan(1.5 * popular.ndcg10);
});

test('the same seed gives the same factors, and nobody’s history gives no vector', () => {
  const all = planted({ people: 50, items: 20, each: 6, tastes: 2, noise: 0.2, seed: 2 });
  const model = fitAls(all, { ...options, random: seededRandom(7) });
  expect(fitAls(all, { ...options, random: seededRandom(7) })).toEqual(model);
  expect([...personVector(model, [])]).toEqual(Array(options.factors).fill(0));
});
