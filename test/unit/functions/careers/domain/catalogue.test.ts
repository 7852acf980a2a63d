import { describe, expect, it } from 'vitest';
import { catalogueSearch, mergeCatalogue } from '../../../../../functions/careers/domain/catalogue.ts';
import { ImportedOccupation } from '../../../../../functions/careers/domain/imported-occupation.ts';
import { anOccupation } from '../../../../support/careers.ts';

const developer = anOccupation({
  id: 'developer',
  title: { zh: '软件开发工程师', en: 'Software developer' },
  also: { zh: ['程序员'], en: ['software engineer'] },
});
const tester = anOccupation({
  id: 'tester',
  socCode: '15-1253.00',
  title: { zh: '软件测试工程师', en: 'Software tester' },
  zone: 3,
});
const nurse = anOccupation({
  id: 'nurse',
  socCode: '29-1141.00',
  title: { zh: '护士', en: 'Nurse' },
  field: 'health',
});
const imported = (socCode: string, more: object = {}) =>
  ImportedOccupation.parse({ socCode, titleEn: 'Imported', source: 'import 1', ...more });

describe('the merged catalogue', () => {
  it('lists imported occupations after the starter ones, English title shown in both languages', () => {
    const merged = mergeCatalogue([developer], [imported('99-0001.00')]);
    expect(merged.map(({ id }) => id)).toEqual(['developer', 'onet-99-0001.00']);
    expect(merged[1]).toMatchObject({ title: { zh: 'Imported', en: 'Imported' }, interests: null });
  });

  it('refreshes the figures of starter occupations that share a code, and lists nothing twice', () => {
    const interests = { R: 1, I: 1, A: 1, S: 1, E: 1, C: 7 };
    const merged = mergeCatalogue([developer, tester], [imported('15-1252.00', { interests, zone: 5 })]);
    expect(merged).toHaveLength(2);
    expect(merged[0]).toMatchObject({ title: developer.title, interests, zone: 5, source: 'import 1' });
    expect(merged[1]).toBe(tester);
  });

  it('keeps a figure that the import does not bring', () => {
    const [first] = mergeCatalogue([developer], [imported('15-1252.00')]);
    expect(first).toMatchObject({ interests: developer.interests, zone: developer.zone });
  });
});

describe('search', () => {
  const search = catalogueSearch([developer, tester, nurse]);
  const ids = (query: Parameters<typeof search>[0]) => search(query).map(({ id }) => id);

  it('finds by words of a title in either language, the nearest first', () => {
    expect(ids({ query: '软件' })).toEqual(['developer', 'tester']);
    expect(ids({ query: '软件测试工程师' })).toEqual(['tester']);
    expect(ids({ query: 'Software Test' })).toEqual(['tester']);
    expect(ids({ query: '程序员' })).toEqual(['developer']);
    expect(ids({ query: 'gineer' })).toEqual([]);
    expect(ids({ query: 'software engineer' })).toEqual(['developer']);
  });

  it('finds by the beginning of a code', () => {
    expect(ids({ query: '15-12' })).toEqual(['developer', 'tester']);
    expect(ids({ query: '29-1141.00' })).toEqual(['nurse']);
  });

  it('narrows by zone and field', () => {
    expect(ids({ zone: 3 })).toEqual(['tester']);
    expect(ids({ field: 'health' })).toEqual(['nurse']);
    expect(ids({ query: '软件', field: 'health' })).toEqual([]);
    expect(ids({})).toEqual(['developer', 'tester', 'nurse']);
    expect(ids({ query: '!!' })).toEqual([]);
  });
});
