import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitlementGranted } from '../../../../../../events/entitlement-granted.ts';
import { entitlementRevoked } from '../../../../../../events/entitlement-revoked.ts';
import {
  type HeldCourse,
  accessTo,
  heldByGrant,
  heldByRevocation,
  joinHeld,
} from '../../../../../../functions/learning/domain/study/held-course.ts';

const granted = (version: number, more: object = {}): HeldCourse => {
  const fact = { ...entitlementGranted.schema.parse(entitlementGranted.example), version, ...more };
  const held = heldByGrant(fact);
  if (held === undefined) throw new Error('not a course');
  return held;
};
const revoked = (version: number, suspended = false): HeldCourse => {
  const fact = { ...entitlementRevoked.schema.parse(entitlementRevoked.example), version, suspended };
  const held = heldByRevocation(fact);
  if (held === undefined) throw new Error('not a course');
  return held;
};
const joined = (all: readonly HeldCourse[]) =>
  all.reduce<HeldCourse | undefined>((before, next) => joinHeld(before, next), undefined);

/** A version is told once: granted with seats and an end, or taken back. */
const histories = fc
  .array(
    fc.oneof(
      fc.record({
        seats: fc.option(fc.integer({ min: 1, max: 9 })),
        validUntil: fc.constantFrom(null, '2027-01-01T00:00:00.000Z'),
      }),
      fc.record({ suspended: fc.boolean() }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((told) =>
    told.map((one, index) =>
      'suspended' in one ? revoked(index + 1, one.suspended) : granted(index + 1, one),
    ),
  );

const now = new Date('2026-11-23T00:00:00.000Z');
const paid = { access: 'paid' } as const;
const none = { held: [], seats: [] };

describe('what payments tell of a course', () => {
  it('comes to the same in any order and any number of times: the highest version counts', () => {
    const disturbed = histories.chain((told) =>
      fc.tuple(
        fc.constant(told),
        fc
          .array(fc.constantFrom(...told), { maxLength: 6 })
          .chain((again) =>
            fc.shuffledSubarray([...told, ...again], { minLength: told.length + again.length }),
          ),
      ),
    );
    fc.assert(
      fc.property(disturbed, ([told, arrived]) => {
        const [inOrder, found] = [joined(told), joined(arrived)];
        expect(found).toEqual(inOrder);
        expect(found?.version).toBe(told.length);
        expect(found?.state).toBe(told.at(-1)?.state);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the item it was bought as, and the most seats there were', () => {
    const held = joined([granted(3, { seats: 4 }), granted(1, { seats: 10 }), revoked(2)]);
    expect(held).toMatchObject({ version: 3, state: 'active', seats: 4, seatsMost: 10, itemId: 'i1' });
  });

  it('says nothing of other things that are sold', () => {
    const example = entitlementGranted.schema.parse(entitlementGranted.example);
    expect(heldByGrant({ ...example, subject: 'report' })).toBeUndefined();
  });
});

describe('access', () => {
  it('to what is free is for all, to what is paid for whoever holds it', () => {
    expect(accessTo({ access: 'free' }, none, now)).toEqual({ open: true, by: 'free' });
    expect(accessTo(paid, none, now)).toEqual({ open: false, because: 'not-bought' });
    expect(accessTo(paid, { ...none, held: [granted(1)] }, now)).toEqual({ open: true, by: 'entitlement' });
  });

  it.each([
    ['revoked', revoked(2)],
    ['suspended', revoked(2, true)],
    ['ended', granted(2, { validUntil: '2026-11-23T00:00:00.000Z' })],
    ['not-yet', granted(2, { validFrom: '2026-11-23T00:00:00.001Z' })],
  ] as const)('is closed when it is %s', (because, held) => {
    expect(accessTo(paid, { ...none, held: [held] }, now)).toEqual({ open: false, because });
    expect(accessTo(paid, { ...none, held: [held, granted(1)] }, now).open).toBe(true);
  });

  it('by seats is for those who take them, as long as there are as many', () => {
    const held = granted(2, { seats: 2 });
    const seat = (number: number) => ({ ...none, seats: [{ number, held }] });
    expect(accessTo(paid, { ...none, held: [held] }, now)).toEqual({ open: false, because: 'not-bought' });
    expect(accessTo(paid, seat(2), now)).toEqual({ open: true, by: 'seat' });
    expect(accessTo(paid, seat(3), now)).toEqual({ open: false, because: 'revoked' });
  });
});
