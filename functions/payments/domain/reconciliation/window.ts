import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** An IANA time zone (`Asia/Shanghai`, `UTC`): the one in which the business counts its days. */
export const TimeZone = z.string().min(1).max(64).refine(isTimeZone, 'an IANA time zone');

/** A calendar day of the business, `2028-02-29`. */
export const BusinessDay = z.iso.date();

/**
 * One day of the business as an interval of instants: `from` belongs to it, `to` does not. The zone is kept with it, so
 * that a day reconciled once means the same interval for ever, whatever zone is configured later.
 */
export const Window = z.object({
  day: BusinessDay,
  timeZone: TimeZone,
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});
export type Window = z.infer<typeof Window>;

const instantOf = (day: Temporal.PlainDate, timeZone: string): string =>
  new Date(day.toZonedDateTime(timeZone).epochMilliseconds).toISOString();

/** The window of a day: 24 hours, or 23 or 25 where the clocks change. Throws a RangeError for a day that is none. */
export const dayWindow = (day: string, timeZone: string): Window => {
  const start = Temporal.PlainDate.from(day, { overflow: 'reject' });
  return {
    day: start.toString(),
    timeZone,
    from: instantOf(start, timeZone),
    to: instantOf(start.add({ days: 1 }), timeZone),
  };
};

/** The day of the business on which something happened. */
export const dayOf = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** `day` moved by a number of days of the calendar. */
export const shiftDay = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Local date and time with offset, to the second: `2026-11-01T01:30:00-04:00`. */
export const localTime = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' });

/** Whether an instant belongs to the window: half open, so that every instant belongs to exactly one day. */
export const contains = ({ from, to }: Pick<Window, 'from' | 'to'>, at: string): boolean => {
  const time = Date.parse(at);
  return time >= Date.parse(from) && time < Date.parse(to);
};

/** Days from `from` to `to`, both included; throws a RangeError where there would be more than `most`. */
export const daysBetween = (from: string, to: string, most = 366): string[] => {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days + 1;
  if (count < 1 || count > most) throw new RangeError(`between 1 and ${most} days, not ${count}`);
  return Array.from({ length: count }, (_, index) => first.add({ days: index }).toString());
};

/** Days of the business, both included, as one interval of instants. */
export const spanOfDays = ({ from, to }: { from: string; to: string }, timeZone: string) => ({
  from: dayWindow(from, timeZone).from,
  to: dayWindow(to, timeZone).to,
});

/** What arrives late arrives within a week. */
const settlesInMs = 10 * 86_400_000;

/** Whether nothing is expected to happen in the window any more: what its run came to may be taken for what it is. */
export const isLongOver = ({ to }: Pick<Window, 'to'>, now: Date): boolean =>
  Date.parse(to) <= now.getTime() - settlesInMs;
