import { describe, expect, it } from 'vitest';
import { instruments } from '../../../../../functions/assessments/data/instruments.ts';
import { qualityTexts } from '../../../../../functions/assessments/data/quality-texts.ts';
import { riasec30, riasec60 } from '../../../../../functions/assessments/data/riasec.ts';
import { hollandTypes } from '../../../../../functions/assessments/domain/holland.ts';
import { qualityFlags } from '../../../../../functions/assessments/domain/quality.ts';
import type { Localized } from '../../../../../shared/localized.ts';

const expectBothLanguages = ({ zh, en }: Localized) => {
  expect(zh).toMatch(/[\u4e00-\u9fff]/);
  expect(en).toMatch(/[a-z]/);
  expect(en).not.toMatch(/[\u4e00-\u9fff]/);
};

describe.each(instruments)('$instrumentId', (form) => {
  it('is worded in both languages, no sentence twice', () => {
    const texts = [form.title, form.description, form.response.prompt, ...form.response.anchors];
    const scaleTexts = form.scales.flatMap(({ name, meaning, fields }) => [name, meaning, fields]);
    [...texts, ...scaleTexts, ...form.items.map(({ text }) => text)].forEach(expectBothLanguages);
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(form.items.map(({ text }) => text[language])).size).toBe(form.items.length);
    }
  });

  it('labels every answer', () => {
    expect(form.response.anchors).toHaveLength(form.response.max - form.response.min + 1);
  });

  it('has pairs of the same scale that lie well apart', () => {
    const position = (id: string) => form.items.findIndex(({ itemId }) => itemId === id);
    for (const [one, other] of form.pairs) {
      expect(form.items[position(one)]?.scaleId).toBe(form.items[position(other)]?.scaleId);
      expect(Math.abs(position(one) - position(other))).toBeGreaterThanOrEqual(form.items.length / 4);
    }
  });

  it('claims no norm', () => {
    expect(form.norm).toBeNull();
  });
});

describe('the two forms of the interest inventory', () => {
  const counts = (form: typeof riasec60) =>
    hollandTypes.map((type) => {
      const items = form.items.filter(({ scaleId }) => scaleId === type);
      return [items.length, items.filter(({ reversed }) => reversed).length];
    });

  it('have ten and five items of each type, two and one of them reversed', () => {
    expect(counts(riasec60)).toEqual(hollandTypes.map(() => [10, 2]));
    expect(counts(riasec30)).toEqual(hollandTypes.map(() => [5, 1]));
    expect(new Set(riasec60.items.map(({ itemId }) => itemId)).size).toBe(60);
  });

  it('never ask about one type twice in a row, in the full form', () => {
    const scales = riasec60.items.map(({ scaleId }) => scaleId);
    scales.forEach((scale, index) => expect(scale).not.toBe(scales[index + 1]));
  });

  it('share the items: the short form is a part of the full one', () => {
    const ids = new Set(riasec60.items.map(({ itemId }) => itemId));
    expect(riasec30.items.every(({ itemId }) => ids.has(itemId))).toBe(true);
    expect([riasec60.pairs.length, riasec30.pairs.length]).toEqual([18, 12]);
  });
});

describe('explanations', () => {
  it('are there for every flag, in both languages', () => {
    qualityFlags.forEach((flag) => {
      expectBothLanguages(qualityTexts[flag]);
    });
  });
});
