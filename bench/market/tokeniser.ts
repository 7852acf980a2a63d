// Cutting Chinese beside jieba: speed over real postings, and agreement with snippets cut by hand.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { buildSync } from 'esbuild';
import * as z from 'zod';
import { cutText } from '../../shared/science/text/chinese/cut-text.ts';
import { inChild } from '../child/in-child.ts';
import { requirePeer } from '../peers/npm-peers.ts';
import type { Goal, MeasureOptions } from './goal.ts';

const section = 'tokeniser';
type Cut = (text: string) => string[];

interface Jieba {
  cut: (text: string, guessUnknown: boolean) => string[];
}
interface JiebaClass {
  withDict: (dict: unknown) => Jieba;
}
const JiebaModule = z.object({
  Jieba: z.custom<JiebaClass>((value) => typeof value === 'function' && 'withDict' in value),
});
const Dict = z.object({ dict: z.unknown() });

const Label = z.tuple([
  z.enum(['postings', 'general']),
  z.enum(['practice', 'held-out']),
  z.string(),
  z.coerce.number(),
  z.string(),
]);

interface Snippet {
  text: string;
  part: 'practice' | 'held-out';
  source: 'postings' | 'general';
  words: Set<string>;
}

const sources = [
  'jobs_zh/51job_2020_with_description.jsonl.gz',
  'jobs_zh/51job_2023.csv.gz',
  'jobs_zh/lagou_data_roles.csv.gz',
  'qa/cmrc2018_zh_docs.jsonl.gz',
  'sentiment/hotel_zh.csv.gz',
  'sentiment/takeaway_zh.csv.gz',
  'sentiment/shopping_zh.csv.gz',
];

const textOfFile = async (file: string): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file).pipe(createGunzip()))
    chunks.push(Buffer.from(z.instanceof(Uint8Array).parse(chunk)));
  return Buffer.concat(chunks).toString('utf8').normalize('NFKC');
};

/** Where words begin and end, as `from,to`. */
const spansOf = (ends: readonly number[]): Set<string> =>
  new Set(ends.map((end, index) => `${index === 0 ? 0 : (ends[index - 1] ?? 0)},${end}`));

