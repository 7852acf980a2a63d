import { describe, expect, it } from 'vitest';
import { ColumnMapping } from '../../../../../functions/market/domain/ingest/mapping.ts';
import { fields, mappingOf, readMapping } from '../../../../../web/pages/uploads/mapping.ts';

describe('the mapping in the browser', () => {
  it('knows exactly the fields of the contract, in its order', () => {
    expect(fields).toEqual(Object.keys(ColumnMapping.shape));
  });

  it('is ready as soon as the title has a column', () => {
    expect(mappingOf({ company: 'Firma' })).toBeUndefined();
    expect(mappingOf({ title: '  ' })).toBeUndefined();
    expect(mappingOf({ title: 'Stelle', company: 'Firma' })).toEqual({ title: 'Stelle', company: 'Firma' });
  });

  it.each([
    ['{"title":"Stelle"}', { draft: { title: 'Stelle' } }],
    ['{}', { draft: {} }],
    ['{"title":"Stelle","compny":"Firma"}', { fault: 'unknown', fields: ['compny'] }],
    ['{"title":7}', { fault: 'badJson' }],
    ['["title"]', { fault: 'badJson' }],
    ['{', { fault: 'badJson' }],
  ])('reads %s', (text, expected) => {
    expect(readMapping(text)).toEqual(expected);
  });
});
