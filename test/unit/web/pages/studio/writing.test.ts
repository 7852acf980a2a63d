import { describe, expect, it } from 'vitest';
import { blankItem, freshId } from '../../../../../web/pages/studio/blank.ts';
import { contentFrom } from '../../../../../web/pages/studio/content-file.ts';
import { moved } from '../../../../../web/pages/studio/lists.ts';
import { sampleContent } from '../../../../support/courses.ts';

describe('writing a course', () => {
  it('reads back what it saved as a file, and no other file', () => {
    const content = sampleContent();
    expect(contentFrom(JSON.stringify(content))).toEqual(content);
    for (const text of ['', '{}', '[]', 'null', JSON.stringify({ ...content, modules: [{}] })])
      expect(contentFrom(text), text).toBeUndefined();
  });

  it('gives ids that nothing has yet', () => {
    expect(freshId('lesson', [])).toBe('lesson-1');
    expect(freshId('lesson', ['lesson-2'])).toBe('lesson-3');
    expect(blankItem('order', 'item-1')).toMatchObject({ answer: ['a', 'b'] });
  });

  it('moves entries within the list, and no further', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
