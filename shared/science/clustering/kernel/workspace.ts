import type { SparseMatrix } from '../../sparse-matrix.ts';

type Sizes = Readonly<Record<'rows' | 'columns' | 'entries' | 'stride', number>>;

/** Bytes of every array, in the order they lie in memory; each starts at a multiple of 16. */
const bytesOf = ({ rows, columns, entries, stride }: Sizes) => ({
  rowStart: 4 * (rows + 1),
  column: 4 * entries,
  value: 4 * entries,
  weight: 4 * columns * stride,
  sum: 8 * columns * stride,
  halfSquare: 4 * stride,
  label: 4 * rows,
  settled: 4 * rows,
  size: 4 * stride,
  own: 4 * rows,
  upper: 4 * rows * stride,
  drift: 4 * stride,
  shift: 8 * stride,
  square: 8 * stride,
  scale: 8 * stride,
});

type Name = keyof ReturnType<typeof bytesOf>;

/** A module's own data lies below; it has none, but address 0 should stay unused. */
const firstByte = 1024;

const layOut = (sizes: Sizes): { at: Record<Name, number>; bytes: number } => {
  const bytes = bytesOf(sizes);
  let next = firstByte;
  const place = (name: Name): number => {
    const here = next;
    next = (next + bytes[name] + 15) & ~15;
    return here;
  };
  const at = {
    rowStart: place('rowStart'),
    column: place('column'),
    value: place('value'),
    weight: place('weight'),
    sum: place('sum'),
    halfSquare: place('halfSquare'),
    label: place('label'),
    settled: place('settled'),
    size: place('size'),
    own: place('own'),
    upper: place('upper'),
    drift: place('drift'),
    shift: place('shift'),
    square: place('square'),
    scale: place('scale'),
  };
  return { at, bytes: next };
};

/**
 * Everything a run of k-means holds, as views of one block of memory that a kernel in another language can read where
 * it lies. Clusters lie term by term: column f of cluster c at `f × stride + c`; `stride` is k rounded up to 4.
 */
export interface Workspace {
  readonly rows: number;
  readonly columns: number;
  readonly k: number;
  readonly stride: number;
  /** Address of every array in the block. */
  readonly at: Readonly<Record<Name, number>>;
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
  /** Centroids. */
  readonly weight: Float32Array;
  /** Sums of the rows settled in each cluster, kept up to date as rows move. */
  readonly sum: Float64Array;
  /** Half the squared length of each centroid; what a row's product must beat. Enormous for the lanes beyond k. */
  readonly halfSquare: Float32Array;
  readonly label: Int32Array;
  /** The label under which a row is in `sum`; −1 for not yet. */
  readonly settled: Int32Array;
  readonly size: Int32Array;
  /** At most the product of the row with its own centroid. */
  readonly own: Float32Array;
  /** At least the products of the row with every centroid. */
  readonly upper: Float32Array;
  /** How far each centroid moved last, rounded up: no product with a unit row can have changed by more. */
  readonly drift: Float32Array;
  /** Squared distance each centroid moved last. */
  readonly shift: Float64Array;
  /** Squared length of each sum. */
  readonly square: Float64Array;
  /** What turns a sum into a centroid. */
  readonly scale: Float64Array;
}

const copyRows = (matrix: SparseMatrix, order: Int32Array, { rowStart, column, value }: Workspace): void => {
  let used = 0;
  order.forEach((row, index) => {
    const from = matrix.rowStart[row] ?? 0;
    const to = matrix.rowStart[row + 1] ?? 0;
    column.set(matrix.column.subarray(from, to), used);
    value.set(matrix.value.subarray(from, to), used);
    used += to - from;
    rowStart[index + 1] = used;
  });
};

/** Rows of `matrix` in the given order, copied into a block of memory of at least the asked size. */
export const workspaceFor = (
  matrix: SparseMatrix,
  { k, order }: { k: number; order: Int32Array },
  allocate: (bytes: number) => ArrayBuffer,
): Workspace => {
  const rows = order.length;
  const { columns } = matrix;
  const stride = (k + 3) & ~3;
  let entries = 0;
  for (const row of order) entries += (matrix.rowStart[row + 1] ?? 0) - (matrix.rowStart[row] ?? 0);
  const { at, bytes } = layOut({ rows, columns, entries, stride });
  const block = allocate(bytes);
  const whole = (name: Name, length: number) => new Int32Array(block, at[name], length);
  const single = (name: Name, length: number) => new Float32Array(block, at[name], length);
  const double = (name: Name, length: number) => new Float64Array(block, at[name], length);
  const space: Workspace = {
    rows,
    columns,
    k,
    stride,
    at,
    rowStart: whole('rowStart', rows + 1),
    column: whole('column', entries),
    value: single('value', entries),
    weight: single('weight', columns * stride),
    sum: double('sum', columns * stride),
    halfSquare: single('halfSquare', stride),
    label: whole('label', rows),
    settled: whole('settled', rows),
    size: whole('size', stride),
    own: single('own', rows),
    upper: single('upper', rows * stride),
    drift: single('drift', stride),
    shift: double('shift', stride),
    square: double('square', stride),
    scale: double('scale', stride),
  };
  copyRows(matrix, order, space);
  return space;
};
