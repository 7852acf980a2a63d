import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rhythm, timetable } from '../../../../../../functions/learning/domain/paths/timetable.ts';

// A Monday.
const evenings: Rhythm = {
  startOn: '2026-11-23',
  hoursPerWeek: 3,
  weekdays: [2, 4],
  at: '19:30',
  timeZone: 'Asia/Shanghai',
};

describe('a timetable', () => {
  it('divides the week over the chosen days, and goes on with the next course on the same evening', () => {
    const { sittings, courses, endOn } = timetable(
      [
        { courseId: 'sql', minutes: 120 },
        { courseId: 'python', minutes: 100 },
      ],
      evenings,
    );
    expect(sittings.map(({ courseId, number, day, minutes }) => [courseId, number, day, minutes])).toEqual([
      ['sql', 1, '2026-11-24', 90],
      ['sql', 2, '2026-11-26', 30],
      ['python', 1, '2026-11-26', 60],
      ['python', 2, '2026-12-01', 40],
    ]);
    expect(sittings[2]).toMatchObject({ startsAt: '2026-11-26T12:00:00Z', endsAt: '2026-11-26T13:00:00Z' });
    expect(courses).toEqual([
      { courseId: 'sql', startOn: '2026-11-24', endOn: '2026-11-26' },
      { courseId: 'python', startOn: '2026-11-26', endOn: '2026-12-01' },
    ]);
    expect(endOn).toBe('2026-12-01');
  });

  it('keeps the time on the wall when clocks change, and the length of a sitting in that night', () => {
    const berlin = {
      ...evenings,
      startOn: '2027-03-22',
      timeZone: 'Europe/Berlin',
      weekdays: [7],
      hoursPerWeek: 1,
    };
    const instants = timetable([{ courseId: 'c', minutes: 120 }], {
      ...berlin,
      startOn: '2027-03-21',
    }).sittings;
    expect(instants.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-21T18:30:00Z',
      '2027-03-28T17:30:00Z',
    ]);
    // 02:30 does not exist on 28 March 2027.
    const night = timetable([{ courseId: 'c', minutes: 60 }], { ...berlin, at: '02:30' }).sittings;
    expect(night).toMatchObject([{ startsAt: '2027-03-28T01:30:00Z', endsAt: '2027-03-28T02:30:00Z' }]);
    // 31 October 2027 has 02:30 twice; the first is meant, and an hour is an hour.
    const back = timetable([{ courseId: 'c', minutes: 60 }], {
      ...berlin,
      startOn: '2027-10-31',
      at: '02:30',
    });
    expect(back.sittings).toMatchObject([
      { startsAt: '2027-10-31T00:30:00Z', endsAt: '2027-10-31T01:30:00Z' },
    ]);
  });

  it('has nothing to say where there is nothing to learn', () => {
    expect(timetable([], evenings)).toEqual({ sittings: [], courses: [], endOn: null });
  });

  it('refuses sittings too short or too long, and places it does not know', () => {
    const plan = (rhythm: Partial<Rhythm>) => () =>
      timetable([{ courseId: 'c', minutes: 60 }], { ...evenings, ...rhythm });
    expect(plan({ hoursPerWeek: 0.4 })).toThrow('15 to 480 minutes');
    expect(plan({ hoursPerWeek: 20 })).toThrow('15 to 480 minutes');
    expect(plan({ weekdays: [] })).toThrow('15 to 480 minutes');
    expect(plan({ timeZone: 'Mars/Olympus' })).toThrow('Mars/Olympus');
  });

  it('learns every minute once, in order, on chosen days only, never more in a week than said', () => {
    const given = fc.record({
      minutes: fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 6 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      hoursPerWeek: fc.integer({ min: 2, max: 8 }),
      timeZone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
      startOn: fc.integer({ min: 0, max: 700 }).map((days) => {
        const at = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000);
        return at.toISOString().slice(0, 10);
      }),
    });
    fc.assert(
      fc.property(given, ({ minutes, ...rhythm }) => {
        const courses = minutes.map((length, place) => ({ courseId: `c${place}`, minutes: length }));
        const { sittings } = timetable(courses, { ...rhythm, at: '23:30' });
        for (const { courseId, minutes: length } of courses) {
          const own = sittings.filter((sitting) => sitting.courseId === courseId);
          expect(own.reduce((sum, sitting) => sum + sitting.minutes, 0)).toBe(length);
          expect(own.map(({ number }) => number)).toEqual(own.map((_, place) => place + 1));
        }
        const weeks = new Map<number, number>();
        sittings.forEach(({ day, minutes: length, startsAt, endsAt, courseId }, place) => {
          const at = new Date(`${day}T00:00:00Z`);
          expect(rhythm.weekdays).toContain(at.getUTCDay() === 0 ? 7 : at.getUTCDay());
          expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(length * 60_000);
          const before = sittings[place - 1];
          if (before !== undefined) {
            expect(Date.parse(startsAt)).toBeGreaterThanOrEqual(Date.parse(before.endsAt));
            expect(Number(courseId.slice(1))).toBeGreaterThanOrEqual(Number(before.courseId.slice(1)));
          }
          // Weeks from a Monday.
          const week = Math.floor((at.getTime() / 86_400_000 + 3) / 7);
          weeks.set(week, (weeks.get(week) ?? 0) + length);
        });
        for (const learned of weeks.values()) expect(learned).toBeLessThanOrEqual(rhythm.hoursPerWeek * 60);
      }),
      { numRuns: 100 },
    );
  });
});
