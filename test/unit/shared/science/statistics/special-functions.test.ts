import { expect, test } from 'vitest';
import {
  incompleteBeta,
  logGamma,
  t95,
  twoSidedT,
} from '../../../../../shared/science/statistics/special-functions.ts';

// Reference values: scipy 1.10 (gammaln, betainc, stats.t).
test.each([
  [0.3, 1.095_797_994_818_075_6],
  [1, 0],
  [7.5, 7.534_364_236_758_734],
  [12_345.6, 103_959.185_066_168_44],
])('log gamma of %d', (x, value) => {
  expect(logGamma(x)).toBeCloseTo(value, 9);
});

test.each([
  [0.3, 2.5, 7, 0.641_222_462_971_721_1],
  [0.41, 200, 300, 0.677_628_164_771_782_1],
  [0.9, 0.5, 0.5, 0.795_167_235_300_866_2],
  [0, 2, 3, 0],
  [1, 2, 3, 1],
])('incomplete beta at %d of (%d, %d)', (x, a, b, value) => {
  expect(incompleteBeta(x, a, b)).toBeCloseTo(value, 11);
});

test('the tails of Student’s t', () => {
  expect(twoSidedT(2.1, 7)).toBeCloseTo(0.073_871_196_212_922_6, 12);
  expect(twoSidedT(-2.1, 7)).toBeCloseTo(0.073_871_196_212_922_6, 12);
  const points = [
    12.706_204_736_432_095, 2.570_581_836_614_739_5, 2.042_272_456_301_237_3, 1.962_339_080_826_407_4,
  ];
  [1, 5, 30, 1000].forEach((freedom, index) => expect(t95(freedom)).toBeCloseTo(points[index] ?? 0, 7));
});