/** The labels hold no texts: a snippet is found again by its hash, among the clauses of the data. */
const labelledSnippets = (texts: readonly string[]): Snippet[] => {
  const labels = new Map(
    readFileSync(join(import.meta.dirname, 'segmentation-labels.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [source, part, sha1, length, boundaries] = Label.parse(line.split('\t'));
        return [sha1, { source, part, length, boundaries }] as const;
      }),
  );
  const lengths = new Set([...labels.values()].map(({ length }) => length));
  const found = new Map<string, Snippet>();
  for (const text of texts) {
    for (const clause of text.split(/[,，。.;；:：!！?？、\s()（）[\]【】"“”'《》|~…—\\]+/u)) {
      if (!lengths.has(clause.length)) continue;
      const hash = createHash('sha1').update(clause).digest('hex').slice(0, 16);
      const label = labels.get(hash);
      if (!label || found.has(hash)) continue;
      const inner = label.boundaries === '' ? [] : label.boundaries.split(',').map(Number);
      const { part, source } = label;
      found.set(hash, { text: clause, part, source, words: spansOf([...inner, clause.length]) });
    }
  }
  return [...found.values()];
};

/** Harmonic mean of the share of its words that are right and the share of right words that it finds. */
const f1 = (cut: Cut, snippets: readonly Snippet[]): number => {
  let [right, said, truth] = [0, 0, 0];
  for (const { text, words } of snippets) {
    let end = 0;
    const ends = cut(text).map((word) => (end += word.length));
    const spans = spansOf(ends);
    right += [...spans].filter((span) => words.has(span)).length;
    said += spans.size;
    truth += words.size;
  }
  return (2 * right) / Math.max(1, said + truth);
};

const seconds = (cut: Cut, texts: readonly string[]): number => {
  const start = performance.now();
  for (const text of texts) cut(text);
  return (performance.now() - start) / 1000;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** As a Lambda has it: one bundle with the word list in it. */
const readyGoal = async (): Promise<Goal> => {
  const folder = mkdtempSync(join(tmpdir(), 'pathlight-bench-'));
  const bundle = join(folder, 'cut-text.mjs');
  const source = join(import.meta.dirname, '../../shared/science/text/chinese/cut-text.ts');
  buildSync({ entryPoints: [source], bundle: true, format: 'esm', platform: 'node', outfile: bundle });
  const module = join(import.meta.dirname, 'tokeniser-start.ts');
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1)
    times.push(z.number().parse((await inChild({ module, task: 'timeToFirstWords', input: bundle })).value));
  rmSync(folder, { recursive: true, force: true });
  const ready = median(times);
  const claim = { section, what: 'ready in a fresh process', ours: `${ready.toFixed(1)} ms`, peer: null };
  return { ...claim, goal: '≤ 20 ms', met: ready <= 20, note: 'loading the bundle to the first words' };
};

const wholeGoal = (): Goal => {
  const kept = ['C++', 'Node.js', 'C#', 'e-commerce'];
  const words = cutText(`熟悉${kept.join('、')}，五险一金`);
  const met = kept.every((word) => words.includes(word));
  return {
    section,
    what: 'C++, Node.js kept whole',
    ours: met ? 'yes' : 'no',
    peer: null,
    goal: 'whole',
    met,
  };
};

const jiebaOf = (): Jieba | undefined => {
  const module = requirePeer('@node-rs/jieba');
  if (module === undefined) return undefined;
  return JiebaModule.parse(module).Jieba.withDict(Dict.parse(requirePeer('@node-rs/jieba/dict')).dict);
};

const qualityGoals = (snippets: readonly Snippet[], jieba: Jieba): Goal[] =>
  (['held-out', 'practice'] as const).flatMap((part) =>
    [['postings'], ['general'], ['postings', 'general']].map((among): Goal => {
      const some = snippets.filter((one) => one.part === part && among.includes(one.source));
      const ours = f1(cutText, some);
      const guessing = f1((text) => jieba.cut(text, true), some);
      const plain = f1((text) => jieba.cut(text, false), some);
      const peer = Math.max(guessing, plain);
      return {
        section,
        what: `F1 on ${some.length} ${part} snippets (${among.join(' and ')})`,
        ours: Number(ours.toFixed(4)),
        peer: Number(peer.toFixed(4)),
        goal: 'not lower',
        met: ours >= peer,
        note: `jieba with HMM ${guessing.toFixed(3)}, without ${plain.toFixed(3)}`,
      };
    }),
  );

const speedGoal = (postings: string, jieba: Jieba, rounds: number): Goal => {
  const texts = postings.slice(0, 3_000_000).split('\n');
  const bytes = Buffer.byteLength(texts.join('')) / 1e6;
  const [ours, withHmm, without]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(seconds(cutText, texts));
    withHmm.push(seconds((text) => jieba.cut(text, true), texts));
    without.push(seconds((text) => jieba.cut(text, false), texts));
  }
  const [mine, peer] = [median(ours), Math.min(median(withHmm), median(without))];
  return {
    section,
    what: `cutting ${bytes.toFixed(1)} MB of postings`,
    ours: `${(bytes / mine).toFixed(1)} MB/s`,
    peer: `${(bytes / peer).toFixed(1)} MB/s`,
    goal: '≥ 1.7 ×',
    met: peer / mine >= 1.7,
    note: `${(peer / mine).toFixed(1)} ×; the faster of jieba with and without HMM; one thread each`,
  };
};

export const measure = async ({ data, quick }: MeasureOptions): Promise<Goal[]> => {
  const goals = [wholeGoal(), await readyGoal()];
  const files = sources.map((name) => `${data}/${name}`).filter((file) => existsSync(file));
  const jieba = jiebaOf();
  if (!jieba || files.length === 0) {
    const note = jieba ? `no Chinese texts in ${data}` : 'needs `node bench/peers/install.ts`';
    const absent = { section, ours: '–', peer: null, goal: 'measured', met: 'not measured', note } as const;
    return [...goals, { ...absent, what: 'speed and quality beside jieba' }];
  }
  const texts: string[] = [];
  for (const file of files) texts.push(await textOfFile(file));
  goals.push(speedGoal(texts[0] ?? '', jieba, quick ? 3 : 7));
  return [...goals, ...qualityGoals(labelledSnippets(texts), jieba)];
};
