import * as z from 'zod';

/** A figure from fewer postings than this says more about the few than about the market, and is withheld. */
export const minimumPostings = 30;

/** A figure, or how few postings it would have come from. */
export const figureOf = <const S extends z.ZodRawShape>(shape: S) =>
  z.discriminatedUnion('withheld', [
    z.object({ withheld: z.literal(true), n: z.int().nonnegative() }),
    z.object({ withheld: z.literal(false), n: z.int().nonnegative(), ...shape }),
  ]);

export type Figure<T extends object> = { withheld: true; n: number } | ({ withheld: false; n: number } & T);

/** Computes the figure only where enough postings stand behind it. */
export const figure = <T extends object>(n: number, compute: () => T): Figure<T> =>
  n < minimumPostings ? { withheld: true, n } : { withheld: false, n, ...compute() };

/** Keeps files small and equal on every machine: so many decimals, no more. */
export const rounded = (value: number, decimals = 4): number => {
  const factor = 10 ** decimals;
  const result = Math.round(value * factor) / factor;
  return result === 0 ? 0 : result;
};
