export interface Minimum {
  point: Float64Array;
  value: number;
}

export interface SimplexOptions {
  /** First step along each coordinate. */
  steps: readonly number[];
  maxEvaluations?: number;
  /** Stops when best and worst differ by less than this share of the best. */
  tolerance?: number;
}

type Objective = (point: Float64Array) => number;

/** `centre + factor · (centre − worst)`. */
const along = (centre: Float64Array, worst: Float64Array, factor: number): Float64Array =>
  centre.map((x, axis) => x + factor * (x - (worst[axis] ?? 0)));

const centreOf = (simplex: readonly Minimum[], dimensions: number): Float64Array => {
  const centre = new Float64Array(dimensions);
  for (const { point } of simplex.slice(0, dimensions)) {
    point.forEach((x, axis) => (centre[axis] = (centre[axis] ?? 0) + x / dimensions));
  }
  return centre;
};

/** The point that takes the worst one's place, or undefined where the simplex must shrink. */
const replacement = (
  simplex: readonly Minimum[],
  worst: Minimum,
  evaluate: (point: Float64Array) => Minimum,
): Minimum | undefined => {
  const centre = centreOf(simplex, worst.point.length);
  const best = simplex[0]?.value ?? Infinity;
  const second = simplex.at(-2)?.value ?? Infinity;
  const reflected = evaluate(along(centre, worst.point, 1));
  if (reflected.value < best) {
    const expanded = evaluate(along(centre, worst.point, 2));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second) return reflected;
  const outside = reflected.value < worst.value;
  const contracted = evaluate(along(centre, worst.point, outside ? 0.5 : -0.5));
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined;
};

/**
 * Downhill simplex (Nelder and Mead 1965): minimises without derivatives. `objective` may return Infinity for points it
 * forbids; at least `start` itself should be allowed.
 */
export const minimise = (
  objective: Objective,
  start: readonly number[],
  { steps, maxEvaluations = 60 * (start.length + 1), tolerance = 1e-7 }: SimplexOptions,
): Minimum => {
  let evaluations = 0;
  const evaluate = (point: Float64Array): Minimum => {
    evaluations += 1;
    const value = objective(point);
    return { point, value: Number.isNaN(value) ? Infinity : value };
  };
  let simplex = [evaluate(Float64Array.from(start))];
  for (let axis = 0; axis < start.length; axis += 1) {
    simplex.push(
      evaluate(Float64Array.from(start, (x, other) => (other === axis ? x + (steps[axis] ?? 1) : x))),
    );
  }
  for (;;) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0], simplex.at(-1)];
    if (!best || !worst) throw new RangeError('minimise needs a start');
    const near = Math.abs(worst.value - best.value) <= tolerance * (Math.abs(best.value) + 1e-12);
    if (near || evaluations >= maxEvaluations) return best;
    const better = replacement(simplex, worst, evaluate);
    if (better) simplex[simplex.length - 1] = better;
    else
      simplex = simplex.map((one, index) =>
        index === 0 ? one : evaluate(along(best.point, one.point, -0.5)),
      );
  }
};
