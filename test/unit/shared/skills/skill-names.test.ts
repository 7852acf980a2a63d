import { describe, expect, it } from 'vitest';
import { inOurWords } from '../../../../functions/careers/landscape.ts';
import { skills as taxonomy } from '../../../../functions/market/data/skills/taxonomy.ts';
import { lexicon } from '../../../../shared/skills/lexicon.ts';
import { skillNames } from '../../../../shared/skills/skill-names.ts';

/** The market does not tell these from cost accounting and storytelling. */
const notTold = ['cost analysis', 'visual storytelling'];

describe('the catalogue’s skill names', () => {
  it('are each reached from a skill of the market’s taxonomy', () => {
    const reached = new Set(taxonomy.map((skill) => lexicon.canonicalOf(skill)));
    expect(Object.keys(skillNames).filter((name) => !reached.has(name))).toEqual(notTold);
  });

  it('are what a cluster’s skills are compared under, whatever ids the market gives them', () => {
    const cluster = {
      id: 'cl-en-1',
      label: { zh: '', en: '' },
      n: 10,
      pay: [],
      weekly: null,
      outlook: { kind: 'none' as const, reason: 'no-dates' },
      titles: [],
      skills: [
        { skill: 'c-plus-plus', share: 0.5 },
        { skill: 'computer-networking', share: 0.4 },
        { skill: 'copywriting', share: 0.3 },
        { skill: 'added-by-operations', share: 0.2 },
        { skill: 'python', share: 0.1 },
      ],
      occupations: [],
    };
    const shown = Object.fromEntries(taxonomy.map(({ id, zh, en }) => [id, { zh, en }]));
    expect(inOurWords(cluster, shown).skills).toEqual([
      { skill: 'c++', share: 0.5 },
      { skill: 'networking', share: 0.4 },
      { skill: 'content writing', share: 0.3 },
      { skill: 'added-by-operations', share: 0.2 },
      { skill: 'python', share: 0.1 },
    ]);
    expect(inOurWords(cluster, {}).skills, 'a snapshot from before names came along').toEqual(cluster.skills);
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
