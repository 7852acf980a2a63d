import { describe, expect, it } from 'vitest';
import { Instrument, InstrumentSummary } from '../../../../functions/assessments/contract.ts';
import {
  getInstrument,
  instrumentOf,
  listInstruments,
} from '../../../../functions/assessments/instruments.ts';

describe('instruments', () => {
  it('are listed, the full form first', () => {
    const { items } = listInstruments();
    expect(items.map(({ instrumentId, items: count }) => [instrumentId, count])).toEqual([
      ['riasec-60', 60],
      ['riasec-30', 30],
    ]);
    for (const item of items) expect(InstrumentSummary.parse(item)).toEqual(item);
  });

  it('show questions and answers, and keep scales and keys to themselves', () => {
    const shown = getInstrument('riasec-60');
    expect(Instrument.parse(shown)).toEqual(shown);
    expect(shown.questions).toHaveLength(60);
    expect(Object.keys(shown.questions[0] ?? {})).toEqual(['itemId', 'text']);
    expect(shown.anchors.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(shown.scales.map(({ scaleId, items }) => [scaleId, items])).toEqual(
      ['R', 'I', 'A', 'S', 'E', 'C'].map((type) => [type, 10]),
    );
  });

  it('are not found under another name, and gone in a retired version', () => {
    expect(() => getInstrument('tarot')).toThrow(
      expect.objectContaining({ kind: 'not-found', code: 'no-such-instrument' }),
    );
    expect(() => instrumentOf({ instrumentId: 'riasec-60', instrumentVersion: 2 })).toThrow(
      expect.objectContaining({ kind: 'gone', code: 'instrument-retired' }),
    );
  });
});
