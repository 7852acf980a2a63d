import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  entryToWrite,
  propose,
} from '../../../../../../functions/payments/domain/journals/journal.ts';
import { JournalProposal } from '../../../../../../functions/payments/domain/journals/journal-schema.ts';
import { entryOf, imbalance } from '../../../../../../functions/payments/domain/ledger/entry.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const proposing = { journalId: 'jnl_1', proposedBy: 'ada', now, original: undefined };
const by = (name: string, approve = true) => ({ approve, by: name, now, note: null });

const manual = (change: object = {}): JournalProposal =>
  JournalProposal.parse({
    kind: 'manual',
    reason: 'Bank charges of October',
    occurredAt: '2026-11-20T00:00:00.000Z',
    lines: [
      { account: 'bank', currency: 'CNY', amountMinor: -500 },
      { account: 'stripe-fees', currency: 'CNY', amountMinor: 500 },
    ],
    ...change,
  });

const original = entryOf({
  key: 'order:ord_1:paid',
  kind: 'business',
  occurredAt: '2026-11-20T00:00:00.000Z',
  lines: [
    { account: 'charges-clearing', currency: 'KWD', amountMinor: 1234 },
    { account: 'revenue', currency: 'KWD', amountMinor: -1234 },
  ],
  source: { orderId: 'ord_1' },
});

describe('a manual entry', () => {
  it('waits for somebody else, who approves it as it was proposed', () => {
    const journal = propose(manual(), proposing);
    expect(journal).toMatchObject({ state: 'proposed', proposedBy: 'ada', version: 1 });
    const approved = decide(journal, by('bert'));
    expect(approved).toMatchObject({ state: 'approved', decidedBy: 'bert', version: 2 });
    const entry = entryToWrite(approved, undefined);
    expect(entry).toMatchObject({ key: 'manual:jnl_1', kind: 'manual', lines: journal.entry.lines });
    expect(entry.source.reason).toBe('Bank charges of October');
  });

  it('is never approved by whoever proposed it, but may be taken back', () => {
    const journal = propose(manual(), proposing);
    expect(() => decide(journal, by('ada'))).toThrow(expect.objectContaining({ code: 'same-person' }));
    expect(decide(journal, by('ada', false))).toMatchObject({ state: 'rejected', decidedBy: 'ada' });
  });

  it('is decided once', () => {
    const decided = decide(propose(manual(), proposing), by('bert', false));
    expect(() => decide(decided, by('bert'))).toThrow(expect.objectContaining({ code: 'decided-already' }));
  });

  it('has to balance in each currency, whatever its amounts', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((one) => one !== 0);
    const line = fc.record({
      account: fc.constantFrom('bank', 'revenue', 'tax-payable', 'suspense'),
      currency: fc.constantFrom('CNY', 'JPY', 'KWD'),
      amountMinor: amount,
    });
    fc.assert(
      fc.property(
        fc
          .array(line, { minLength: 2, maxLength: 9 })
          .chain((lines) =>
            fc.constantFrom(lines, [
              ...lines,
              ...lines.map((one) => ({ ...one, account: 'bank', amountMinor: -one.amountMinor })),
            ]),
          ),
        (lines) => {
          const rest = new Map<string, number>();
          for (const { currency, amountMinor } of lines)
            rest.set(currency, (rest.get(currency) ?? 0) + amountMinor);
          const balanced = [...rest.values()].every((sum) => sum === 0);
          if (balanced) expect(propose(manual({ lines }), proposing).state).toBe('proposed');
          else
            expect(() => propose(manual({ lines }), proposing)).toThrow(
              expect.objectContaining({ code: 'not-balanced' }),
            );
        },
      ),
    );
  });

  it('touches the balance at Stripe only for a balance transaction that it names', () => {
    const lines = [
      { account: 'stripe-balance', currency: 'CNY', amountMinor: 500 },
      { account: 'suspense', currency: 'CNY', amountMinor: -500 },
    ];
    expect(() => propose(manual({ lines }), proposing)).toThrow(
      expect.objectContaining({ code: 'cash-only-from-stripe' }),
    );
    expect(propose(manual({ lines, balanceTransactionId: 'txn_1' }), proposing).state).toBe('proposed');
  });

  it('belongs to days that are open, also when it is approved', () => {
    const at = (occurredAt: string) => propose(manual({ occurredAt }), proposing);
    expect(() => at('2026-11-23T00:00:00.000Z')).toThrow(expect.objectContaining({ code: 'entry-to-come' }));
    expect(() => at('2026-11-01T00:00:00.000Z')).toThrow(expect.objectContaining({ code: 'books-closed' }));
    const late = { ...by('bert'), now: new Date('2026-12-05T00:00:00.000Z') };
    expect(() => decide(at('2026-11-20T00:00:00.000Z'), late)).toThrow(
      expect.objectContaining({ code: 'books-closed' }),
    );
  });
});

describe('a reversal', () => {
  const reversal = JournalProposal.parse({
    kind: 'reversal',
    reason: 'Booked on the wrong order',
    reverses: original.key,
  });

  it('takes an entry back to the last unit', () => {
    const approved = decide(propose(reversal, { ...proposing, original }), by('bert'));
    const entry = entryToWrite(approved, original);
    expect(entry).toMatchObject({
      kind: 'reversal',
      reverses: original.key,
      key: `${original.key}:reversed`,
    });
    expect(imbalance([...original.lines, ...entry.lines])).toEqual({});
    expect(entry.lines.map(({ amountMinor }) => amountMinor)).toEqual([-1234, 1234]);
  });

  it('needs an entry that is there, and that is no reversal itself', () => {
    expect(() => propose(reversal, proposing)).toThrow(expect.objectContaining({ code: 'no-such-entry' }));
    const reversed = entryToWrite(
      decide(propose(reversal, { ...proposing, original }), by('bert')),
      original,
    );
    expect(() => propose(reversal, { ...proposing, original: reversed })).toThrow(
      expect.objectContaining({ code: 'reverses-a-reversal' }),
    );
  });
});
