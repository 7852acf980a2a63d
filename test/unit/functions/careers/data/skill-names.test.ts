import { describe, expect, it } from 'vitest';
import { skillAliases } from '../../../../../functions/careers/data/skill-aliases.ts';
import { skillNames } from '../../../../../functions/careers/data/skill-names.ts';
import { skillLexicon } from '../../../../../functions/careers/domain/skill-lexicon.ts';
import { skills as dictionary } from '../../../../../functions/market/data/skills.ts';

const lexicon = skillLexicon(skillNames, skillAliases);

/** What postings rarely tell apart, and occupations must. */
const keptApart = new Set(['bioinformatics', 'coaching', 'counseling']);

describe('the catalogue’s skill names', () => {
  it('are the names under which the skills are found in postings', () => {
    const ids = new Set(dictionary.map(({ id }) => id));
    const idByMention = new Map(
      dictionary.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id])),
    );
    const astray = Object.keys(skillNames).filter(
      (name) => !ids.has(name) && idByMention.has(name) && !keptApart.has(name),
    );
    expect(astray).toEqual([]);
    expect(Object.keys(skillNames).filter((name) => ids.has(name)).length).toBeGreaterThan(200);
  });

  it('are found however a person writes the skill', () => {
    const written = {
      Python: 'python',
      ' ＳＱＬ ': 'sql',
      数据分析: 'data analysis',
      'Node JS': 'node js',
      NodeJS: 'node.js',
      k8s: 'kubernetes',
      AutoCAD: 'cad',
      'C 语言': 'c',
      c语言: 'c',
      'Microsoft  Excel': 'excel',
      'Underwater basket weaving': 'underwater basket weaving',
    };
    for (const [name, skill] of Object.entries(written)) expect(lexicon.canonical(name), name).toBe(skill);
  });

  it('are shown in both languages, unknown ones as they are', () => {
    expect(lexicon.nameOf('machine learning')).toEqual({ zh: '机器学习', en: 'Machine learning' });
    expect(lexicon.nameOf('juggling')).toEqual({ zh: 'juggling', en: 'juggling' });
  });
});
