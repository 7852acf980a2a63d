/** The newest `count` months of a time zone as `2026-11`, the current one first. */
export const recentMonths = (now: Date, timeZone: string, count = 24): string[] => {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric' }).formatToParts(
    now,
  );
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? '1');
  const newest = part('year') * 12 + part('month') - 1;
  return Array.from({ length: count }, (_, back) => {
    const month = newest - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
};
