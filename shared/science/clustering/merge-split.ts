import type { Random } from '../random.ts';
import type { Workspace } from './kernel/workspace.ts';
import type { Objective } from './lloyd.ts';

interface Merge {
  readonly loss: number;
  readonly into: number;
  readonly from: number;
}

interface Split {
  readonly gain: number;
  readonly cluster: number;
  /** Rows that leave for a cluster of their own. */
  readonly leaving: readonly number[];
}

/** What a cluster is worth: the loss it saves beside every row for itself. */
const worth = (squared: number, size: number, objective: Objective): number =>
  objective === 'direction' ? Math.sqrt(squared) : squared / Math.max(1, size);

/** Products of all pairs of sums, at `a × k + b` for a ≤ b. */
const sumProducts = ({ sum, k, stride }: Workspace): Float64Array => {
  const products = new Float64Array(k * k);
  for (let line = 0; line < sum.length; line += stride) {
    for (let a = 0; a < k; a += 1) {
      const x = sum[line + a] ?? 0;
      if (x === 0) continue;
      for (let b = a; b < k; b += 1)
        products[a * k + b] = (products[a * k + b] ?? 0) + x * (sum[line + b] ?? 0);
    }
  }
  return products;
};

/** What joining each pair of clusters would lose, cheapest first. */
const merges = ({ k, size }: Workspace, products: Float64Array, objective: Objective): Merge[] => {
  const squared = (cluster: number): number => products[cluster * k + cluster] ?? 0;
  const members = (cluster: number): number => size[cluster] ?? 0;
  const found: Merge[] = [];
  for (let a = 0; a < k; a += 1) {
    for (let b = a + 1; b < k; b += 1) {
      const joined = squared(a) + squared(b) + 2 * (products[a * k + b] ?? 0);
      const apart = worth(squared(a), members(a), objective) + worth(squared(b), members(b), objective);
      found.push({ loss: apart - worth(joined, members(a) + members(b), objective), into: a, from: b });
    }
  }
  return found.sort((one, two) => one.loss - two.loss);
};

const productWith = ({ rowStart, column, value }: Workspace, row: number, vector: Float64Array): number => {
  let sum = 0;
  const end = rowStart[row + 1] ?? 0;
  for (let entry = rowStart[row] ?? 0; entry < end; entry += 1)
    sum += (value[entry] ?? 0) * (vector[column[entry] ?? 0] ?? 0);
  return sum;
};

const addRow = ({ rowStart, column, value }: Workspace, row: number, vector: Float64Array): void => {
  const end = rowStart[row + 1] ?? 0;
  for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
    const at = column[entry] ?? 0;
    vector[at] = (vector[at] ?? 0) + (value[entry] ?? 0);
  }
};

/** One half of a cluster that is being split. */
class Half {
  readonly vector: Float64Array;
  half = 0;
  size = 0;
  worth = 0;

  constructor(columns: number) {
    this.vector = new Float64Array(columns);
  }

  /** The sum in `vector` becomes the centroid. */
  centre(objective: Objective): void {
    let squared = 0;
    for (const x of this.vector) squared += x * x;
    this.worth = worth(squared, this.size, objective);
    const scale = 1 / (objective === 'direction' ? Math.sqrt(squared) : Math.max(1, this.size));
    for (let at = 0; at < this.vector.length; at += 1) this.vector[at] = (this.vector[at] ?? 0) * scale;
    this.half = (squared * scale * scale) / 2;
  }
}

interface Halving {
  readonly space: Workspace;
  readonly objective: Objective;
  readonly random: Random;
  readonly halves: readonly [Half, Half];
}

const trials = 8;
const passes = 8;

const seedHalves = ({ space, halves, objective, random }: Halving, members: readonly number[]): void => {
  const draw = (): number => members[Math.floor(random() * members.length)] ?? 0;
  const [left, right] = halves;
  const place = (half: Half, row: number): void => {
    half.vector.fill(0);
    half.size = 1;
    addRow(space, row, half.vector);
    half.centre(objective);
  };
  place(left, draw());
  const drawn = Array.from({ length: trials }, draw);
  const products = drawn.map((row) => productWith(space, row, left.vector));
  place(right, drawn[products.indexOf(Math.min(...products))] ?? 0);
};

/** Two-means of the members of a cluster. Returns the worth of both halves and who is in the right one. */
const halve = (
  halving: Halving,
  members: readonly number[],
): { worth: number; leaving: readonly number[] } => {
  const { space, halves, objective } = halving;
  const [left, right] = halves;
  const side = new Uint8Array(members.length);
  seedHalves(halving, members);
  for (let pass = 0; pass < passes; pass += 1) {
    let changed = 0;
    members.forEach((row, index) => {
      const toLeft = productWith(space, row, left.vector) - left.half;
      const now = toLeft >= productWith(space, row, right.vector) - right.half ? 0 : 1;
      if (side[index] !== now) changed += 1;
      side[index] = now;
    });
    if (pass > 0 && changed * 100 <= members.length) break;
    for (const half of halves) {
      half.vector.fill(0);
      half.size = 0;
    }
    members.forEach((row, index) => {
      const half = side[index] === 0 ? left : right;
      half.size += 1;
      addRow(space, row, half.vector);
    });
    if (left.size === 0 || right.size === 0) return { worth: -Infinity, leaving: [] };
    for (const half of halves) half.centre(objective);
  }
  return { worth: left.worth + right.worth, leaving: members.filter((_, index) => side[index] === 1) };
};

const fewestToSplit = 8;

const membersOf = ({ k, label }: Workspace, rows: number): number[][] => {
  const members = Array.from({ length: k }, (): number[] => []);
  for (let row = 0; row < rows; row += 1) members[label[row] ?? 0]?.push(row);
  return members;
};

/** A split must beat the merge that makes room for it by this factor. */
const margin = 0.98;

export interface MergeSplit {
  readonly rows: number;
  readonly objective: Objective;
  readonly random: Random;
}

/**
 * Moves whole clusters where Lloyd's iteration cannot: two clusters that lose little by being one make room for a half of
 * a cluster that gains more by being two (Ismkhan 2018, "I-k-means−+"). Changes labels only; returns how many swaps were
 * made. Needs settled rows.
 */
export const mergeAndSplit = (space: Workspace, { rows, objective, random }: MergeSplit): number => {
  if (space.k < 3) return 0;
  const products = sumProducts(space);
  const members = membersOf(space, rows);
  const halves = [new Half(space.columns), new Half(space.columns)] as const;
  const splits: Split[] = members.flatMap((rowsOf, cluster) => {
    if (rowsOf.length < fewestToSplit) return [];
    const { worth: apart, leaving } = halve({ space, objective, random, halves }, rowsOf);
    const whole = worth(products[cluster * space.k + cluster] ?? 0, rowsOf.length, objective);
    return [{ gain: apart - whole, cluster, leaving }];
  });
  const cheapest = merges(space, products, objective);
  const used = new Set<number>();
  let swaps = 0;
  for (const { gain, cluster, leaving } of splits.sort((one, two) => two.gain - one.gain)) {
    if (used.has(cluster)) continue;
    const merge = cheapest.find(
      ({ into, from }) => into !== cluster && from !== cluster && !used.has(into) && !used.has(from),
    );
    if (!merge || merge.loss >= gain * margin) break;
    for (const row of members[merge.from] ?? []) space.label[row] = merge.into;
    for (const row of leaving) space.label[row] = merge.from;
    for (const one of [cluster, merge.into, merge.from]) used.add(one);
    swaps += 1;
  }
  return swaps;
};
