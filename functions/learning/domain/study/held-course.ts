import * as z from 'zod';
import type { EntitlementGranted } from '../../../../events/entitlement-granted.ts';
import type { EntitlementRevoked } from '../../../../events/entitlement-revoked.ts';

const Instant = z.iso.datetime();

/** An entitlement to a course, as payments last told of it. */
export const HeldCourse = z.object({
  entitlementId: z.string(),
  memberId: z.string(),
  orderId: z.string(),
  /** Null where no fact named it: then its use cannot be told. */
  itemId: z.string().nullable(),
  courseId: z.string(),
  /** The highest version that was told; `state` is of it. */
  version: z.int().positive(),
  state: z.enum(['active', 'suspended', 'revoked']),
  /** The highest version in which it was granted: seats and times are of it. 0: not granted yet, as far as we know. */
  grantedVersion: z.int().nonnegative(),
  /** For how many people; null: the member alone. */
  seats: z.int().positive().nullable(),
  /** The most seats it ever had: what is used of them is counted against these. */
  seatsMost: z.int().positive().nullable(),
  validFrom: Instant.nullable(),
  /** Null: for good. */
  validUntil: Instant.nullable(),
});
export type HeldCourse = z.infer<typeof HeldCourse>;

const most = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Of the same version, the one that lets in less. */
const strictness = { active: 0, suspended: 1, revoked: 2 } as const;

/** What is known by both: the highest version counts, whichever came first. */
export const joinHeld = (a: HeldCourse | undefined, b: HeldCourse): HeldCourse => {
  if (a === undefined) return b;
  const isNewer = b.version > a.version;
  const isStricter = b.version === a.version && strictness[b.state] > strictness[a.state];
  const granted = b.grantedVersion > a.grantedVersion ? b : a;
  return {
    ...granted,
    itemId: granted.itemId ?? a.itemId ?? b.itemId,
    version: Math.max(a.version, b.version),
    state: isNewer || isStricter ? b.state : a.state,
    seatsMost: most(a.seatsMost, b.seatsMost),
  };
};

/** What a grant says of a course; undefined for an entitlement to something else. */
export const heldByGrant = (fact: EntitlementGranted): HeldCourse | undefined => {
  const { subject, reference, version, seats, ...rest } = fact;
  if (subject !== 'course') return undefined;
  const { entitlementId, memberId, orderId, itemId = null, validFrom, validUntil } = rest;
  return {
    ...{ entitlementId, memberId, orderId, itemId, courseId: reference, version, state: 'active' },
    ...{ grantedVersion: version, seats, seatsMost: seats, validFrom, validUntil },
  };
};

/** What a revocation says of a course; undefined for an entitlement to something else. */
export const heldByRevocation = (fact: EntitlementRevoked): HeldCourse | undefined => {
  const { subject, reference, version, suspended, entitlementId, memberId, orderId } = fact;
  if (subject !== 'course') return undefined;
  return {
    ...{ entitlementId, memberId, orderId, itemId: null, courseId: reference, version },
    state: suspended ? 'suspended' : 'revoked',
    ...{ grantedVersion: 0, seats: null, seatsMost: null, validFrom: null, validUntil: null },
  };
};

/** Why somebody may study a paid course, or why not. */
export type Access =
  | { readonly open: true; readonly by: 'free' | 'entitlement' | 'seat' }
  | { readonly open: false; readonly because: 'not-bought' | 'suspended' | 'revoked' | 'ended' | 'not-yet' };

type Closed = Extract<Access, { open: false }>;

/** Whether it can be used now, and if not why. */
export const standingOfHeld = (held: HeldCourse, now: Date): Closed | undefined => {
  if (held.state !== 'active') return { open: false, because: held.state };
  if (held.validFrom === null || now.getTime() < Date.parse(held.validFrom))
    return { open: false, because: 'not-yet' };
  if (held.validUntil !== null && now.getTime() >= Date.parse(held.validUntil))
    return { open: false, because: 'ended' };
  return undefined;
};

/** A seat that a member took of somebody's entitlement; the first one has number 1. */
export interface TakenSeat {
  readonly number: number;
  readonly held: HeldCourse;
}

/** A seat is lost with the entitlement, and when fewer seats are left than were taken before it. */
const standingOfSeat = ({ number, held }: TakenSeat, now: Date): Closed | undefined =>
  number > (held.seats ?? 0) ? { open: false, because: 'revoked' } : standingOfHeld(held, now);

/** The reason that says most: what ended or is suspended was there once. */
const reasons = ['suspended', 'ended', 'not-yet', 'revoked', 'not-bought'] as const;

export interface Holdings {
  /** What the member bought for this course. */
  readonly held: readonly HeldCourse[];
  /** What others bought and gave to the member. */
  readonly seats: readonly TakenSeat[];
}

/** Whether a member may study a course now. Seats one bought are for those who take them. */
export const accessTo = (
  { access }: { readonly access: 'free' | 'paid' },
  { held, seats }: Holdings,
  now: Date,
): Access => {
  if (access === 'free') return { open: true, by: 'free' };
  const own = held.filter((one) => one.seats === null).map((one) => standingOfHeld(one, now));
  if (own.includes(undefined)) return { open: true, by: 'entitlement' };
  const given = seats.map((seat) => standingOfSeat(seat, now));
  if (given.includes(undefined)) return { open: true, by: 'seat' };
  const found = [...own, ...given].map((closed) => closed?.because);
  return { open: false, because: reasons.find((reason) => found.includes(reason)) ?? 'not-bought' };
};

/** Whether it opens the course to its holder now: its use is told. Seats are used by being taken. */
export const isOwnAndValid = (held: HeldCourse, now: Date): boolean =>
  held.seats === null && standingOfHeld(held, now) === undefined;
