import { describe, expect, it } from 'vitest';
import { catalogueSearch } from '../../../../../web/pages/learning/search.ts';

describe('the catalogue’s address', () => {
  it('keeps what it knows and leaves out the rest', () => {
    const search = {
      words: 'SQL',
      skill: 'sql',
      level: 'beginner',
      language: 'zh',
      length: 'short',
      access: 'paid',
    };
    expect(catalogueSearch({ ...search, more: 1 })).toEqual(search);
    expect(catalogueSearch({ words: ' ', level: 'expert', skill: null, access: '' })).toEqual({});
    expect(catalogueSearch({ words: 2026 })).toEqual({ words: '2026' });
  });
});
