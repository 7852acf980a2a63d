import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Posting } from '../../functions/market/domain/posting.ts';
import { inChild } from '../child/in-child.ts';
import { folderStore } from './folder-store.ts';
import type { Goal, Measure, MeasureOptions } from './goal.ts';
import { markedAfter } from './repetitions/marked.ts';
import { kinds, planted, type Kind } from './repetitions/planted.ts';
import { filesOfPostings, matcher, type FileOfPostings } from './repetitions/postings.ts';
import { measuredRates } from './repetitions/rates.ts';
import { speedBesidePeer } from './repetitions/speed.ts';
import { WindowMeasured } from './repetitions/window.ts';

const section = 'duplicates';

interface Counts {
  planted: number;
  /** Marked as a repetition of the posting it was made of. */
  right: number;
  /** Marked though it is none, or as a repetition of another posting. */
  wrong: number;
}

const none = (): Counts => ({ planted: 0, right: 0, wrong: 0 });
const isCopy = (kind: Kind): boolean => !kind.startsWith('other-');

/** One posting an employer, told apart by the first letters of the name: so that what is left repeats nothing by itself. */
const distinct = (postings: readonly Posting[]): Posting[] => {
  const seen = new Set<string>();
  return postings
    .filter(({ company }) => {
      const name = company
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(0, 8);
      return name !== '' && !seen.has(name) && seen.add(name);
    })
    .map((posting) => ({ ...posting, postedOn: posting.postedOn ?? '2026-01-01' }));
};

const countPlanted = async (
  postings: readonly Posting[],
  seed: number,
): Promise<Map<Kind | 'original', Counts>> => {
  const folder = await mkdtemp(join(tmpdir(), 'pathlight-bench-'));
  const counts = new Map<Kind | 'original', Counts>([['original', none()]]);
  try {
    const plants = planted(postings, matcher, seed);
    const { before, after } = await markedAfter(
      folderStore(folder),
      postings,
      plants.map(({ posting }) => posting),
    );
    const originals = counts.get('original') ?? none();
    for (const repetition of before) {
      originals.planted += 1;
      if (repetition) originals.wrong += 1;
    }
    for (const [index, { kind, copy, original }] of plants.entries()) {
      const count = counts.get(kind) ?? none();
      counts.set(kind, count);
      count.planted += 1;
      const repetition = after[index] ?? null;
      if (repetition === null) continue;
      if (copy && repetition.of === original.id) count.right += 1;
      else count.wrong += 1;
    }
    return counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const added = (all: readonly Counts[]): Counts => {
  const sum = none();
  for (const { planted: count, right, wrong } of all) {
    sum.planted += count;
    sum.right += right;
    sum.wrong += wrong;
  }
  return sum;
};

interface Scores {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly counts: Map<Kind | 'original', Counts>;
}

const scored = (name: string, counts: Map<Kind | 'original', Counts>): Scores => {
  const { right, wrong } = added([...counts.values()]);
  const copies = added(
    [...counts].flatMap(([kind, count]) => (kind !== 'original' && isCopy(kind) ? [count] : [])),
  );
  return { name, precision: right / (right + wrong), recall: right / copies.planted, counts };
};

const pooled = (all: readonly Scores[]): Map<Kind | 'original', Counts> =>
  new Map(
    (['original', ...kinds] as const).map((kind) => [
      kind,
      added(all.flatMap(({ counts }) => counts.get(kind) ?? [])),
    ]),
  );

const kindRows = (counts: Map<Kind | 'original', Counts>) =>
  [...counts].map(([kind, { planted: count, right, wrong }]) => ({
    kind,
    planted: count,
    'found, with its original': right,
    'marked and wrong': wrong,
    recall: kind !== 'original' && isCopy(kind) && count > 0 ? right / count : '–',
  }));

const plantedGoals = async (
  files: readonly FileOfPostings[],
  { quick, table }: MeasureOptions,
): Promise<Goal[]> => {
  const all: Scores[] = [];
  for (const { name, postings } of files) {
    const base = distinct(postings).slice(0, quick ? 1500 : undefined);
    all.push(scored(name, await countPlanted(base, 17)));
  }
  const whole = scored('all', pooled(all));
  table({ title: 'Planted copies and non-copies, all files', rows: kindRows(whole.counts) });
  table({
    title: 'Planted, by file',
    rows: [...all, whole].map(({ name, precision, recall }) => ({ file: name, precision, recall })),
  });
  const note = `${added([...whole.counts.values()]).planted} postings of ${all.length} files; wrong also counts originals marked`;
  return [
    {
      section,
      what: 'planted copies: precision',
      ours: whole.precision,
      peer: null,
      goal: '≥ 0.98',
      met: whole.precision >= 0.98,
      note,
    },
    {
      section,
      what: 'planted copies: recall',
      ours: whole.recall,
      peer: null,
      goal: '≥ 0.95',
      met: whole.recall >= 0.95,
      note,
    },
  ];
};

const windowGoals = async ({ quick, table }: MeasureOptions): Promise<Goal[]> => {
  const input = quick ? { postings: 120_000, perFile: 20_000 } : { postings: 1_100_000, perFile: 50_000 };
  const module = join(import.meta.dirname, 'repetitions/window.ts');
  const { value, peakMb } = await inChild({ module, task: 'growWindow', input });
  const { files, ...window } = WindowMeasured.parse(value);
  table({
    title: `Window of ${window.signatures} signatures (${window.storedMb.toFixed(0)} MB in ${window.runs} runs), files of ${input.perFile}`,
    rows: [files.at(0), files.at(Math.floor(files.length / 2)), files.at(-1)].flatMap((file) =>
      file === undefined
        ? []
        : {
            'signatures before': file.before,
            'sketch s': file.sketchSeconds,
            'window s': file.windowSeconds,
            'mark s': file.markSeconds,
            'write s': file.writeSeconds,
            'compact s': file.tidySeconds,
          },
    ),
  });
  const wanted = quick ? 100_000 : 1_000_000;
  const note = `generated zh postings, 6 % copies: precision ${(window.right / (window.right + window.wrong)).toFixed(3)}, recall ${(window.right / window.copies).toFixed(3)}`;
  return [
    {
      section,
      what: `peak memory of a worker, MB, with ${window.signatures.toLocaleString('en')} signatures in the window`,
      ours: Math.round(peakMb),
      peer: null,
      goal: `≤ 1,000 with ≥ ${wanted.toLocaleString('en')}`,
      met: peakMb <= 1000 && window.signatures >= wanted,
      note,
    },
  ];
};

/** Near-duplicates: planted ones found, rates of the real files, speed beside Python, memory with a large window. */
export const measure: Measure = async (options) => {
  const files = await filesOfPostings(options);
  const goals: Goal[] = [];
  if (files.length === 0) {
    goals.push({
      section,
      what: 'planted copies',
      ours: '–',
      peer: null,
      goal: '≥ 0.98, ≥ 0.95',
      met: 'not measured',
      note: `no files in ${options.data}`,
    });
  } else {
    goals.push(...(await plantedGoals(files, options)), ...measuredRates(files, options));
    goals.push(speedBesidePeer(files, options));
  }
  goals.push(...(await windowGoals(options)));
  return goals;
};
