import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConsentDecision,
  consentStates,
  purposes,
} from '../../../../../functions/profiles/domain/consents.ts';

const decision = fc.record({
  purpose: fc.constantFrom(...purposes),
  granted: fc.boolean(),
  decidedAt: fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

describe('consents', () => {
  it('is refused for every purpose until the person decides', () => {
    expect(consentStates([])).toEqual(
      purposes.map((purpose) => ({ purpose, granted: false, decidedAt: null })),
    );
  });

  it('follows the latest decision, in whatever order the history comes', () => {
    const history: ConsentDecision[] = [
      { purpose: 'matching', granted: false, decidedAt: '2026-03-01T00:00:00.000Z' },
      { purpose: 'matching', granted: true, decidedAt: '2026-01-01T00:00:00.000Z' },
    ];
    expect(consentStates(history)[0]).toEqual({
      purpose: 'matching',
      granted: false,
      decidedAt: '2026-03-01T00:00:00.000Z',
    });
    fc.assert(
      fc.property(fc.uniqueArray(decision, { selector: ({ decidedAt }) => decidedAt }), (decisions) => {
        expect(consentStates(decisions.toReversed())).toEqual(consentStates(decisions));
      }),
    );
  });
});
