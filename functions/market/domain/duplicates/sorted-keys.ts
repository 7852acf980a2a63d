const radix = 1 << 16;

/** Keys in rising order, each with the number of the posting it is of; equal keys keep the order of the postings. */
export interface SortedKeys {
  readonly keys: Float64Array;
  readonly owners: Uint32Array;
}

const passes = [1, 2 ** 16, 2 ** 32] as const;

/** One pass of a radix sort: stable, by 16 bits of the key from `unit` on. */
const pass = (from: SortedKeys, to: SortedKeys, unit: number): void => {
  const starts = new Uint32Array(radix + 1);
  const digitOf = (key: number): number => Math.floor(key / unit) % radix;
  for (const key of from.keys) {
    const next = digitOf(key) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let digit = 1; digit <= radix; digit += 1)
    starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  for (let at = 0; at < from.keys.length; at += 1) {
    const key = from.keys[at] ?? 0;
    const digit = digitOf(key);
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    to.keys[place] = key;
    to.owners[place] = from.owners[at] ?? 0;
  }
};

const room = (length: number): SortedKeys => ({
  keys: new Float64Array(length),
  owners: new Uint32Array(length),
});

/** Sorts keys of 48 bits in time linear in their number. `keys` itself is used up. */
export const sortKeys = (keys: Float64Array, owners: Uint32Array): SortedKeys => {
  let from: SortedKeys = { keys, owners };
  let to = room(keys.length);
  for (const unit of passes) {
    pass(from, to, unit);
    [from, to] = [to, from];
  }
  return from;
};

/** The sorted keys of some postings: of `order`, whose places in it become the owners. Zeros are no keys. */
export const collectKeys = (all: Float64Array, perPosting: number, order: Uint32Array): SortedKeys => {
  const { keys, owners } = room(order.length * perPosting);
  let next = 0;
  for (let owner = 0; owner < order.length; owner += 1) {
    const from = (order[owner] ?? 0) * perPosting;
    for (let at = from; at < from + perPosting; at += 1) {
      const key = all[at] ?? 0;
      if (key === 0) continue;
      keys[next] = key;
      owners[next] = owner;
      next += 1;
    }
  }
  return sortKeys(keys.subarray(0, next), owners.subarray(0, next));
};

/** Where the first key of at least `key` stands. */
export const lowerBound = (keys: Float64Array, key: number): number => {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Of postings that share a key no more than so many, the last, are looked at: a key of thousands tells nothing. */
export const mostMeetings = 16;

const endOf = (keys: Float64Array, from: number): number => {
  const key = keys[from];
  let end = from + 1;
  while (end < keys.length && keys[end] === key) end += 1;
  return end;
};

/** Every pair of owners, of `one` and of `two`, that share a key; pairs that share several come several times. */
export const meetings = (
  one: SortedKeys,
  two: SortedKeys,
  visit: (ofOne: number, ofTwo: number) => void,
): void => {
  let [a, b] = [0, 0];
  while (a < one.keys.length && b < two.keys.length) {
    const [key, other] = [one.keys[a] ?? 0, two.keys[b] ?? 0];
    if (key < other) a += 1;
    else if (key > other) b += 1;
    else {
      const [ends, ends2] = [endOf(one.keys, a), endOf(two.keys, b)];
      for (let i = a; i < ends; i += 1) {
        for (let j = Math.max(b, ends2 - mostMeetings); j < ends2; j += 1)
          visit(one.owners[i] ?? 0, two.owners[j] ?? 0);
      }
      [a, b] = [ends, ends2];
    }
  }
};
