/** True where a is to be dropped before b: a lower score, or on a tie the higher place. */
const below = (score: ArrayLike<number>, a: number, b: number): boolean => {
  const [one, two] = [score[a] ?? 0, score[b] ?? 0];
  return one < two || (one === two && a > b);
};

const sink = (heap: Int32Array, length: number, score: ArrayLike<number>): void => {
  const item = heap[0] ?? 0;
  let at = 0;
  for (let child = 1; child < length; child = 2 * at + 1) {
    if (child + 1 < length && below(score, heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
    if (!below(score, heap[child] ?? 0, item)) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = item;
};

const rise = (heap: Int32Array, at: number, score: ArrayLike<number>): void => {
  const item = heap[at] ?? 0;
  let place = at;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!below(score, item, heap[parent] ?? 0)) break;
    heap[place] = heap[parent] ?? 0;
    place = parent;
  }
  heap[place] = item;
};

/**
 * Places of the `count` highest scores in no order, ties by place; fewer where fewer are allowed. A score of −Infinity or NaN is
 * not allowed. One pass with a heap.
 */
export const largestPlaces = (score: Float32Array | Float64Array, count: number): Int32Array => {
  const heap = new Int32Array(Math.min(count, score.length));
  let length = 0;
  for (let place = 0; place < score.length; place += 1) {
    if (!((score[place] ?? NaN) > -Infinity)) continue;
    if (length < heap.length) {
      heap[length] = place;
      rise(heap, length, score);
      length += 1;
    } else if (length > 0 && below(score, heap[0] ?? 0, place)) {
      heap[0] = place;
      sink(heap, length, score);
    }
  }
  return heap.subarray(0, length);
};

/** `largestPlaces`, highest first. */
export const topPlaces = (score: Float32Array | Float64Array, count: number): Int32Array =>
  largestPlaces(score, count).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
