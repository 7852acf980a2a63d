/** The list with one entry replaced. */
export const replaced = <T>(list: readonly T[], index: number, entry: T): T[] =>
  list.map((one, at) => (at === index ? entry : one));

export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

/** The list with one entry moved up (-1) or down (1); at the end it stays. */
export const moved = <T>(list: readonly T[], index: number, by: -1 | 1): T[] => {
  const entry = list[index];
  const to = index + by;
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const rest = without(list, index);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
};
