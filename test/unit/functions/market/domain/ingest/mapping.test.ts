import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ColumnMapping,
  mappedSource,
  missingColumns,
} from '../../../../../../functions/market/domain/ingest/mapping.ts';

const fields = Object.keys(ColumnMapping.shape);

describe('a mapping of columns', () => {
  it('reads each of our fields from the column it names', () => {
    const mapping = ColumnMapping.parse(Object.fromEntries(fields.map((field) => [field, `col ${field}`])));
    const row = Object.fromEntries(fields.map((field) => [`col ${field}`, `value of ${field}`]));
    expect(missingColumns(mapping, new Set(Object.keys(row)))).toEqual([]);
    expect(mappedSource(mapping).read({ ...row, 'col remote': 'Yes', 'col skills': 'a, b' })).toEqual({
      title: 'value of title',
      company: 'value of company',
      place: 'value of place',
      country: 'value of country',
      sourceId: 'value of sourceId',
      posted: 'value of postedOn',
      seen: 'value of seenOn',
      validThrough: 'value of validThrough',
      remote: true,
      salary: 'value of salary',
      pay: {
        min: 'value of salaryMin',
        max: 'value of salaryMax',
        currency: 'value of currency',
        period: 'value of salaryPeriod',
      },
      experience: 'value of experience',
      education: 'value of education',
      tags: ['a', 'b'],
      description: 'value of description',
      url: 'value of url',
    });
  });

  it('recognises exactly the files that have all its columns', () => {
    const columns = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name.trim() === name && name !== ''),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(columns, fc.nat(1), (names, dropped) => {
        const mapping = ColumnMapping.parse({ title: names[0], company: names[1] });
        expect(mappedSource(mapping).recognises(new Set(names))).toBe(true);
        const fewer = new Set(names.filter((name) => name !== names[dropped]));
        expect(mappedSource(mapping).recognises(fewer)).toBe(false);
        expect(missingColumns(mapping, fewer)).toEqual([
          `${['title', 'company'][dropped] ?? ''} → ${names[dropped] ?? ''}`,
        ]);
      }),
    );
  });
});
