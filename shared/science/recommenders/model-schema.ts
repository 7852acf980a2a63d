import * as z from 'zod';
import type { Model } from './model.ts';

const Count = z.int().nonnegative();
const Single = z.instanceof(Float32Array);
const Double = z.instanceof(Float64Array);
const Whole = z.instanceof(Int32Array);

/** Rows that begin where the last one ended, and columns that exist. */
const Rows = z
  .object({ rows: Count, columns: Count, rowStart: Whole, column: Whole, value: Single })
  .refine(
    ({ rows, columns, rowStart, column, value }) =>
      rowStart.length === rows + 1 &&
      rowStart[0] === 0 &&
      rowStart.every((start, row) => row === 0 || start >= (rowStart[row - 1] ?? 0)) &&
      rowStart[rows] === column.length &&
      column.length === value.length &&
      column.every((place) => place >= 0 && place < columns),
    'rows of a sparse matrix do not fit together',
  );

const DenseItems = z
  .object({ kind: z.literal('dense-items'), items: Count, weights: Single })
  .refine(({ items, weights }) => weights.length === items * items, 'weights are not items by items');

const SparseItems = z
  .object({ kind: z.literal('sparse-items'), weights: Rows })
  .refine(({ weights }) => weights.rows === weights.columns, 'weights are not items by items');

const Factors = z
  .object({
    kind: z.literal('factors'),
    items: Count,
    size: Count,
    factors: Single,
    base: Double,
    unobserved: z.number(),
    regularisation: z.number(),
  })
  .refine(
    ({ items, size, factors, base }) => factors.length === items * size && base.length === size * size,
    'factors do not fit their size',
  );

const Popularity = z.object({ kind: z.literal('popularity'), score: Single });
const SingleModel = z.discriminatedUnion('kind', [Popularity, DenseItems, SparseItems, Factors]);
const Blend = z.object({
  kind: z.literal('blend'),
  parts: z.array(
    z.object({ weight: z.number(), halfLife: z.number().positive().nullable(), model: SingleModel }),
  ),
});

/** A model as data whose arrays fit together. */
export const ModelSchema: z.ZodType<Model> = z.discriminatedUnion('kind', [
  Popularity,
  DenseItems,
  SparseItems,
  Factors,
  Blend,
]);

/** How many items a model scores. */
export const itemCountOf = (model: Model): number => {
  switch (model.kind) {
    case 'popularity':
      return model.score.length;
    case 'sparse-items':
      return model.weights.columns;
    case 'dense-items':
    case 'factors':
      return model.items;
    case 'blend':
      return Math.max(0, ...model.parts.map((part) => itemCountOf(part.model)));
  }
};
