import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../../../shared/errors.ts';

/** When a person learns. */
export interface Rhythm {
  /** First day, `2026-11-23`. */
  readonly startOn: string;
  readonly hoursPerWeek: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** When a day's learning begins where the person is, `19:30`. */
  readonly at: string;
  /** IANA name, `Asia/Shanghai`. */
  readonly timeZone: string;
}

/** Learning at one sitting for one course. */
export interface Sitting {
  readonly courseId: string;
  /** 1 is the course's first. */
  readonly number: number;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number;
}

export interface Timetable {
  readonly sittings: readonly Sitting[];
  readonly courses: readonly {
    readonly courseId: string;
    readonly startOn: string;
    readonly endOn: string;
  }[];
  /** Null where there is nothing to learn. */
  readonly endOn: string | null;
}

export const shortestSittingMinutes = 15;
export const longestSittingMinutes = 480;

/** Minutes by weekday: a week's minutes in parts as equal as whole minutes allow, the longer ones first. */
const minutesByWeekday = ({ hoursPerWeek, weekdays }: Rhythm): ReadonlyMap<number, number> => {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  const week = Math.round(hoursPerWeek * 60);
  const least = Math.floor(week / days.length);
  if (
    days.length === 0 ||
    least < shortestSittingMinutes ||
    Math.ceil(week / days.length) > longestSittingMinutes
  )
    throw invalid(
      'sitting-length',
      `A day's learning must take ${shortestSittingMinutes} to ${longestSittingMinutes} minutes; ${week} minutes a week on ${days.length} days do not.`,
      { pointer: '/hoursPerWeek' },
    );
  const longer = week - least * days.length;
  return new Map(days.map((day, place) => [day, least + (place < longer ? 1 : 0)]));
};

const zoneOf = (name: string): string => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    throw invalid('time-zone', `${name} is not the name of a time zone.`, { pointer: '/timeZone' });
  }
};

interface Piece {
  readonly courseId: string;
  readonly minutes: number;
}

/** The courses one after the other, cut into days; a day may end one course and begin the next. */
function* daysOf(courses: readonly Piece[], rhythm: Rhythm): Generator<[Temporal.PlainDate, Piece[]]> {
  const quota = minutesByWeekday(rhythm);
  const left = courses.filter(({ minutes }) => minutes > 0).map((course) => ({ ...course }));
  for (let day = Temporal.PlainDate.from(rhythm.startOn); left.length > 0; day = day.add({ days: 1 })) {
    const pieces: Piece[] = [];
    let room = quota.get(day.dayOfWeek) ?? 0;
    while (room > 0) {
      const [course] = left;
      if (course === undefined) break;
      const minutes = Math.min(room, course.minutes);
      pieces.push({ courseId: course.courseId, minutes });
      room -= minutes;
      course.minutes -= minutes;
      if (course.minutes === 0) left.shift();
    }
    if (pieces.length > 0) yield [day, pieces];
  }
}

/**
 * When each course is learned. Days follow the calendar where the person is, and a sitting is as long as it says also
 * in the night in which clocks change; a time that this night leaves out begins an hour later.
 *
 * Throws `sitting-length` and `time-zone`.
 */
export const timetable = (courses: readonly Piece[], rhythm: Rhythm): Timetable => {
  const timeZone = zoneOf(rhythm.timeZone);
  const plainTime = Temporal.PlainTime.from(rhythm.at);
  const sittings: Sitting[] = [];
  const spans = new Map<string, { startOn: string; endOn: string; sittings: number }>();
  for (const [day, pieces] of daysOf(courses, rhythm)) {
    let from = day.toZonedDateTime({ timeZone, plainTime });
    for (const { courseId, minutes } of pieces) {
      const to = from.add({ minutes });
      const span = spans.get(courseId) ?? { startOn: day.toString(), endOn: '', sittings: 0 };
      const number = span.sittings + 1;
      spans.set(courseId, { ...span, endOn: day.toString(), sittings: number });
      const [startsAt, endsAt] = [from.toInstant().toString(), to.toInstant().toString()];
      sittings.push({ courseId, number, day: day.toString(), startsAt, endsAt, minutes });
      from = to;
    }
  }
  return {
    sittings,
    courses: [...spans].map(([courseId, { startOn, endOn }]) => ({ courseId, startOn, endOn })),
    endOn: sittings.at(-1)?.day ?? null,
  };
};
