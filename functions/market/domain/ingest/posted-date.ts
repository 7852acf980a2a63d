const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const yearFirst = /(?:^|\D)((?:19|20)\d{2})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?!\d)/;
const monthWordFirst = /\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b/;
const monthWordLast = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3})[a-z]*\.?[ -,]{1,2}((?:19|20)\d{2})\b/;
const epoch = /^1\d{9}(?:\d{3})?$/;

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const calendarDay = (year: number, month: number, day: number): string | null => {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const named = (year: string | undefined, month: string | undefined, day: string | undefined) =>
  calendarDay(Number(year), months.indexOf((month ?? '').toLowerCase()) + 1, Number(day));

/** `7/14/2023` has its month first, as in the US, unless that month cannot be (`14.7.2023`). */
const numericYearLast = ([, first, second, year]: RegExpExecArray): string | null =>
  Number(first) > 12
    ? calendarDay(Number(year), Number(second), Number(first))
    : calendarDay(Number(year), Number(first), Number(second));

/**
 * The calendar day a date text names, as written: no time zone is applied, since sources state local days. Null where
 * the day cannot be told, which includes days without a year (`04-20`) and ages (`3 days ago`).
 */
export const parseDay = (text: string): string | null => {
  const plain = text.trim();
  const year = yearFirst.exec(plain) ?? compact.exec(plain);
  if (year !== null) return calendarDay(Number(year[1]), Number(year[2]), Number(year[3]));
  const last = yearLast.exec(plain);
  if (last !== null) return numericYearLast(last);
  const first = monthWordFirst.exec(plain);
  if (first !== null) return named(first[3], first[1], first[2]);
  const word = monthWordLast.exec(plain);
  if (word !== null) return named(word[3], word[2], word[1]);
  if (!epoch.test(plain)) return null;
  const instant = new Date(Number(plain) * (plain.length === 10 ? 1000 : 1));
  return instant.toISOString().slice(0, 10);
};
