import { expect, test } from 'vitest';
import { fitAls } from '../../../../../shared/science/recommenders/als.ts';
import { evaluate } from '../../../../../shared/science/recommenders/evaluate.ts';
import {
  conjugateGradients,
  outerSum,
  personVector,
  solverRoom,
} from '../../../../../shared/science/recommenders/factors.ts';
import { historyOf } from '../../../../../shared/science/recommenders/interactions.ts';
import type { FactorsKernel } from '../../../../../shared/science/recommenders/kernel/factors-kernel.ts';
import { plainFactors } from '../../../../../shared/science/recommenders/kernel/plain-factors.ts';
import { wasmFactors } from '../../../../../shared/science/recommenders/kernel/wasm-factors.ts';
import { scores } from '../../../../../shared/science/recommenders/scores.ts';
import { fitPopularity } from '../../../../../shared/science/recommenders/popularity.ts';
import { randomSplit } from '../../../../../shared/science/recommenders/splits.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { solveSymmetric } from '../../../../../shared/science/statistics/linear-solve.ts';
import { planted } from './planted-interactions.ts';

const options = { size: 8, unobserved: 0.2, regularisation: 0.05, rounds: 8 };

test('conjugate gradients answer the same equations as Cholesky', () => {
  const random = seededRandom(4);
  const [size, rows] = [6, 30];
  const factors = Float64Array.from({ length: rows * size }, () => random() - 0.5);
  const base = outerSum(factors, { size, scale: 1 });
  const observed = [3, 9, 20];
  const weights = [1.5, 4, 0.3];
  const solution = new Float64Array(size);
  conjugateGradients({ base, ridge: 0.7, factors, size, observed, weights }, solution, {
    room: solverRoom(size),
    steps: 20,
  });
  const row = (index: number) => factors.subarray(index * size, (index + 1) * size);
  const left = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (__, b) =>
      observed.reduce(
        (sum, item, index) => sum + (weights[index] ?? 0) * (row(item)[a] ?? 0) * (row(item)[b] ?? 0),
        (base[a * size + b] ?? 0) + (a === b ? 0.7 : 0),
      ),
    ),
  );
  const right = Array.from({ length: size }, (_, a) =>
    Float64Array.of(
      observed.reduce((sum, item, index) => sum + (weights[index] ?? 0) * (row(item)[a] ?? 0), 0),
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

test('WebAssembly and double precision foretell the same scores, to 1 in 1,000 of their spread', () => {
  const all = planted({ people: 120, items: 40, each: 10, tastes: 4, noise: 0.2, seed: 6 });
  const fitted = (kernel: FactorsKernel) => fitAls(all, { ...options, random: seededRandom(3), kernel });
  const [plain, wasm] = [fitted(plainFactors), fitted(wasmFactors)];
  for (let person = 0; person < 20; person += 1) {
    const history = historyOf(all, person);
    const [one, two] = [scores(plain, history), scores(wasm, history)];
    const spread = Math.max(...one) - Math.min(...one);
    expect(spread).toBeGreaterThan(0.1);
    one.forEach((score, item) => {
      expect(Math.abs(score - (two[item] ?? NaN))).toBeLessThan(1e-3 * spread);
    });
  }
});

test('vectors come in fours', () => {
  const all = planted({ people: 10, items: 8, each: 3, tastes: 2, noise: 0, seed: 1 });
  expect(() => fitAls(all, { ...options, size: 6, random: seededRandom(1) })).toThrow(RangeError);
});

test('the same seed gives the same factors, and nobody’s history gives no vector', () => {
  const all = planted({ people: 50, items: 20, each: 6, tastes: 2, noise: 0.2, seed: 2 });
  const model = fitAls(all, { ...options, random: seededRandom(7) });
  expect(fitAls(all, { ...options, random: seededRandom(7) })).toEqual(model);
  expect([...personVector(model, [])]).toEqual(Array(options.size).fill(0));
});
