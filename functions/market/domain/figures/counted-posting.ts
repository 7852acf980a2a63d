import { experienceBand } from '../analysis/distributions.ts';
import { dayNumber } from '../analysis/weeks.ts';
import { activeDays, observedIn } from '../lifecycle.ts';
import type { Posting, Salary } from '../posting.ts';

/** Where a posting stands in its market when it is counted. */
export interface Placement {
  /** Null where the posting has no usable word, and so belongs to no cluster. */
  clusterId: string | null;
  /** A near copy of a posting counted before: it counts as a re-posting and nowhere else. */
  reposted: boolean;
}

/** What a tally reads of a posting. */
export interface CountedPosting extends Pick<
  Posting,
  | 'id'
  | 'source'
  | 'title'
  | 'company'
  | 'city'
  | 'country'
  | 'postedOn'
  | 'seenOn'
  | 'salary'
  | 'experience'
  | 'education'
  | 'skills'
> {
  validThrough?: string | null;
  remote?: boolean;
  occupation?: { id: string } | null;
}

/** A posting as the tables of a tally see it: empty texts and nulls say nothing on the matter. */
export interface Counted {
  posting: CountedPosting;
  clusterId: string | null;
  occupationId: string | null;
  experience: string | null;
  openedDay: number | null;
  closedDay: number | null;
  seenDay: number | null;
  pay: { currency: string; halves: number } | null;
}

/**
 * Pay of a posting in half major units a year, so that the middle of a range of whole units is whole too: the middle of
 * the range it states, or the one end it gives. Null where it states no amount.
 */
export const payHalves = (salary: Salary | null): Counted['pay'] => {
  if (!salary) return null;
  const { minAnnualMajor, maxAnnualMajor, currency } = salary;
  const low = minAnnualMajor ?? maxAnnualMajor;
  const high = maxAnnualMajor ?? minAnnualMajor;
  return low === null || high === null ? null : { currency, halves: low + high };
};

const dayOrNull = (day: string | null | undefined): number | null =>
  day === null || day === undefined ? null : dayNumber(day);

/** The last day it counts as open, by the rule of `activeDays`; null where the posting is undated. */
const closedDayOf = ({ postedOn, seenOn, validThrough = null }: CountedPosting): number | null => {
  const life = postedOn === null ? null : observedIn({ postedOn, seenOn, validThrough });
  return life && dayNumber(activeDays(life).through);
};

export const countedOf = (posting: CountedPosting, clusterId: string | null): Counted => ({
  posting,
  clusterId,
  occupationId: posting.occupation?.id ?? null,
  experience: experienceBand(posting.experience),
  openedDay: dayOrNull(posting.postedOn),
  closedDay: closedDayOf(posting),
  seenDay: dayOrNull(posting.seenOn),
  pay: payHalves(posting.salary),
});
