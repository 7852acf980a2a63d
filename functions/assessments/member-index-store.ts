import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';

export const keys = {
  pk: string().key(),
  sk: string().key(),
  /** The member; absent while nobody has claimed it. */
  gsi1pk: string().optional(),
  gsi1sk: string().optional(),
  ttl: number().optional(),
};

export const epochSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** Keys by which a member finds what is theirs, in the order of `sortKey`. */
export const ofMember = (memberId: string, sortKey: string) => ({
  memberId,
  gsi1pk: `member#${memberId}`,
  gsi1sk: sortKey,
});

export const consistent = { consistent: true } as const;
/** The index is asked for the newest 50. */
export const newest = { reverse: true, limit: 50 } as const;
