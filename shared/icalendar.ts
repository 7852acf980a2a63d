/** One entry of a calendar. */
export interface CalendarEvent {
  /** The same for the same entry at every export: a calendar that has it takes the newer one in its place. */
  readonly uid: string;
  /** Rises with every change of the entry. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description?: string;
  readonly url?: string;
}

export interface Calendar {
  /** Who made it, e.g. `-//Pathlight//Learning path//EN`. */
  readonly productId: string;
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

const octetsPerLine = 75;

/** Text values (RFC 5545, 3.3.11); control characters, which none may hold, are left out. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

const octets = (character: string): number => new TextEncoder().encode(character).length;

/** Lines of at most 75 octets (RFC 5545, 3.1), never cut within a character; what follows begins with a space. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const character of line) {
    const more = octets(character);
    if (length + more > octetsPerLine) {
      lines.push(current);
      current = ' ';
      length = 1;
    }
    current += character;
    length += more;
  }
  return [...lines, current].join('\r\n');
};

/** In UTC, so that no time zone needs to be described along. */
const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const eventLines = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(event.uid)}`,
  `DTSTAMP:${instant(event.changedAt)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART:${instant(event.startsAt)}`,
  `DTEND:${instant(event.endsAt)}`,
  `SUMMARY:${text(event.summary)}`,
  ...(event.description === undefined ? [] : [`DESCRIPTION:${text(event.description)}`]),
  ...(event.url === undefined ? [] : [`URL:${new URL(event.url).href}`]),
  'END:VEVENT',
];

/** A calendar as a file of type text/calendar (RFC 5545): folded, escaped, each line ended by CR LF. */
export const icalendar = ({ productId, name, events }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${text(productId)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // Not of the RFC, but what calendars show as the name.
    `X-WR-CALNAME:${text(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
