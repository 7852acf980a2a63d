import fc from 'fast-check';
import { Profile } from '../../functions/profiles/domain/profile.ts';
import { educationLevels } from '../../shared/education.ts';

const zh = ['王芳', '数据分析师', '上海', '复旦大学', '机器学习', '负责用户增长与留存分析', '江苏', '徒步'];
const en = [
  'Ada Moreau',
  'Data analyst',
  'London',
  'University of Leeds',
  'machine learning',
  'Grew weekly retention',
  'Kent',
  'hiking',
];

/** A line of text in either script, never padded: profiles are trimmed on the way in. */
const line = fc
  .oneof(
    fc.constantFrom(...zh),
    fc.constantFrom(...en),
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  .map((text) => text.trim().slice(0, 90));
const word = line.filter((text) => text !== '');
const partialDate = fc
  .tuple(
    fc.integer({ min: 1960, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, parts]) =>
    [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts).join('-'),
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const span = { startDate: maybe(partialDate), endDate: maybe(partialDate) };

/** Profiles as people in either language might keep them, every field exercised. */
export const anyProfile = fc
  .record({
    name: line,
    headline: line,
    location: fc.record({ city: line, region: line, countryCode: fc.constantFrom('', 'CN', 'GB', 'US') }),
    summary: line,
    languages: fc.array(
      fc.record({
        tag: fc.constantFrom('zh', 'zh-CN', 'en', 'en-GB', 'ja', 'yue'),
        fluency: fc.constantFrom('basic', 'conversational', 'professional', 'native'),
      }),
      { maxLength: 4 },
    ),
    education: fc.array(
      fc.record({
        institution: line,
        area: line,
        level: maybe(fc.constantFrom(...educationLevels)),
        ...span,
      }),
      { maxLength: 4 },
    ),
    work: fc.array(
      fc.record({
        organisation: line,
        position: line,
        summary: line,
        highlights: fc.array(word, { maxLength: 3 }),
        ...span,
      }),
      { maxLength: 5 },
    ),
    skills: fc.uniqueArray(fc.record({ name: word, level: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 12,
      selector: ({ name }) => name.toLowerCase(),
    }),
    interests: fc.array(word, { maxLength: 5 }),
    goals: fc.array(
      fc.record({ text: word, horizon: fc.constantFrom('short', 'long'), by: maybe(partialDate) }),
      { maxLength: 3 },
    ),
    constraints: fc.record({
      salaryFloorAnnual: maybe(fc.integer({ min: 0, max: 2_000_000 })),
      currency: maybe(fc.constantFrom('CNY', 'USD', 'JPY')),
      cities: fc.array(word, { maxLength: 3 }),
      remote: fc.constantFrom('any', 'only', 'no'),
    }),
    currentOccupation: maybe(word),
    otherSections: fc.constantFrom(
      {},
      { volunteer: [{ organization: '社区图书馆', position: 'helper' }], awards: [] },
    ),
  })
  .map((profile) => Profile.parse(profile));
