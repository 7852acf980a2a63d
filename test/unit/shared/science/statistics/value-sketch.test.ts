import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ValueSketch } from '../../../../../shared/science/statistics/value-sketch.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';

const sketchOf = (values: readonly number[], capacity = 16): ValueSketch => {
  const sketch = new ValueSketch(capacity);
  for (const value of values) sketch.add(value);
  return sketch;
};

const values = fc.array(fc.nat({ max: 4_000_000 }), { maxLength: 120 });

describe('a sketch of values', () => {
  test('counts exactly while the different values fit', () => {
    const sketch = sketchOf([5, 3, 5, 0, 5, 3]);
    expect(sketch.exact).toBe(true);
    expect(sketch.count).toBe(6);
    expect(sketch.bins()).toEqual([
      { value: 0, n: 1 },
      { value: 3, n: 2 },
      { value: 5, n: 3 },
    ]);
  });

  test('depends on what was counted, not on the order nor on how parts were put together', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const whole = JSON.stringify(sketchOf([...a, ...b, ...c]).toJson());
        const left = sketchOf(a);
        left.absorb(sketchOf(b));
        left.absorb(sketchOf(c));
        const right = sketchOf(c);
        const inner = sketchOf([...b].reverse());
        inner.absorb(sketchOf(a));
        right.absorb(inner);
        expect(JSON.stringify(left.toJson())).toBe(whole);
        expect(JSON.stringify(right.toJson())).toBe(whole);
      }),
    );
  });

  test('never holds more bins than it may, nor loses a value or the sum of them', () => {
    fc.assert(
      fc.property(values, (list) => {
        const sketch = sketchOf(list);
        const bins = sketch.bins();
        expect(bins.length).toBeLessThanOrEqual(16);
        expect(sketch.count).toBe(list.length);
        expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(list.length);
        const sum = list.reduce((total, value) => total + value, 0);
        expect(bins.reduce((total, { value, n }) => total + value * n, 0)).toBeCloseTo(sum, 3);
      }),
    );
  });

  test('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(values, (list) => {
        const json = sketchOf(list).toJson();
        expect(ValueSketch.fromJson(json, 16).toJson()).toEqual(json);
      }),
    );
  });

  test('is off by at most half a bin where it had to round', () => {
    const random = seededRandom(7);
    const list = Array.from({ length: 20_000 }, () => Math.round(Math.exp(11 + random() * 2)));
    const sketch = sketchOf(list, 128);
    expect(sketch.exact).toBe(false);
    const sorted = list.toSorted((a, b) => a - b);
    let seen = 0;
    for (const { value, n } of sketch.bins()) {
      const truth = sorted[Math.floor(seen + n / 2)] ?? 0;
      expect(Math.abs(value / truth - 1)).toBeLessThan(0.03);
      seen += n;
    }
  });

  test('takes no part of a unit and nothing below 0', () => {
    for (const value of [-1, 0.5, NaN, Infinity])
      expect(() => new ValueSketch(16).add(value)).toThrow(RangeError);
  });
});
