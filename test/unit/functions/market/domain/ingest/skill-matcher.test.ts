import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skills } from '../../../../../../functions/market/data/skills/taxonomy.ts';
import { SkillMatcher } from '../../../../../../functions/market/domain/ingest/skill-matcher.ts';

const matcher = new SkillMatcher(skills);

describe('SkillMatcher', () => {
  it.each([
    ['We use Python, Go and C++.', ['c-plus-plus', 'go', 'python']],
    ['熟悉C、C++及Linux系统编程', ['c', 'c-plus-plus', 'linux', 'programming']],
    ['熟练使用Excel/Word/PPT', ['excel', 'powerpoint', 'word']],
    ['Java is not JavaScript', ['java', 'javascript']],
    ['experience with Node.js (NodeJS) and .NET', ['dot-net', 'node-js']],
    ['从事机器学习、自然语言处理（NLP）工作', ['machine-learning', 'natural-language-processing']],
    ['Ｐｙｔｈｏｎ，ＭｙＳＱＬ', ['mysql', 'python']],
    ['machine-learning and data-mining skills', ['data-mining', 'machine-learning']],
    ['interactive dashboards', ['dashboards']],
    ['提供补充医疗保险、餐饮补贴', []],
    ['health insurance and 401k', []],
    ['Bachelor’s degree in Statistics, Mathematics or Physics', []],
    ['本科以上学历，统计学、数学等相关专业', []],
    ['reactive people with graceful style', []],
    ['jobs@python.org or python.org', []],
    ['You partner with data engineers and data analysts. Knowledge of Python', ['python']],
    ['looking for data scientists who know SQL', ['data-science', 'sql']],
    ['与数据科学家、算法工程师紧密合作，熟悉Python', ['python']],
    ['良好的沟通协调能力', ['communication', 'coordination']],
    ['HTML/CSS and UI/UX', ['css', 'html', 'ui-design', 'ux-design']],
    ['Baker\nAbout us\nWe sell insurance.\nRequirements:\nPython', ['python']],
    ['able to take initiative', ['initiative']],
    ['网购用户售前咨询', []],
    ['', []],
  ])('finds the skills of "%s"', (text, expected) => expect(matcher.inText(text)).toEqual(expected));

  it('says where it found them', () =>
    expect(matcher.mentionsIn('know C# and Redis')).toEqual([
      { start: 5, end: 7, skill: 'c-sharp' },
      { start: 12, end: 17, skill: 'redis' },
    ]));

  it('believes a tag that is an ambiguous name', () =>
    expect(matcher.inTags(['go', 'r', 'excel', '数据分析师'])).toEqual([
      'data-analysis',
      'excel',
      'go',
      'r',
    ]));

  it('finds every mention of its taxonomy as a tag', () => {
    const astray = skills.flatMap(({ id, mentions }) =>
      mentions.filter(({ text }) => matcher.inTags([text]).join() !== id).map(({ text }) => `${text}: ${id}`),
    );
    expect(astray).toEqual([]);
  });

  it('says what a search for whole words would say, for unambiguous Latin names', () => {
    const names = ['python', 'java', 'javascript', 'mysql', 'docker', 'kafka', 'redis'];
    const word = fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^q[a-z]{1,7}$/));
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.constantFrom(' ', ', ', '/', '，', '和'),
        (words, separator) => {
          const expected = names.filter((name) => words.includes(name)).sort();
          const found = matcher.inText(words.join(separator)).filter((id) => names.includes(id));
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever the text, and finds nothing outside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of matcher.mentionsIn(text))
          expect(start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
