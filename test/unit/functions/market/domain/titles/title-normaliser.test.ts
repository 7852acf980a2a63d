import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elsewhereTitlesEn,
  furtherTitlesEn,
} from '../../../../../../functions/market/data/occupation-titles-en.ts';
import {
  houseOccupations,
  titlesElsewhere,
} from '../../../../../../functions/market/domain/titles/house-occupations.ts';
import { leastConfidence } from '../../../../../../functions/market/domain/titles/title-confidence.ts';
import { titleNormaliser } from '../../../../../../functions/market/domain/titles/title-normaliser.ts';
import { classification } from '../../../../../../shared/occupations/classification.ts';

const named = (name: string): string => name;
const zh = titleNormaliser('zh', houseOccupations('zh', named));
const en = titleNormaliser('en', houseOccupations('en', named), titlesElsewhere('en'));
const of = (title: string, skills: string[] = []) =>
  (/\p{Script=Han}/u.test(title) ? zh : en).occupationOf({ title, skills })?.id;

describe('titles to occupations', () => {
  it('knows every occupation by its own title in both languages', () => {
    const missed = classification.flatMap(({ id, title }) => [
      ...(zh.rank(title.zh).ids.includes(id) ? [] : [title.zh]),
      ...(en.rank(title.en).ids.includes(id) ? [] : [title.en]),
    ]);
    expect(missed).toEqual([]);
    const first = classification.filter(({ id, title }) => zh.rank(title.zh).ids[0] === id);
    expect(first.length / classification.length).toBeGreaterThan(0.97);
  });

  it.each([
    ['【急聘】高级Java开发工程师（双休+五险一金）', 'java-developer'],
    ['2026届校园招聘-数据分析师（北京）', 'data-analyst'],
    ['上海-资深采购主管 8K-12K', 'purchasing-specialist'],
    ['Sr. Data Engineer II (Remote) - ACME', 'data-engineer'],
    ['Senior Registered Nurse, ICU', 'registered-nurse'],
    ['Acct Mgr / Sales Rep', 'sales-representative'],
    ['Full-Time Data Entry Clerk', 'data-entry-clerk'],
    ['FP&A Analyst', 'financial-analyst'],
    ['IT Specialist (Network Services)', 'network-engineer'],
    ['Supervisory Veterinary Medical Officer', 'veterinarian'],
  ])('%s is %s', (title, id) => expect(of(title)).toBe(id));

  it('leaves a title unknown that names no work of the catalogue', () => {
    for (const title of ['Grand Vizier of Zanzibar', '武林盟主', '2026 !!!', 'constructor __proto__']) {
      expect(of(title), title).toBeUndefined();
    }
  });

  it('leaves work unknown that the catalogue is known not to have, though it has the words', () => {
    for (const title of ['Physician Assistant', 'Dental Hygienist', 'Natural Resource Specialist']) {
      expect(of(title), title).toBeUndefined();
    }
  });

  it('knows titles of the further list by their occupation, and no title as two', () => {
    const known = new Set(classification.map(({ id }) => id));
    expect([...furtherTitlesEn.keys()].filter((id) => !known.has(id))).toEqual([]);
    const titles = [...furtherTitlesEn.values(), ...elsewhereTitlesEn].flat();
    const own = classification.flatMap(({ title, also }) =>
      [title.en, ...also.en].map((each) => each.toLowerCase()),
    );
    const twice = [...titles, ...new Set(own)].filter((title, at, all) => all.indexOf(title) !== at);
    expect(twice).toEqual([]);
  });

  it('lets skills decide between occupations that a title leaves open', () => {
    const title = '开发';
    expect(zh.rank(title, ['java', 'spring', 'spring boot', 'mybatis']).ids[0]).toBe('java-developer');
    expect(zh.rank(title, ['verilog', 'fpga', 'systemverilog']).ids[0]).not.toBe('java-developer');
  });

  it('never throws, and is confident enough of what it names', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.string(), { maxLength: 5 }),
        (title, skills) => {
          const occupation = zh.occupationOf({ title, skills });
          if (occupation === null) return;
          expect(occupation.confidence).toBeGreaterThanOrEqual(leastConfidence);
          expect(occupation.confidence).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('answers by title and skills alone, whatever it was asked before', () => {
    const titles = classification.map(({ title }) => title.en);
    fc.assert(
      fc.property(fc.shuffledSubarray(titles), fc.constantFrom(...titles), (before, title) => {
        const asked = titleNormaliser('en', houseOccupations('en', named).slice(0, 40));
        const fresh = titleNormaliser('en', houseOccupations('en', named).slice(0, 40));
        for (const other of before) asked.rank(other);
        expect(asked.rank(title)).toEqual(fresh.rank(title));
      }),
      { numRuns: 10 },
    );
  });
});
