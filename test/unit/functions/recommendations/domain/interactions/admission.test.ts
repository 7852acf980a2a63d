import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../../../../functions/recommendations/domain/interactions/admission.ts';
import { Interaction } from '../../../../../../functions/recommendations/domain/interactions/interaction.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const viewed = (id: string, at: string) =>
  Interaction.parse({ id, type: 'viewed', kind: 'course', itemId: 'sql-basics', at });

describe('a batch of interactions', () => {
  it('is admitted but for what is of the future, too old or there twice, each by name', () => {
    const batch = [
      viewed('viewed-1', '2026-11-22T07:59:59Z'),
      viewed('viewed-2', '2026-11-22T08:05:00.001Z'),
      viewed('viewed-3', '2026-10-23T07:59:59.999Z'),
      viewed('viewed-1', '2026-11-22T07:00:00Z'),
      viewed('viewed-4', '2026-11-22T08:05:00.000Z'),
      viewed('viewed-5', '2026-10-23T08:00:00.000Z'),
    ];
    const verdicts = admit(batch, now).map((verdict) =>
      'because' in verdict ? verdict.because : verdict.admitted.at,
    );
    expect(verdicts).toEqual([
      '2026-11-22T07:59:59.000Z',
      'in-the-future',
      'too-old',
      'twice-in-the-batch',
      '2026-11-22T08:05:00.000Z',
      '2026-10-23T08:00:00.000Z',
    ]);
  });

  it('gets a verdict on each, in its order, and admits no id twice', () => {
    const any = fc.record({
      id: fc.constantFrom('viewed-1', 'viewed-2', 'viewed-3'),
      days: fc.integer({ min: -40, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (told) => {
        const batch = told.map(({ id, days }) =>
          viewed(id, new Date(now.getTime() + days * 86_400_000).toISOString()),
        );
        const verdicts = admit(batch, now);
        expect(verdicts.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
        const admitted = verdicts.flatMap((verdict) => ('admitted' in verdict ? [verdict.id] : []));
        expect(new Set(admitted).size).toBe(admitted.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an interaction', () => {
  it.each([
    [{ type: 'rated' }, false],
    [{ type: 'rated', stars: 6 }, false],
    [{ type: 'viewed', stars: 4 }, false],
    [{ type: 'rated', stars: 4 }, true],
    [{ type: 'viewed', context: { surface: 'home' } }, true],
    [{ type: 'viewed', context: { note: 'my own words' } }, false],
    [{ type: 'bought' }, false],
  ])('%o is of its form: %s', (given, good) => {
    const told = { id: 'viewed-1', kind: 'course', itemId: 'sql-basics', at: '2026-11-22T08:00:00Z' };
    expect(Interaction.safeParse({ ...told, ...given }).success).toBe(good);
  });
});
