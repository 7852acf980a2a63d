const exact = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const loose = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?)?\s*月?)?\s*年?$/;

/** Whether a text is a year, a month or a day as ISO 8601 writes it. */
export const isPartialDate = (text: string): boolean => exact.test(text);

/**
 * What people write (`2021/9`, `2021年9月`, `2021.09.01`) in the form the API takes (`2021-09`); a text that is no such
 * date comes back as it was, so that it can be put right.
 */
export const normalisedDate = (text: string): string => {
  const [, year, month, day] = loose.exec(text.trim()) ?? [];
  const written = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const joined = written.join('-');
  return isPartialDate(joined) ? joined : text.trim();
};
