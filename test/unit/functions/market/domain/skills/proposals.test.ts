import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTaxonomy } from '../../../../../../functions/market/data/skills/taxonomy-format.ts';
import { proposalsOf } from '../../../../../../functions/market/domain/skills/proposals.ts';

const skills = parseTaxonomy([
  '# - tool\nPython\nSQL | SQL; 结构化查询\nSpark\noffice: Office software | 办公软件\nWelding | 焊接',
]);

const document = (id: number, description: string, more: { title?: string; skills?: string[] } = {}) => ({
  id: `post_${String(id).padStart(4, '0')}`,
  title: more.title ?? 'Engineer',
  skills: more.skills ?? [],
  description,
});

/** Every description once, with a word that makes its sentence another. */
const many = (n: number, describe: (index: number) => string, more = {}) =>
  Array.from({ length: n }, (_, index) => document(index, describe(index), more));

const phrases = (market: 'zh' | 'en', documents: ReturnType<typeof many>) =>
  proposalsOf(market, documents, skills).items.map(({ phrase }) => phrase);

describe('proposals for the taxonomy', () => {
  it('finds what English postings ask for and the taxonomy does not know', () => {
    const documents = many(8, (index) => `You have experience with Flurbotron and Python, case ${index}x.`, {
      skills: ['python'],
    });
    const { items, sample } = proposalsOf('en', documents, skills);
    expect(sample).toBe(8);
    expect(items.map(({ phrase }) => phrase)).toEqual(['Flurbotron']);
    expect(items[0]).toMatchObject({ postings: 8, asked: 8, wordings: 8, example: 'Engineer' });
    expect(items[0]?.proposalId).toMatch(/^prp_/);
  });

  it('finds what Chinese postings ask for, without the words around it', () => {
    const documents = many(6, (index) => `岗位${index}。熟练使用琉璃渲染软件、办公软件，第${index}组`);
    expect(phrases('zh', documents)).toEqual(['琉璃渲染']);
  });

  it('finds neighbours of known skills in lists', () => {
    const documents = many(6, (index) => `Our stack ${index}: Python, Flurbotron, SQL, Spark`);
    expect(phrases('en', documents)).toEqual(['Flurbotron']);
  });

  it('proposes neither what nobody asks for nor what stands mostly elsewhere', () => {
    expect(
      phrases(
        'en',
        many(20, (index) => `Lunch at Flurbotron, house ${index}.`),
      ),
    ).toEqual([]);
    const asked = many(5, (index) => `Experience with Flurbotron, case ${index}x.`);
    const told = Array.from({ length: 60 }, (_, index) => document(100 + index, 'We are Flurbotron.'));
    expect(phrases('en', [...asked, ...told])).toEqual([]);
  });

  it('counts a text that many postings share once', () => {
    expect(
      phrases(
        'en',
        many(50, () => 'Experience with Flurbotron.'),
      ),
    ).toEqual([]);
  });

  it('tells which known skills go with a phrase above chance', () => {
    const having = many(6, (index) => `Knowledge of Flurbotron, case ${index}x.`, {
      skills: ['spark', 'sql'],
    });
    const others = Array.from({ length: 18 }, (_, index) =>
      document(50 + index, 'Nothing.', { skills: ['sql'] }),
    );
    const [item] = proposalsOf('en', [...having, ...others], skills).items;
    expect(item?.goesWith).toMatchObject([{ id: 'spark', n: 6, lift: 4 }]);
  });

  it('never proposes a name of the taxonomy, and gives the same for every order of postings', () => {
    const item = fc.constantFrom(
      'Python',
      'SQL',
      'Flurbotron',
      'Quuxly',
      'Zorbital maps',
      'python scripts',
      'the team',
    );
    const sentence = fc
      .tuple(
        fc.constantFrom('Experience with', 'Knowledge of', 'We like'),
        fc.array(item, { minLength: 1, maxLength: 4 }),
      )
      .map(([cue, items]) => `${cue} ${items.join(', ')}.`);
    const market = fc.array(sentence, { minLength: 1, maxLength: 60 });
    const shuffled = market.chain((texts) => {
      const documents = texts.map((text, index) => document(index, `${text} ${index}`));
      return fc.tuple(
        fc.constant(documents),
        fc.shuffledSubarray(documents, { minLength: documents.length, maxLength: documents.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([documents, reordered]) => {
        const found = proposalsOf('en', documents, skills);
        expect(proposalsOf('en', reordered, skills)).toEqual(found);
        for (const { phrase, asked, postings, wordings } of found.items) {
          expect(['python', 'sql']).not.toContain(phrase.toLowerCase());
          expect(wordings).toBeGreaterThanOrEqual(5);
          expect(asked).toBeGreaterThanOrEqual(wordings);
          expect(postings).toBeGreaterThanOrEqual(asked);
        }
      }),
    );
  });
});
