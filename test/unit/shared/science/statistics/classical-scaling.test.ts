import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planeFromDistances } from '../../../../../shared/science/statistics/classical-scaling.ts';

const coordinate = fc.integer({ min: -50, max: 50 });

test('points of a plane come back with their distances, up to scale', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 }), (points) => {
      const between = (a: readonly number[], b: readonly number[]) =>
        Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));
      const distances = points.map((a) => points.map((b) => between(a, b)));
      const largest = Math.max(...distances.flat());
      fc.pre(largest > 0);
      const plane = planeFromDistances(distances).map(({ x, y }) => [x, y]);
      const found = plane.map((a) => plane.map((b) => between(a, b)));
      const scale = Math.max(...found.flat()) / largest;
      distances.forEach((row, i) =>
        row.forEach((distance, j) => {
          expect(found[i]?.[j]).toBeCloseTo(distance * scale, 5);
        }),
      );
    }),
  );
});

test('coordinates lie within −1 … 1; one point lies in the middle', () => {
  expect(planeFromDistances([[0]])).toEqual([{ x: 0, y: 0 }]);
  const plane = planeFromDistances([
    [0, 3],
    [3, 0],
  ]);
  expect(plane.map(({ x }) => Math.abs(x))).toEqual([1, 1]);
});
