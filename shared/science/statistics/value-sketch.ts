import * as z from 'zod';

/** Bits of a value that count at the first level of rounding: 1 part in 4,096. Each further level keeps one bit less. */
const firstLevelBits = 12;
const lastLevel = firstLevelBits - 1;

/** Lower edge of a value's bin: exact at level 0, else its leading bits. Bins of a level unite bins of the one before. */
const binOf = (value: number, level: number): number => {
  if (level === 0) return value;
  const limit = 2 ** (firstLevelBits + 1 - level);
  let scale = 1;
  let leading = value;
  while (leading >= limit) {
    leading = Math.floor(leading / 2);
    scale *= 2;
  }
  return leading * scale;
};

/** `n` values of about `value` each: their mean. */
export interface ValueBin {
  value: number;
  n: number;
}

/** Level of rounding, then lower edges (each as the step from the one before), counts, and sums where rounded. */
export const SketchJson = z.tuple([
  z.int().min(0).max(lastLevel),
  z.array(z.int().nonnegative()),
  z.array(z.int().positive()),
  z.array(z.int().nonnegative()),
]);
export type SketchJson = z.infer<typeof SketchJson>;

/**
 * How often which values occur, in bounded space. Non-negative whole numbers are counted exactly until more than
 * `capacity` different ones have come; then their bins coarsen, relative width doubling, until they fit (the uniform
 * collapse of UDDSketch, Epicoco et al. 2020, with the leading bits of HdrHistogram in place of logarithms, so that only
 * whole numbers are computed with). What it holds depends on the values alone, never on their order or on how sketches
 * of parts were put together: the level is the least at which the values fit.
 */
export class ValueSketch {
  readonly #capacity: number;
  #level = 0;
  #bins = new Map<number, ValueBin>();
  #count = 0;

  constructor(capacity: number) {
    if (capacity < 16) throw new RangeError('a sketch needs room for 16 bins');
    this.#capacity = capacity;
  }

  /** Values counted. */
  get count(): number {
    return this.#count;
  }

  /** Whether every value is still known exactly. */
  get exact(): boolean {
    return this.#level === 0;
  }

  /** Counts a whole number from 0; throws RangeError for anything else. */
  add(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number from 0`);
    this.#put(binOf(value, this.#level), 1, value);
    this.#fit();
  }

  /** Counts everything that another sketch of the same capacity has counted. */
  absorb(other: ValueSketch): void {
    this.#coarsen(other.#level);
    for (const [edge, { n, value: sum }] of other.#bins) this.#put(binOf(edge, this.#level), n, sum);
    this.#fit();
  }

  /** Rising. The values of a bin are told by their mean. */
  bins(): ValueBin[] {
    return this.#sorted().map(([, { value: sum, n }]) => ({ value: sum / n, n }));
  }

  toJson(): SketchJson {
    const sorted = this.#sorted();
    const steps = sorted.map(([edge], index) => edge - (sorted[index - 1]?.[0] ?? 0));
    const sums = this.exact ? [] : sorted.map(([, { value }]) => value);
    return [this.#level, steps, sorted.map(([, { n }]) => n), sums];
  }

  static fromJson([level, steps, counts, sums]: SketchJson, capacity: number): ValueSketch {
    const sketch = new ValueSketch(capacity);
    sketch.#level = level;
    let edge = 0;
    steps.forEach((step, index) => {
      edge += step;
      const n = counts[index] ?? 0;
      sketch.#put(edge, n, level === 0 ? edge * n : (sums[index] ?? 0));
    });
    sketch.#fit();
    return sketch;
  }

  #sorted(): [number, ValueBin][] {
    return [...this.#bins].sort((a, b) => a[0] - b[0]);
  }

  #put(edge: number, n: number, sum: number): void {
    const bin = this.#bins.get(edge);
    if (bin) {
      bin.n += n;
      bin.value += sum;
    } else this.#bins.set(edge, { n, value: sum });
    this.#count += n;
  }

  #coarsen(level: number): void {
    if (level <= this.#level) return;
    const finer = this.#bins;
    this.#level = level;
    this.#bins = new Map();
    this.#count = 0;
    for (const [edge, { n, value }] of finer) this.#put(binOf(edge, level), n, value);
  }

  #fit(): void {
    while (this.#bins.size > this.#capacity && this.#level < lastLevel) this.#coarsen(this.#level + 1);
  }
}
