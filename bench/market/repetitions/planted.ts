import { normalise } from '../../../functions/market/domain/ingest/normalise.ts';
import type { SkillMatcher } from '../../../functions/market/domain/ingest/skill-matcher.ts';
import type { Posting } from '../../../functions/market/domain/posting.ts';
import { seededRandom, type Random } from '../../../shared/science/random.ts';
import { edited, edits, type Wording } from '../generated/copies.ts';
import { pick } from '../generated/original.ts';

/** Postings that look like copies and are none: one thing differs that makes them another posting. */
export const negatives = ['other-city', 'other-role', 'other-level', 'other-text'] as const;
export type Kind = (typeof edits)[number] | (typeof negatives)[number];
export const kinds: readonly Kind[] = [...edits, ...negatives];

export interface Planted {
  readonly kind: Kind;
  /** Whether it is the original once more. */
  readonly copy: boolean;
  readonly original: Posting;
  readonly posting: Posting;
}

const wordingOf = ({ title, salaryText, description }: Posting): Wording => ({
  title,
  salary: salaryText,
  text: description,
});

const yearsText = ({ experience, market }: Posting): string => {
  if (experience === null) return '';
  const { minYears, maxYears } = experience;
  const unit = market === 'zh' ? '年' : ' years';
  return maxYears === null
    ? `${minYears}${unit}以上`.replace(' years以上', '+ years')
    : `${minYears}-${maxYears}${unit}`;
};

/** The posting as a scraper finds it `days` later under other words; goes through normalising like any other. */
const postedAgain = (
  posting: Posting,
  { title, salary, text }: Wording,
  { day, city = posting.city, matcher }: { day: string; city?: string; matcher: SkillMatcher },
): Posting | null => {
  const raw = {
    title,
    company: posting.company,
    place: city,
    posted: day,
    salary,
    experience: yearsText(posting),
    tags: posting.skills,
    description: text,
    market: posting.market,
  };
  const again = normalise(raw, posting.source, matcher);
  return 'posting' in again ? { ...again.posting, education: posting.education, city } : null;
};

const levelled = (title: string, market: Posting['market']): string => {
  if (market === 'zh') return /高级|资深/.test(title) ? title.replace(/高级|资深/, '') : `高级${title}`;
  return /\b(?:Senior|Sr\.?)\b/i.test(title)
    ? title.replace(/\b(?:Senior|Sr\.?)\s*/i, '')
    : `Senior ${title}`;
};

interface Others {
  readonly random: Random;
  readonly of: readonly Posting[];
}

/** Another posting of the same employer: what differs is `kind`; every other word stays. */
const negativeOf = (
  posting: Posting,
  kind: Kind,
  { random, of }: Others,
): Pick<Posting, 'title' | 'city' | 'description'> => {
  const { title, city, description } = posting;
  const draw = (fits: (other: Posting) => boolean): Posting => {
    for (let tries = 0; tries < 200; tries += 1) {
      const other = pick(of, random);
      if (fits(other)) return other;
    }
    return posting;
  };
  if (kind === 'other-city') {
    const cities =
      posting.market === 'zh' ? ['北京', '成都', '武汉'] : ['Boston, MA', 'London', 'Denver, CO'];
    return {
      title,
      description,
      city: pick(
        cities.filter((other) => other !== city),
        random,
      ),
    };
  }
  if (kind === 'other-text') {
    const other = draw((one) => one.company !== posting.company && one.description.length > 200);
    return { title, city, description: other.description };
  }
  const named =
    kind === 'other-level' ? levelled(title, posting.market) : draw((other) => other.title !== title).title;
  return { title: named, city, description: description.replaceAll(title, named) };
};

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether a kind can be made of a posting at all: without a text there is none to reorder. */
const applies = (kind: Kind, { description, city }: Posting): boolean => {
  if (kind === 'other-city') return city !== '';
  const ofTitle = ['exact', 'salary', 'requisition', 'title-typo', 'width-case', 'other-role', 'other-level'];
  return ofTitle.includes(kind) || description.length > 200;
};

/** One copy or non-copy of each posting, the kinds in turn. */
export const planted = (postings: readonly Posting[], matcher: SkillMatcher, seed: number): Planted[] => {
  const random = seededRandom(seed);
  return postings.flatMap((original, index): Planted[] => {
    const possible = kinds.filter((kind) => applies(kind, original));
    const kind = possible[index % possible.length] ?? 'exact';
    const day = dayAfter(original.postedOn ?? '2026-01-01', 1 + Math.floor(random() * 30));
    const edit = edits.find((name) => name === kind);
    if (edit !== undefined) {
      const wording = edited(wordingOf(original), edit, { market: original.market, random });
      const posting = postedAgain(original, wording, { day, matcher });
      return posting === null ? [] : [{ kind, copy: true, original, posting }];
    }
    const { title, city, description } = negativeOf(original, kind, { random, of: postings });
    const posting = postedAgain(
      original,
      { ...wordingOf(original), title, text: description },
      { day, city, matcher },
    );
    return posting === null ? [] : [{ kind, copy: false, original, posting }];
  });
};
