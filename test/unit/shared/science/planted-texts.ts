import { seededRandom, type Random } from '../../../../shared/science/random.ts';
import { TermCounts } from '../../../../shared/science/text/term-counts.ts';
import { tfidf, type Tfidf } from '../../../../shared/science/text/tfidf.ts';

const pick = (from: readonly string[], random: Random): string =>
  from[Math.floor(random() * from.length)] ?? '';

const words = (stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${stem}${index}`);

/**
 * Documents about `topics` subjects: each draws most words from its subject's own list and some from a common one.
 * The subject of document i is i modulo `topics`.
 */
export const plantedTexts = (options: {
  documents: number;
  topics: number;
  seed?: number;
  /** Share of common words. */
  noise?: number;
}): { documents: string[][]; subjects: number[] } => {
  const { documents, topics, seed = 1, noise = 0.4 } = options;
  const random = seededRandom(seed);
  const common = words('common', 60);
  const own = Array.from({ length: topics }, (_, topic) => words(`topic${topic}word`, 25));
  const subjects = Array.from({ length: documents }, (_, index) => index % topics);
  return {
    subjects,
    documents: subjects.map((subject) =>
      Array.from({ length: 14 }, () => pick(random() < noise ? common : (own[subject] ?? []), random)),
    ),
  };
};

export const vectorise = (documents: readonly (readonly string[])[]): Tfidf => {
  const counts = new TermCounts();
  for (const terms of documents) counts.addDocument([{ terms, weight: 1 }]);
  return tfidf(counts, { minDocuments: 1, maxShare: 1, maxTerms: 100_000 });
};

export const planted = (options: Parameters<typeof plantedTexts>[0]) => {
  const { documents, subjects } = plantedTexts(options);
  return { ...vectorise(documents), subjects };
};
