import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleExpression } from '../../../../local/messaging/schedule-expression.ts';

const next = (expression: string, after: string, zone = 'UTC') =>
  scheduleExpression(expression, zone)(new Date(after))?.toISOString();

describe('schedule expressions', () => {
  it.each([
    ['rate(5 minutes)', '2026-03-01T00:00:30Z', '2026-03-01T00:05:30.000Z'],
    ['rate(1 day)', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00.000Z'],
    ['at(2026-03-01T12:00:00)', '2026-03-01T00:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['cron(0 3 * * ? *)', '2026-03-01T03:00:00Z', '2026-03-02T03:00:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-03-01T10:46:00Z', '2026-03-01T11:00:00.000Z'],
    ['cron(30 2 ? * MON-FRI *)', '2026-03-06T03:00:00Z', '2026-03-09T02:30:00.000Z'],
    ['cron(0 8 1 * ? *)', '2026-12-31T00:00:00Z', '2027-01-01T08:00:00.000Z'],
    ['cron(0 0 L * ? *)', '2028-02-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['cron(0 0 15W * ? *)', '2026-08-01T00:00:00Z', '2026-08-14T00:00:00.000Z'],
    ['cron(0 0 1W * ? *)', '2026-08-01T00:00:00Z', '2026-08-03T00:00:00.000Z'],
    ['cron(0 9 ? * 2#1 *)', '2026-03-01T00:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['cron(0 9 ? * 6L *)', '2026-03-01T00:00:00Z', '2026-03-27T09:00:00.000Z'],
    ['cron(0 0 29 FEB ? *)', '2026-03-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['cron(0 12 * * ? 2030)', '2026-03-01T00:00:00Z', '2030-01-01T12:00:00.000Z'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  it('follow their time zone through the change to summer time', () => {
    expect(next('cron(0 8 * * ? *)', '2026-03-28T12:00:00Z', 'Europe/Berlin')).toBe(
      '2026-03-29T06:00:00.000Z',
    );
    expect(next('cron(0 8 * * ? *)', '2026-03-27T12:00:00Z', 'Europe/Berlin')).toBe(
      '2026-03-28T07:00:00.000Z',
    );
    expect(next('cron(0 3 * * ? *)', '2026-03-28T12:00:00Z', 'Asia/Shanghai')).toBe(
      '2026-03-28T19:00:00.000Z',
    );
  });

  it('end where no run is left', () => {
    expect(next('at(2020-01-01T00:00:00)', '2026-01-01T00:00:00Z')).toBeUndefined();
    expect(next('cron(0 12 * * ? 2020)', '2026-03-01T00:00:00Z')).toBeUndefined();
  });

  it('are always in the future and never skip a due minute', () => {
    const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    const due = (at: Date) => at.getUTCMinutes() % 7 === 0 && at.getUTCHours() === 5 && at.getUTCDay() === 3;
    const nextRun = scheduleExpression('cron(0/7 5 ? * WED *)', 'UTC');
    fc.assert(
      fc.property(date, (after) => {
        const found = nextRun(after);
        if (!found || found <= after || !due(found) || found.getUTCSeconds() !== 0) return false;
        for (
          let minute = Math.floor(after.getTime() / 60_000 + 1) * 60_000;
          minute < found.getTime();
          minute += 60_000
        ) {
          if (due(new Date(minute))) return false;
        }
        return true;
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    'rate(0 minutes)',
    'rate(5 weeks)',
    'cron(0 3 * * *)',
    'cron(61 3 * * ? *)',
    'every day',
    'at(soon)',
  ])('stop at %s', (expression) => {
    expect(() => scheduleExpression(expression, 'UTC')).toThrow(expression);
  });
});
