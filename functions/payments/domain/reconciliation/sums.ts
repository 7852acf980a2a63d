/** Exact sums by key; throws a RangeError where one leaves the exact integers. */
export const sums = () => {
  const totals = new Map<string, number>();
  return {
    add: (key: string, amountMinor: number): void => {
      const total = (totals.get(key) ?? 0) + amountMinor;
      if (!Number.isSafeInteger(total)) throw new RangeError(`the sum of ${key} is not an exact integer`);
      totals.set(key, total);
    },
    of: (key: string): number => totals.get(key) ?? 0,
    keys: (): string[] => [...totals.keys()].sort(),
    entries: (): [key: string, amountMinor: number][] => [...totals].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
};
export type Sums = ReturnType<typeof sums>;

/** Name of a balance at Stripe: one a kind and currency. */
export const balanceKey = ({ balanceType, currency }: { balanceType: string; currency: string }): string =>
  `${balanceType} ${currency}`;
