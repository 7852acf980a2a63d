/** Pay a year, quartiles over the postings that state it in one currency. */
export interface PayQuartiles {
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
}

/** Least distance of two quartiles in the logarithm: coinciding ones make a steep step, not a division by zero. */
const leastSpread = 0.02;

const logarithm = (pay: number): number => Math.log(Math.max(pay, 1));

/**
 * Estimated share of postings whose pay reaches `floor`, 0 to 1, by straight lines in the logarithm of pay through the
 * quartiles, continued beyond them at the slope of the nearer half. Never rises with the floor; 1 without one.
 * Both must be in the same currency.
 */
export const shareReaching = (floor: number, { p25, p50, p75 }: PayQuartiles): number => {
  if (floor <= 0) return 1;
  const middle = logarithm(p50);
  const distance = logarithm(floor) - middle;
  const half = distance < 0 ? middle - logarithm(p25) : logarithm(p75) - middle;
  const below = 0.5 + (0.25 * distance) / Math.max(half, leastSpread);
  return 1 - Math.min(1, Math.max(0, below));
};
