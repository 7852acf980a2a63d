/** A typed number as a whole one within bounds; the lower bound where it is none. */
export const wholeBetween = (typed: string | number, least: number, most: number): number => {
  const number = Math.round(Number(typed));
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : least;
};

/** A typed number; 0 where it is none. */
export const numberFrom = (typed: string | number): number => {
  const number = Number(typed);
  return Number.isFinite(number) ? number : 0;
};
