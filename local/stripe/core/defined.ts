type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the values that are there. */
export const defined = <T extends object>(values: T): Defined<T> => {
  const given: Defined<T> = {};
  return Object.assign(
    given,
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  );
};
