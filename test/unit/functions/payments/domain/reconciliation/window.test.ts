import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  dayOf,
  dayWindow,
  daysBetween,
  localTime,
  shiftDay,
  TimeZone,
} from '../../../../../../functions/payments/domain/reconciliation/window.ts';

const hours = ({ from, to }: { from: string; to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('the window of a day', () => {
  it('is half open: its last second belongs to it, the next to the next day', () => {
    const window = dayWindow('2026-11-22', 'Asia/Shanghai');
    expect(window).toEqual({
      day: '2026-11-22',
      timeZone: 'Asia/Shanghai',
      from: '2026-11-21T16:00:00.000Z',
      to: '2026-11-22T16:00:00.000Z',
    });
    expect(contains(window, '2026-11-21T15:59:59Z')).toBe(false);
    expect(contains(window, '2026-11-21T16:00:00Z')).toBe(true);
    expect(contains(window, '2026-11-22T15:59:59Z')).toBe(true);
    expect(contains(window, '2026-11-22T16:00:00Z')).toBe(false);
    expect(contains(dayWindow('2026-11-23', 'Asia/Shanghai'), '2026-11-22T16:00:00Z')).toBe(true);
  });

  it('has 23 or 25 hours where the clocks change, and 24 in UTC', () => {
    expect(hours(dayWindow('2026-03-29', 'Europe/Berlin'))).toBe(23);
    expect(hours(dayWindow('2026-10-25', 'Europe/Berlin'))).toBe(25);
    expect(hours(dayWindow('2026-11-01', 'America/New_York'))).toBe(25);
    expect(hours(dayWindow('2026-10-25', 'UTC'))).toBe(24);
  });

  it('knows where midnight is left out by the clocks', () => {
    // In Santiago the clocks go from 23:59:59 to 01:00:00: the day begins at one.
    expect(hours(dayWindow('2026-09-06', 'America/Santiago'))).toBe(23);
    expect(localTime(dayWindow('2026-09-06', 'America/Santiago').from, 'America/Santiago')).toBe(
      '2026-09-06T01:00:00-03:00',
    );
  });

  it('knows leap days, and no others', () => {
    expect(dayWindow('2028-02-29', 'UTC').to).toBe('2028-03-01T00:00:00.000Z');
    expect(shiftDay('2028-02-28', 1)).toBe('2028-02-29');
    expect(shiftDay('2027-02-28', 1)).toBe('2027-03-01');
    expect(() => dayWindow('2027-02-29', 'UTC')).toThrow(RangeError);
  });

  it('tells local time with its offset, also in the hour that comes twice', () => {
    expect(localTime('2026-11-01T05:30:00Z', 'America/New_York')).toBe('2026-11-01T01:30:00-04:00');
    expect(localTime('2026-11-01T06:30:00Z', 'America/New_York')).toBe('2026-11-01T01:30:00-05:00');
  });

  it('refuses a zone that is none', () => {
    expect(TimeZone.safeParse('Asia/Shanghai').success).toBe(true);
    expect(TimeZone.safeParse('Mars/Olympus').success).toBe(false);
  });

  it('gives every instant to exactly one day', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/Santiago',
      'Asia/Kathmandu',
    );
    const second = fc.integer({ min: Date.UTC(2024, 0) / 1000, max: Date.UTC(2030, 0) / 1000 });
    fc.assert(
      fc.property(zone, second, fc.constantFrom(-1, 0, 1), (timeZone, seconds, offset) => {
        const near = dayWindow(dayOf(new Date(seconds * 1000), timeZone), timeZone).from;
        for (const at of [seconds * 1000, Date.parse(near) + offset * 1000]) {
          const day = dayOf(new Date(at), timeZone);
          const days = [-1, 0, 1].map((shift) => dayWindow(shiftDay(day, shift), timeZone));
          const instant = new Date(at).toISOString();
          expect(days.map((window) => contains(window, instant))).toEqual([false, true, false]);
          expect(days[0]?.to).toBe(days[1]?.from);
        }
      }),
    );
  });
});

describe('days between two', () => {
  it('counts both, over a leap day', () => {
    expect(daysBetween('2028-02-27', '2028-03-01')).toEqual([
      '2028-02-27',
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(daysBetween('2026-11-22', '2026-11-22')).toEqual(['2026-11-22']);
  });

  it('refuses what ends before it begins, and what has no end', () => {
    expect(() => daysBetween('2026-11-22', '2026-11-21')).toThrow(RangeError);
    expect(() => daysBetween('2020-01-01', '2026-01-01')).toThrow(RangeError);
  });
});
