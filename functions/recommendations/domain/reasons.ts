import type { ContentFit } from './content.ts';
import type { GapClosed } from './course-fit.ts';
import type { Item } from './item.ts';
import type { OccupationFit, Target } from './occupation-fit.ts';

/** Why an item is where it is, in the numbers it was ranked by. The page says them in words, a test computes them again. */
export type Reason =
  | ({ readonly kind: 'closes-gap' } & GapClosed)
  | {
      readonly kind: 'fits-interests';
      readonly occupationId: string;
      readonly correlation: number;
      readonly sharedTypes: readonly string[];
    }
  | {
      readonly kind: 'uses-skills';
      readonly held: readonly string[];
      readonly asked: number;
      readonly share: number;
    }
  /** People for whom the same occupation fits best who finished it. */
  | { readonly kind: 'finished-alike'; readonly occupationId: string; readonly people: number }
  /** The done thing that speaks most for it in the model. */
  | { readonly kind: 'because-of'; readonly itemId: string }
  | { readonly kind: 'often-chosen'; readonly people: number; readonly days: number }
  | { readonly kind: 'many-postings'; readonly postings: number }
  | { readonly kind: 'session'; readonly minutes: number | null; readonly nextAt: string }
  /** Seldom seen so far: its turn to be shown today. */
  | { readonly kind: 'its-turn' };

/** Fewer people than this are not counted in public: somebody could tell who they are. */
export const fewestPeople = 5;
/** How alike interests must be for that to be a reason. */
const leastCorrelation = 0.2;

const interestReason = (
  fit: Pick<OccupationFit, 'correlation' | 'sharedTypes'>,
  occupationId: string,
): Reason[] =>
  fit.correlation === null || fit.correlation < leastCorrelation
    ? []
    : [
        {
          kind: 'fits-interests',
          occupationId,
          correlation: fit.correlation,
          sharedTypes: fit.sharedTypes,
        },
      ];

const skillReason = (held: readonly string[], asked: number, share: number | null): Reason[] =>
  share === null || held.length === 0 ? [] : [{ kind: 'uses-skills', held, asked, share }];

const contentReasons = (item: Item, fit: ContentFit): Reason[] => {
  switch (fit.kind) {
    case 'course':
    case 'expert':
      return fit.closes === null ? [] : [{ kind: 'closes-gap', ...fit.closes }];
    case 'occupation': {
      const { coverage } = fit;
      return [
        ...interestReason(fit, item.itemId),
        ...(coverage === null
          ? []
          : skillReason(coverage.held, coverage.held.length + missing(coverage), coverage.share)),
      ];
    }
    case 'posting':
      return [
        ...skillReason(fit.held, fit.asked, fit.share),
        ...(fit.occupation === null ? [] : interestReason(fit.occupation, fit.occupation.occupation.id)),
      ];
  }
};

const missing = ({ held, gaps }: NonNullable<OccupationFit['coverage']>): number =>
  gaps.filter(({ skill }) => !held.includes(skill)).length;

export interface Evidence {
  readonly item: Item;
  readonly content: ContentFit | null;
  /** The person's best target; undefined where none is known. */
  readonly bestTarget: Target | undefined;
  readonly finishedAlike: (occupationId: string, itemId: string) => number;
  /** The person's item that speaks most for this one in the model that ranked it. */
  readonly cause: string | null;
  readonly people: number;
  readonly days: number;
  readonly now: Date;
}

const alikeReason = ({ item, bestTarget, finishedAlike }: Evidence): Reason[] => {
  if (bestTarget === undefined) return [];
  const occupationId = bestTarget.occupation.id;
  const people = finishedAlike(occupationId, item.itemId);
  return people < fewestPeople ? [] : [{ kind: 'finished-alike', occupationId, people }];
};

const sessionReason = ({ item: { kind, startsAt, minutes }, now }: Evidence): Reason[] => {
  if (kind !== 'expert') return [];
  const [nextAt] = startsAt.filter((at) => Date.parse(at) > now.getTime()).toSorted();
  return nextAt === undefined ? [] : [{ kind: 'session', minutes, nextAt }];
};

/** What speaks for an item, the most telling first; at most three. */
export const reasonsFor = (evidence: Evidence): Reason[] => {
  const { item, content, cause, people, days } = evidence;
  const own = content === null ? [] : contentReasons(item, content);
  const others: Reason[] = [
    ...(cause === null ? [] : [{ kind: 'because-of' as const, itemId: cause }]),
    ...alikeReason(evidence),
    ...(people < fewestPeople ? [] : [{ kind: 'often-chosen' as const, people, days }]),
  ];
  const always: Reason[] = [
    ...sessionReason(evidence),
    ...(item.postings === 0 ? [] : [{ kind: 'many-postings' as const, postings: item.postings }]),
  ];
  return [...own.slice(0, 2), ...others, ...own.slice(2), ...always].slice(0, 3);
};
