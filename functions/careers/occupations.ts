import type * as z from 'zod';
import type { Occupation as OccupationAnswer, ImportOutcome } from './contract.ts';
import { notFound } from '../../shared/errors.ts';
import { minimumPostings } from './domain/demand.ts';
import { ImportedOccupation } from './domain/imported-occupation.ts';
import type { MarketView } from './domain/match.ts';
import type { Field, Occupation } from './domain/occupation.ts';
import type { Market } from './domain/person.ts';
import type { LandscapeReader } from './landscape.ts';
import { figuresOf, linkOf, skillOf, summaryOf } from './present.ts';
import type { CareersStore } from './store.ts';

interface Listing {
  readonly query?: string | undefined;
  readonly zone?: number | undefined;
  readonly field?: Field | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const marketAnswer = (market: Market, view: MarketView | null, id: string) => {
  const link = view?.links.get(id);
  if (link === undefined) return { market, link: null, figures: null };
  return {
    market,
    link: linkOf(link),
    figures: link.figures.n < minimumPostings ? null : figuresOf(link.figures),
  };
};

const pointerOf = (path: readonly PropertyKey[]): string => path.map((step) => `/${String(step)}`).join('');

const rejection = (index: number, issues: readonly z.core.$ZodIssue[]) => {
  const [first] = issues;
  return {
    index,
    pointer: `/occupations/${index}${pointerOf(first?.path ?? [])}`,
    reason: first?.message ?? 'not an occupation',
  };
};

const sortOut = (entries: readonly unknown[]) => {
  const accepted = new Map<string, ImportedOccupation>();
  const rejected: ImportOutcome['rejected'] = [];
  entries.forEach((entry, index) => {
    const parsed = ImportedOccupation.safeParse(entry);
    if (!parsed.success) rejected.push(rejection(index, parsed.error.issues));
    else if (accepted.has(parsed.data.socCode)) {
      const reason = 'the same code stands earlier in this batch';
      rejected.push({ index, pointer: `/occupations/${index}/socCode`, reason });
    } else accepted.set(parsed.data.socCode, parsed.data);
  });
  return { accepted: [...accepted.values()], rejected };
};

/** Throws `no-such-occupation`. */
export const findOccupation = (byId: ReadonlyMap<string, Occupation>, occupationId: string): Occupation => {
  const occupation = byId.get(occupationId);
  if (occupation === undefined) {
    throw notFound('no-such-occupation', `There is no occupation ${occupationId}.`);
  }
  return occupation;
};

export const occupations = (
  readLandscape: LandscapeReader,
  store: Pick<CareersStore, 'saveOccupations'>,
) => ({
  list: async ({ limit, cursor, ...search }: Listing) => {
    const { search: find } = await readLandscape();
    const found = find(search);
    const start = Number(cursor ?? 0);
    const end = start + limit;
    return {
      items: found.slice(start, end).map(summaryOf),
      total: found.length,
      nextCursor: end < found.length ? String(end) : null,
    };
  },

  get: async (occupationId: string): Promise<OccupationAnswer> => {
    const { byId, markets } = await readLandscape();
    const occupation = findOccupation(byId, occupationId);
    return {
      ...summaryOf(occupation),
      alternateTitles: { zh: [...occupation.also.zh], en: [...occupation.also.en] },
      interests: occupation.interests,
      skills: occupation.skills.map(skillOf),
      source: occupation.source,
      markets: [marketAnswer('zh', markets.zh, occupationId), marketAnswer('en', markets.en, occupationId)],
    };
  },

  /** Takes what is right and reports the rest by its place. */
  import: async (entries: readonly unknown[]): Promise<ImportOutcome> => {
    const { accepted, rejected } = sortOut(entries);
    if (accepted.length > 0) await store.saveOccupations(accepted);
    return { accepted: accepted.length, rejected };
  },
});
