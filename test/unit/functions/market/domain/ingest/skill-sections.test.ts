import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../../../functions/market/domain/ingest/fold-text.ts';
import { partsAside } from '../../../../../../functions/market/domain/ingest/skill-sections.ts';

const aside = (text: string, chinese = false): string[] =>
  partsAside(foldText(text), chinese).map(({ start, end }) => text.slice(start, end).trim());

describe('parts of a posting that tell of the employer', () => {
  it('end where the work is spoken of again', () => {
    const text = 'Baker\nAbout us\nWe sell insurance.\nRequirements:\nBaking';
    expect(aside(text)).toEqual(['We sell insurance.']);
    expect(aside('客服\n福利待遇：培训、旅游。任职要求：打字', true)).toEqual(['培训、旅游。']);
  });

  it('go on to the end where nothing else follows', () =>
    expect(aside('Nurse\nBenefits & Perks:\nDental, marketing discounts')).toEqual([
      'Dental, marketing discounts',
    ]));

  it('need a heading of their own', () =>
    expect(aside('Clerk\nYou will explain benefits to members and write about us on the web.')).toEqual([]));

  it('lie within the text, one behind the other', () => {
    const words = fc.constantFrom(
      'About us\n',
      '\n',
      'Requirements:\n',
      'benefits\n',
      'sales. ',
      '福利：',
      '职责：',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.boolean(), (pieces, chinese) => {
        const text = foldText(pieces.join(''));
        let free = 0;
        for (const { start, end } of partsAside(text, chinese)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThanOrEqual(start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
