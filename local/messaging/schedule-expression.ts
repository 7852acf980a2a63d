import { Temporal } from 'temporal-polyfill';
import { StartError } from '../start-error.ts';

/** The first instant after `after` at which a schedule is due; undefined where there is none within eight years. */
export type NextRun = (after: Date) => Date | undefined;

const unknownExpression = (expression: string): StartError =>
  new StartError(
    `The schedule ${expression} is not one the local system understands.`,
    'It knows rate(n minutes|hours|days), at(yyyy-mm-ddThh:mm:ss) and cron(minutes hours day month weekday year).',
  );

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  low: number;
  high: number;
  /** Words for low, low + 1, … */
  names?: readonly string[];
}

const valueOf = (text: string, { low, names }: Field): number => {
  const index = names?.indexOf(text.toUpperCase()) ?? -1;
  return index >= 0 ? index + low : Number(text);
};

const rangeOf = (part: string, field: Field): number[] => {
  const [range = '', step] = part.split('/');
  const [from, to] =
    range === '*' ? [field.low, field.high] : range.split('-').map((text) => valueOf(text, field));
  const start = from ?? NaN;
  const end = to ?? (step === undefined ? start : field.high);
  const by = step === undefined ? 1 : Number(step);
  if (
    ![start, end, by].every(Number.isInteger) ||
    by < 1 ||
    start < field.low ||
    end > field.high ||
    start > end
  ) {
    throw new RangeError(part);
  }
  return Array.from({ length: Math.floor((end - start) / by) + 1 }, (_, index) => start + index * by);
};

const valuesOf = (text: string, field: Field): number[] =>
  [...new Set(text.split(',').flatMap((part) => rangeOf(part, field)))].sort((a, b) => a - b);

type DayTest = (day: Temporal.PlainDate) => boolean;

/** ISO's Monday 1 … Sunday 7 as AWS counts: Sunday 1 … Saturday 7. */
const awsWeekday = (day: Temporal.PlainDate): number => (day.dayOfWeek % 7) + 1;

const nearestWorkday = (day: Temporal.PlainDate, wanted: number): boolean => {
  const target = day.with({ day: Math.min(wanted, day.daysInMonth) });
  if (target.dayOfWeek === 6)
    return day.equals(target.day === 1 ? target.add({ days: 2 }) : target.subtract({ days: 1 }));
  if (target.dayOfWeek !== 7) return day.equals(target);
  return day.equals(
    target.day === target.daysInMonth ? target.subtract({ days: 2 }) : target.add({ days: 1 }),
  );
};

const dayOfMonthTest = (text: string): DayTest => {
  if (text === '?' || text === '*') return () => true;
  if (text === 'L') return (day) => day.day === day.daysInMonth;
  const workday = /^(\d+)W$/.exec(text);
  if (workday) return (day) => nearestWorkday(day, Number(workday[1]));
  const days = valuesOf(text, { low: 1, high: 31 });
  return (day) => days.includes(day.day);
};

const weekdayTest = (text: string): DayTest => {
  const field = { low: 1, high: 7, names: weekdays };
  if (text === '?' || text === '*') return () => true;
  const nth = /^(\w+)#([1-5])$/.exec(text);
  if (nth) {
    const weekday = valueOf(nth[1] ?? '', field);
    return (day) => awsWeekday(day) === weekday && Math.ceil(day.day / 7) === Number(nth[2]);
  }
  const last = /^(\w+)L$/.exec(text);
  if (last) {
    const weekday = valueOf(last[1] ?? '', field);
    return (day) => awsWeekday(day) === weekday && day.day + 7 > day.daysInMonth;
  }
  const days = valuesOf(text === 'L' ? '7' : text, field);
  return (day) => days.includes(awsWeekday(day));
};

const cron = (fields: string[], timeZone: string): NextRun => {
  const [minuteText = '', hourText = '', dayText = '', monthText = '', weekdayText = '', yearText = ''] =
    fields;
  const minutes = valuesOf(minuteText, { low: 0, high: 59 });
  const hours = valuesOf(hourText, { low: 0, high: 23 });
  const inMonth = valuesOf(monthText, { low: 1, high: 12, names: months });
  const years = valuesOf(yearText, { low: 1970, high: 2199 });
  const [onDay, onWeekday] = [dayOfMonthTest(dayText), weekdayTest(weekdayText)];
  return (after) => {
    const start = Temporal.Instant.fromEpochMilliseconds(after.getTime());
    let day = start.toZonedDateTimeISO(timeZone).toPlainDate();
    for (let tried = 0; tried < 8 * 366; tried += 1, day = day.add({ days: 1 })) {
      if (!inMonth.includes(day.month) || !years.includes(day.year) || !onDay(day) || !onWeekday(day))
        continue;
      for (const hour of hours) {
        for (const minute of minutes) {
          const due = day.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).toInstant();
          if (Temporal.Instant.compare(due, start) > 0) return new Date(due.epochMilliseconds);
        }
      }
    }
    return undefined;
  };
};

const rate = (amount: number, unit: string): NextRun | undefined => {
  const period = unitMs[unit.replace(/s$/, '')];
  return period === undefined || amount < 1
    ? undefined
    : (after) => new Date(after.getTime() + amount * period);
};

const at = (time: string, timeZone: string): NextRun => {
  const due = new Date(Temporal.PlainDateTime.from(time).toZonedDateTime(timeZone).epochMilliseconds);
  return (after) => (due > after ? due : undefined);
};

/** Reads `rate(…)`, `at(…)` or `cron(…)` in AWS's form; throws a StartError for anything else. */
export const scheduleExpression = (expression: string, timeZone: string): NextRun => {
  const [, kind, content = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  const words = content.trim().split(/\s+/);
  try {
    if (kind === 'cron' && words.length === 6) return cron(words, timeZone);
    if (kind === 'at') return at(content, timeZone);
    const next = kind === 'rate' && words.length === 2 ? rate(Number(words[0]), words[1] ?? '') : undefined;
    if (next) return next;
  } catch {
    // Said below in our own words, with the whole expression.
  }
  throw unknownExpression(expression);
};
