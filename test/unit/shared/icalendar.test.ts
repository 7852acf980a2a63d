import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, icalendar } from '../../../shared/icalendar.ts';

const event: CalendarEvent = {
  uid: 'sql-1@pathlight',
  sequence: 2,
  changedAt: new Date('2026-11-22T10:00:00.123Z'),
  startsAt: new Date('2026-11-24T11:30:00Z'),
  endsAt: new Date('2026-11-24T13:00:00Z'),
  summary: 'SQL',
};

const file = (rest: Partial<CalendarEvent> = {}) =>
  icalendar({ productId: '-//Pathlight//Test//EN', name: 'Plan', events: [{ ...event, ...rest }] });

/** What a reader of calendars does first (RFC 5545, 3.1), then with a text (3.3.11). */
const unfolded = (content: string) => content.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (content: string, name: string) =>
  unfolded(content)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
const unescaped = (value = '') =>
  value.replaceAll(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));

describe('a calendar file', () => {
  it('is as RFC 5545 has it, each line ended by CR LF', () => {
    expect(file().split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pathlight//Test//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Plan',
      'BEGIN:VEVENT',
      'UID:sql-1@pathlight',
      'DTSTAMP:20261122T100000Z',
      'SEQUENCE:2',
      'DTSTART:20261124T113000Z',
      'DTEND:20261124T130000Z',
      'SUMMARY:SQL',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(file().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('escapes what has a meaning, and keeps no control character', () => {
    expect(valueOf(file({ description: 'a;b,c\\d\r\ne:\u0007"f"' }), 'DESCRIPTION')).toBe(
      'a\\;b\\,c\\\\d\\ne:"f"',
    );
    expect(valueOf(file({ url: 'https://example.org/课/1?a=b,c' }), 'URL')).toBe(
      'https://example.org/%E8%AF%BE/1?a=b,c',
    );
  });

  it('lets no text end a line and begin an entry of its own', () => {
    const lines = unfolded(file({ summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT' }));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('folds at 75 octets, never within a character, and gives every text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const content = file({ summary: text });
        for (const line of content.split('\r\n')) {
          const octets = new TextEncoder().encode(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line);
        }
        const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
        expect(unescaped(valueOf(content, 'SUMMARY'))).toBe(plain);
      }),
      { numRuns: 300 },
    );
    expect(
      file({ summary: '学'.repeat(60) })
        .split('\r\n')
        .filter((line) => line.startsWith(' ')),
    ).toHaveLength(2);
  });
});
