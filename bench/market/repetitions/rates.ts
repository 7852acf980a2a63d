import type { Posting } from '../../../functions/market/domain/posting.ts';
import type { Goal, MeasureOptions } from '../goal.ts';
import { markedAlone } from './marked.ts';
import type { FileOfPostings } from './postings.ts';

const section = 'duplicates';

interface Reference {
  readonly file: string;
  readonly what: string;
  /** What whoever assembled the files measured, by other rules. */
  readonly stated: number;
  readonly rate: (file: FileOfPostings, repeats: readonly Repeat[]) => number;
}

interface Repeat {
  readonly posting: Posting;
  readonly original: Posting;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const monthOf = ({ postedOn }: Posting): string => (postedOn ?? '').slice(0, 7);
const in2017 = (posting: Posting): boolean => monthOf(posting).startsWith('2017');

/** Repetitions of what the same crawl had shown already, be it the original or another repetition of it. */
const withinCrawl = (repeats: readonly Repeat[]): number => {
  const shown = new Set<string>();
  for (const { original } of repeats) shown.add(`${original.id} ${original.seenOn ?? ''}`);
  return repeats.filter(({ posting, original }) => {
    const key = `${original.id} ${posting.seenOn ?? ''}`;
    const again = shown.has(key);
    shown.add(key);
    return again;
  }).length;
};

const references: readonly Reference[] = [
  {
    file: '51job_2023',
    what: 'rows that repeat another (stated: same title, company and area)',
    stated: 0.43,
    rate: ({ postings, exact }, repeats) => share(repeats.length + exact, postings.length + exact),
  },
  {
    file: '51job_2023',
    what: 'rows that repeat another of the same crawl',
    stated: 0.057,
    rate: ({ postings, exact }, repeats) => share(withinCrawl(repeats), postings.length + exact),
  },
  {
    file: 'hn_whoishiring_2011_2017',
    what: 'posts of 2017 that repeat one of another month (stated: near-duplicate texts, whatever role they name first)',
    stated: 0.26,
    rate: ({ postings }, repeats) =>
      share(
        repeats.filter(({ posting, original }) => in2017(posting) && monthOf(posting) !== monthOf(original))
          .length,
        postings.filter(in2017).length,
      ),
  },
  {
    file: 'hn_whoishiring_2011_2017',
    what: 'posts of 2017 that repeat one of the same month',
    stated: 0.01,
    rate: ({ postings }, repeats) =>
      share(
        repeats.filter(({ posting, original }) => in2017(posting) && monthOf(posting) === monthOf(original))
          .length,
        postings.filter(in2017).length,
      ),
  },
];

const repeatsOf = ({ postings }: FileOfPostings): Repeat[] => {
  const byId = new Map(postings.map((posting) => [posting.id, posting]));
  return markedAlone(postings).flatMap((repetition, index) => {
    const [posting, original] = [postings[index], byId.get(repetition?.of ?? '')];
    return repetition && posting && original ? [{ posting, original }] : [];
  });
};

/** How much of each real file repeats the rest, beside what was said of the files when they were put together. */
export const measuredRates = (files: readonly FileOfPostings[], { table }: MeasureOptions): Goal[] => {
  const goals: Goal[] = [];
  table({
    title: 'Repetitions found in the files',
    rows: files.map((file) => {
      const repeats = repeatsOf(file);
      for (const { what, stated, rate } of references.filter((one) => one.file === file.name)) {
        const ours = rate(file, repeats);
        goals.push({
          section,
          what: `${file.name}: ${what}`,
          ours,
          peer: stated,
          goal: 'reported',
          met: true,
        });
      }
      return {
        file: file.name,
        postings: file.postings.length + file.exact,
        'to the letter': share(file.exact, file.postings.length + file.exact),
        near: share(repeats.length, file.postings.length + file.exact),
      };
    }),
  });
  return goals;
};
