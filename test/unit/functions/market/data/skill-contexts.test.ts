import { describe, expect, it } from 'vitest';
import { contextRules } from '../../../../../functions/market/data/skill-contexts.ts';
import { skills } from '../../../../../functions/market/data/skills/taxonomy.ts';
import { foldText } from '../../../../../functions/market/domain/ingest/fold-text.ts';
import { SkillMatcher } from '../../../../../functions/market/domain/ingest/skill-matcher.ts';

const matcher = new SkillMatcher(skills);

/** An ambiguous name: a text that means the skill, and texts with the same word that do not. */
const ambiguous: readonly (readonly [skill: string, means: string, ...not: string[]])[] = [
  [
    'c',
    'Languages: C, Java and Python',
    'We closed our Series C round',
    'Objective-C',
    'vitamin C',
    'C-level contacts',
  ],
  ['r', 'Skills: SQL, R, SAS', 'our R&D team', 'send your résumé', 'Toys R Us'],
  ['go', 'We write Go, Python and Rust', 'Go to market with us', 'you are free to go, of course', 'go-karts'],
  ['spring', 'Java, Spring, MySQL', 'Silver Spring, MD', 'starting in spring 2014', 'Spring is hiring'],
  ['excel', 'Word, Excel, PowerPoint', 'you will excel in a team', 'people who excel at selling'],
  ['microsoft-access', 'Excel, Access, SQL', 'access to senior engineers', 'data access layer'],
  ['rust', 'C++, Rust, Go', 'the Rust Belt'],
  ['swift', 'Objective-C, Swift, Kotlin', 'Swift Navigation builds receivers', 'a swift, friendly reply'],
  ['scala', 'Java, Scala, Kotlin', 'an evening at La Scala'],
  ['sas', 'R, SAS, SPSS', 'SAS airlines flies there'],
  ['express', 'Node, Express, MongoDB', 'American Express is a client', 'express yourself clearly'],
  ['react', 'React, Redux, TypeScript', 'able to react to change'],
  ['word', 'Word, Excel, Outlook', 'spread the word about us', 'word of mouth'],
  ['agile', 'Scrum, Lean, XP', 'we lean on open source', 'a lean and profitable company'],
  ['chef', 'Ansible, Chef, Puppet', 'lunch by our in-house chef', 'Chef de Partie'],
  ['puppet', 'Chef, Puppet, Ansible', 'a puppet show'],
  ['ruby', 'Python, Ruby, PHP', 'ask for Ms. Ruby Smith', 'Ruby Tuesday'],
  [
    'oracle',
    'MySQL, Oracle, SQL Server',
    'The Ksplice group at Oracle',
    'Oracle is an equal opportunity employer',
  ],
  [
    'salesforce',
    'administer our Salesforce systems',
    'customers like Salesforce',
    'she was VP at Salesforce',
  ],
  ['assembly-language', 'C, Assembly, VHDL', 'final assembly of parts', 'an assembly line'],
  ['unity', 'C#, Unity, Blender', 'unity of purpose', 'Unity Health'],
  ['adobe-flash', 'HTML, Flash, ActionScript', 'a flash sale site', 'flash memory'],
  ['spark', 'Hadoop, Spark, Kafka', 'spark joy', 'to spark change'],
  ['storm', 'Kafka, Storm, Flink', 'take Europe by storm'],
  ['outlook', 'Word, Excel, Outlook', 'a positive outlook on life'],
  ['github', 'Jenkins, GitHub, Docker', 'send your GitHub profile', 'a link to your GitHub'],
  ['training', '负责新员工培训工作', '提供带薪培训', '培训机会多'],
  ['insurance', '负责保险业务', '缴纳医疗保险', '社会保险、养老保险'],
  ['accounting', '负责会计核算', '会计类专业优先', '法律、会计等相关专业'],
  ['sales', '三年以上销售经验', '无销售性质', '丰厚的销售提成'],
];

describe.each(ambiguous)('%s', (skill, means, ...not) => {
  it(`is in "${means}"`, () => expect(matcher.inText(means)).toContain(skill));
  it.each(not)('is not in "%s"', (text) => expect(matcher.inText(text)).not.toContain(skill));
});

describe('context rules', () => {
  it('speak of mentions of the taxonomy', () => {
    const mentions = new Set(skills.flatMap((skill) => skill.mentions.map(({ text }) => foldText(text))));
    expect(Object.keys(contextRules).filter((mention) => !mentions.has(mention))).toEqual([]);
  });

  it('leave the single word 会 alone', () =>
    expect(matcher.inText('你会得到社会的机会，开会不会加班')).toEqual([]));
});
