import type { Posting } from './posting.ts';

/** What is known of one posting's days; all of them `YYYY-MM-DD`, so that they compare as text. */
export interface Observed {
  /** First and last day on which it was posted, re-posted or seen by a crawl. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Last day on which it was posted or re-posted; null where no source says. */
  readonly lastPosted: string | null;
  /** The last day it is open, and the day on which that was said: of two, the later saying counts. */
  readonly statedEnd: { readonly day: string; readonly saidOn: string } | null;
}

export interface ActiveDays {
  readonly from: string;
  /** The last active day. */
  readonly through: string;
  /** Why it ends there: the posting says so, a crawl saw it until then, or nothing was said. */
  readonly because: 'stated' | 'seen' | 'assumed';
}

/**
 * Days a posting is taken to be open where nothing says when it ended: what the large job boards give a posting before it
 * expires. It agrees with the 20 working days that a vacancy takes to fill on average (Davis, Faberman and Haltiwanger,
 * "The Establishment-Level Behavior of Vacancies and Hiring", QJE 2013).
 */
export const usualLifeDays = 30;

/** A stated end further away than this from the last day the posting was met is a formality, not a plan. */
export const longestLifeDays = 180;

const daysAfter = (day: string, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
};

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** What a source calls the same posting across updates and re-posts: its own number, else the content. */
export const postingKey = ({ id, source, sourceId }: Pick<Posting, 'id' | 'source' | 'sourceId'>): string =>
  sourceId === null ? id : `${source}\u0000${sourceId}`;

/** What one sighting says; null where it has no day at all. */
export const observedIn = ({
  postedOn,
  seenOn,
  validThrough,
}: Pick<Posting, 'postedOn' | 'seenOn' | 'validThrough'>): Observed | null => {
  const first = postedOn ?? seenOn;
  if (first === null) return null;
  const lastSeen = seenOn === null ? first : later(first, seenOn);
  return {
    firstSeen: seenOn === null ? first : earlier(first, seenOn),
    lastSeen,
    lastPosted: postedOn,
    statedEnd: validThrough === null ? null : { day: validThrough, saidOn: lastSeen },
  };
};

const laterSaying = (a: Observed['statedEnd'], b: Observed['statedEnd']): Observed['statedEnd'] => {
  if (a === null || b === null) return a ?? b;
  if (a.saidOn !== b.saidOn) return a.saidOn > b.saidOn ? a : b;
  return a.day >= b.day ? a : b;
};

/** What two observations of the same posting say together, in whatever order they come. */
export const together = (a: Observed, b: Observed): Observed => ({
  firstSeen: earlier(a.firstSeen, b.firstSeen),
  lastSeen: later(a.lastSeen, b.lastSeen),
  lastPosted:
    a.lastPosted === null || b.lastPosted === null
      ? (a.lastPosted ?? b.lastPosted)
      : later(a.lastPosted, b.lastPosted),
  statedEnd: laterSaying(a.statedEnd, b.statedEnd),
});

/**
 * The days on which a posting counts as open. It begins on the first day it was met. It ends on the day it states (at most
 * 180 days after it was last met), or, where it states none, 30 days after it was last posted; a posting that a crawl
 * still saw later was open until then.
 */
export const activeDays = ({ firstSeen, lastSeen, lastPosted, statedEnd }: Observed): ActiveDays => {
  const [through, because] =
    statedEnd === null
      ? [daysAfter(lastPosted ?? firstSeen, usualLifeDays - 1), 'assumed' as const]
      : [earlier(statedEnd.day, daysAfter(lastSeen, longestLifeDays)), 'stated' as const];
  return through < lastSeen
    ? { from: firstSeen, through: lastSeen, because: 'seen' }
    : { from: firstSeen, through, because };
};

export const activeOn = (observed: Observed, day: string): boolean => {
  const { from, through } = activeDays(observed);
  return from <= day && day <= through;
};

/** All observations of one posting as one; null where none of them has a day. */
export const lifeOf = (
  observations: readonly Pick<Posting, 'postedOn' | 'seenOn' | 'validThrough'>[],
): Observed | null =>
  observations
    .map(observedIn)
    .reduce((life, next) => (life === null || next === null ? (life ?? next) : together(life, next)), null);
