import type { Market, Posting } from '../posting.ts';
import { occupationOfPosting } from '../titles/posting-occupations.ts';
import { countPosting, countRepetition, countTitle, emptyQuality } from './source-quality.ts';
import type { SourceQuality } from './source-quality.ts';

/** Titles are judged of the first so many postings, and of one in sixteen (by id) after them. */
const alwaysJudged = 200;

/** Notes taken while one file is read, by market. A rejected line has no language: it counts where most postings go. */
export class FileNotes {
  readonly #markets = { zh: emptyQuality('', 1), en: emptyQuality('', 1) };
  readonly #rejects = new Map<string, number>();

  posting(posting: Posting): void {
    const notes = this.#markets[posting.market];
    countPosting(notes, posting);
    if (notes.judged < alwaysJudged || posting.id.endsWith('0')) {
      countTitle(notes, occupationOfPosting(posting) !== null);
    }
  }

  repetition(posting: Posting): void {
    countRepetition(this.#markets[posting.market], posting);
  }

  reject(code: string): void {
    this.#rejects.set(code, (this.#rejects.get(code) ?? 0) + 1);
  }

  /** The notes on each market the file has postings of, under the name of its source. */
  of(source: string): readonly (readonly [Market, SourceQuality])[] {
    const { zh, en } = this.#markets;
    const main = zh.postings > en.postings ? zh : en;
    const rejects = Object.fromEntries([...this.#rejects].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const named = (notes: SourceQuality): SourceQuality => ({
      ...notes,
      source,
      rejects: notes === main ? rejects : {},
    });
    return [
      ...(en.postings > 0 ? [['en', named(en)] as const] : []),
      ...(zh.postings > 0 ? [['zh', named(zh)] as const] : []),
    ];
  }
}
