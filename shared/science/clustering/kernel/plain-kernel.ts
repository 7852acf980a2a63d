import type { ClusterKernel, KernelMaker, Span } from './cluster-kernel.ts';
import { workspaceFor, type Workspace } from './workspace.ts';

// Every step rounds to single precision where the SIMD kernel does; `Math.fround` around each product and sum says so.
const { fround } = Math;
const slack = fround(2e-6);

interface Place {
  readonly row: number;
  /** Where the products go. */
  readonly into: Float32Array;
  readonly at: number;
}

const products = (space: Workspace, { row, into, at }: Place): void => {
  const { rowStart, column, value, weight, stride } = space;
  into.fill(0, at, at + stride);
  const end = rowStart[row + 1] ?? 0;
  for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
    const x = value[entry] ?? 0;
    const line = (column[entry] ?? 0) * stride;
    for (let lane = 0; lane < stride; lane += 1) {
      into[at + lane] = (into[at + lane] ?? 0) + fround(x * (weight[line + lane] ?? 0));
    }
  }
};

const productWith = (
  { rowStart, column, value, weight, stride }: Workspace,
  row: number,
  cluster: number,
) => {
  let sum = 0;
  const end = rowStart[row + 1] ?? 0;
  for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
    sum = fround(sum + fround((value[entry] ?? 0) * (weight[(column[entry] ?? 0) * stride + cluster] ?? 0)));
  }
  return sum;
};

/** True where bounds prove that the row stays in its cluster. */
const stays = (space: Workspace, row: number): boolean => {
  const { label, own, upper, drift, halfSquare, stride } = space;
  const cluster = label[row] ?? 0;
  const half = halfSquare[cluster] ?? 0;
  const lower = fround((own[row] ?? 0) - (drift[cluster] ?? 0));
  const bounds = row * stride;
  upper[bounds + cluster] = -1e30;
  let rival = fround(-1e30);
  for (let lane = 0; lane < stride; lane += 1) {
    const bound = fround((upper[bounds + lane] ?? 0) + (drift[lane] ?? 0));
    upper[bounds + lane] = bound;
    rival = Math.max(rival, fround(bound - (halfSquare[lane] ?? 0)));
  }
  rival = fround(rival + slack);
  own[row] = lower;
  if (fround(lower - half) >= rival) return true;
  const exact = productWith(space, row, cluster);
  own[row] = exact;
  return fround(exact - half) >= rival;
};

const assign = (space: Workspace, { from, to, fresh }: Span): number => {
  const { label, own, upper, halfSquare, stride } = space;
  let computed = 0;
  for (let row = from; row < to; row += 1) {
    if (!fresh && stays(space, row)) continue;
    computed += 1;
    const at = row * stride;
    products(space, { row, into: upper, at });
    let best = 0;
    let highest = -1e38;
    for (let lane = 0; lane < stride; lane += 1) {
      const score = fround((upper[at + lane] ?? 0) - (halfSquare[lane] ?? 0));
      if (score > highest) [highest, best] = [score, lane];
    }
    label[row] = best;
    own[row] = upper[at + best] ?? 0;
  }
  return computed;
};

const move = (space: Workspace, rows: number): number => {
  const { rowStart, column, value, sum, size, label, settled, stride } = space;
  let moved = 0;
  for (let row = 0; row < rows; row += 1) {
    const before = settled[row] ?? -1;
    const now = label[row] ?? 0;
    if (before === now) continue;
    moved += 1;
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
      const x = value[entry] ?? 0;
      const line = (column[entry] ?? 0) * stride;
      if (before >= 0) sum[line + before] = (sum[line + before] ?? 0) - x;
      sum[line + now] = (sum[line + now] ?? 0) + x;
    }
    if (before >= 0) size[before] = (size[before] ?? 0) - 1;
    size[now] = (size[now] ?? 0) + 1;
    settled[row] = now;
  }
  return moved;
};

const squares = ({ sum, square, stride }: Workspace): void => {
  square.fill(0);
  for (let line = 0; line < sum.length; line += stride) {
    for (let lane = 0; lane < stride; lane += 1) {
      const x = sum[line + lane] ?? 0;
      square[lane] = (square[lane] ?? 0) + x * x;
    }
  }
};

const recentre = ({ sum, weight, scale, shift, stride }: Workspace): void => {
  shift.fill(0);
  for (let line = 0; line < sum.length; line += stride) {
    for (let lane = 0; lane < stride; lane += 1) {
      const now = fround((sum[line + lane] ?? 0) * (scale[lane] ?? 0));
      const step = now - (weight[line + lane] ?? 0);
      shift[lane] = (shift[lane] ?? 0) + step * step;
      weight[line + lane] = now;
    }
  }
};

/** The kernel without WebAssembly: several times slower, equal to the bit. */
export const plainKernel: KernelMaker = (matrix, shape): ClusterKernel => {
  const space = workspaceFor(matrix, shape, (bytes) => new ArrayBuffer(bytes));
  return {
    space,
    assign: (span) => assign(space, span),
    move: (rows) => move(space, rows),
    squares: () => {
      squares(space);
    },
    recentre: () => {
      recentre(space);
    },
    productsOf: (from, to) => {
      const into = space.upper.subarray(0, (to - from) * space.stride);
      for (let row = from; row < to; row += 1)
        products(space, { row, into, at: (row - from) * space.stride });
      return into;
    },
  };
};
