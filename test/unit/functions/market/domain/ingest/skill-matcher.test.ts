import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skills } from '../../../../../../functions/market/data/skills.ts';
import { SkillMatcher } from '../../../../../../functions/market/domain/ingest/skill-matcher.ts';

const matcher = new SkillMatcher(skills);

describe('SkillMatcher', () => {
  it.each([
    ['We use Python, Go and C++.', ['c++', 'go', 'python']],
    ['熟悉C、C++及Linux系统编程', ['c', 'c++', 'linux']],
    ['熟练使用Excel/Word/PPT', ['excel', 'powerpoint', 'word']],
    ['Go to market with us; we go fast, and R&D is our heart', []],
    ['vitamin C helps', []],
    ['Java is not JavaScript', ['java', 'javascript']],
    ['experience with Node.js (node js) and .NET', ['.net', 'node.js']],
    ['从事机器学习、自然语言处理（NLP）研发', ['machine learning', 'natural language processing']],
    ['提供补充医疗保险、餐饮补贴', []],
    ['health insurance and 401k', []],
    ['you will excel in a fast paced team', []],
    ['Skills: SQL, R, SAS', ['r', 'sas', 'sql']],
    ['reactive people with graceful style', []],
    ['', []],
  ])('finds the skills of "%s"', (text, expected) => expect(matcher.inText(text)).toEqual(expected));

  it('believes a tag that is an ambiguous name', () => {
    expect(matcher.inTags(['go', 'r', 'excel', '数据分析师'])).toEqual(['data analysis', 'excel', 'go', 'r']);
  });

  it('finds every mention of its dictionary as a tag', () => {
    for (const { id, kind, mentions } of skills.filter((skill) => skill.kind !== 'no skill')) {
      for (const mention of mentions)
        expect([mention, kind, matcher.inTags([mention])]).toEqual([mention, kind, [id]]);
    }
  });

  it('says what a search for whole words would say, for unambiguous Latin names', () => {
    const names = ['python', 'java', 'javascript', 'mysql', 'docker', 'spark', 'redis'];
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

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void matcher.inText(text)),
      { numRuns: 1000 },
    );
  });
});

describe('the dictionary', () => {
  it('names each skill and each mention once', () => {
    const ids = skills.map(({ id }) => id);
    const mentions = skills.flatMap((skill) => skill.mentions);
    expect(new Set(ids).size).toBe(ids.length);
    expect(mentions.filter((mention, at) => mentions.indexOf(mention) !== at)).toEqual([]);
    expect(ids.length).toBeGreaterThan(400);
  });
});
