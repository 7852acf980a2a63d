import type { CoursePublished } from '../../../events/course-published.ts';
import type { ClusterSummary, MarketSnapshotPublished } from '../../../events/market-snapshot-published.ts';
import type { OfferPublished } from '../../../events/offer-published.ts';
import { classification } from '../../../shared/occupations/classification.ts';
import type { ClassifiedOccupation } from '../../../shared/occupations/classified-occupation.ts';
import { onetFigures } from '../../../shared/occupations/onet-figures.ts';
import { lexicon } from '../../../shared/skills/lexicon.ts';
import type { Item, PublishedItem } from './item.ts';
import type { Occupation } from './occupation-fit.ts';
import { skillsNamedIn } from './skills-named.ts';

const nothingMore = {
  ...{ requires: [], level: null, minutes: null, access: null },
  ...{ occupations: [], pay: null, startsAt: [], until: null },
};

export const courseItem = (course: CoursePublished): PublishedItem => ({
  ...nothingMore,
  kind: 'course',
  itemId: course.courseId,
  title: course.title,
  summary: course.summary,
  languages: course.languages,
  skills: course.teaches.map(({ skill, importance }) => ({
    skill: lexicon.canonical(skill),
    weight: importance,
  })),
  requires: course.requires.map(lexicon.canonical),
  level: course.level,
  minutes: course.minutes,
  access: course.access,
  postings: 0,
  since: course.publishedAt,
});

/** A session on sale; null for what is not one. Its skills are those that its texts name. */
export const expertItem = (offer: OfferPublished): PublishedItem | null =>
  offer.session === null
    ? null
    : {
        ...nothingMore,
        kind: 'expert',
        itemId: offer.offerId,
        title: offer.name,
        summary: offer.description,
        languages: [],
        skills: skillsNamedIn([offer.name, offer.description]).map((skill) => ({ skill, weight: 1 })),
        minutes: offer.session.minutes,
        postings: 0,
        since: offer.validFrom,
        until: offer.validUntil,
        startsAt: offer.session.startsAt,
      };

/** Skills that fewer of a group's postings name say little of the group. */
const leastShare = 0.1;
const skillsKept = 12;

/** In the currency that most of its postings state. */
const medianPay = ({ pay }: ClusterSummary): PublishedItem['pay'] => {
  const [first] = pay;
  return first?.kind === 'shown' ? { currency: first.currency, median: first.p50 } : null;
};

/** A group of like postings, as the market's snapshot tells it; its skills under our names. */
export const postingItem = (
  cluster: ClusterSummary,
  { snapshot, publishedAt }: { snapshot: MarketSnapshotPublished; publishedAt: string },
): PublishedItem => {
  const shares = new Map<string, number>();
  for (const { skill, share } of cluster.skills) {
    const shown = snapshot.skillNames?.[skill];
    const name = shown === undefined ? lexicon.canonical(skill) : lexicon.canonicalOf(shown);
    if (share >= leastShare) shares.set(name, Math.max(share, shares.get(name) ?? 0));
  }
  const titles = cluster.titles
    .slice(0, 3)
    .map(({ title }) => title)
    .join(' · ');
  return {
    ...nothingMore,
    kind: 'posting',
    itemId: cluster.id,
    title: cluster.label,
    summary: { zh: titles, en: titles },
    languages: [snapshot.market],
    skills: [...shares]
      .sort(([, a], [, b]) => b - a)
      .slice(0, skillsKept)
      .map(([skill, weight]) => ({ skill, weight })),
    occupations: cluster.occupations,
    pay: medianPay(cluster),
    postings: cluster.n,
    since: publishedAt,
  };
};

const wantedOf = ({ core, useful }: ClassifiedOccupation) => [
  ...core.map((skill) => ({ skill, importance: 1 })),
  ...useful.map((skill) => ({ skill, importance: 0.5 })),
];

/** The house's occupations with O*NET's figures of each one's code. */
export const occupations: readonly Occupation[] = classification.map((classified) => ({
  id: classified.id,
  title: classified.title,
  skills: wantedOf(classified),
  interests: onetFigures[classified.socCode]?.interests ?? null,
  zone: onetFigures[classified.socCode]?.zone ?? null,
}));

/** The classification has no date: it was there from the beginning. */
const always = '1970-01-01T00:00:00.000Z';

/** Occupations as items; `postings` are those of all markets, by occupation. */
export const occupationItems = (postings: ReadonlyMap<string, number>): Item[] =>
  classification.map((classified) => ({
    ...nothingMore,
    kind: 'occupation',
    itemId: classified.id,
    title: classified.title,
    summary: classified.summary,
    languages: [],
    skills: wantedOf(classified).map(({ skill, importance }) => ({ skill, weight: importance })),
    postings: postings.get(classified.id) ?? 0,
    since: always,
    interests: onetFigures[classified.socCode]?.interests ?? null,
    zone: onetFigures[classified.socCode]?.zone ?? null,
  }));

/** What others published as ranking sees it: only occupations have interests of their own. */
export const rankable = (item: PublishedItem): Item => ({ ...item, interests: null, zone: null });
