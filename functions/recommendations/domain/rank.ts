import type { Language } from '../../../shared/localized.ts';
import { type ContentFit, type Standpoint, contentFit, standpointOf } from './content.ts';
import { varied } from './diversity.ts';
import { isEligible, settledItems } from './eligible.ts';
import { exploredPlaces, withExploration } from './exploration.ts';
import type { ItemKind } from './item-kinds.ts';
import { type Item, itemKey } from './item.ts';
import { behaviourWeight, mix, wantingOf } from './mixing.ts';
import type { Occupation } from './occupation-fit.ts';
import { type Doing, type Person, languagesRead, unknownPerson } from './person.ts';
import { type Popularity, byPopularity, isSeldomChosen } from './popularity.ts';
import { type Reason, reasonsFor } from './reasons.ts';

/** What a model of behaviour says for one person. */
export interface Behaviour {
  readonly by: 'personalize' | 'embedded';
  /** 0 to 1 against the best of its candidates; null for items that it does not know. */
  readonly scoreOf: (itemId: string) => number | null;
  /** The person's item that speaks most for this one; null where the model does not say. */
  readonly causeOf: (itemId: string) => string | null;
}

/** Somebody who lets the platform know them. */
export interface Known {
  readonly memberId: string;
  readonly person: Person;
  readonly history: readonly Doing[];
  readonly feedback: readonly Pick<Item, 'kind' | 'itemId'>[];
  readonly behaviour: Behaviour | null;
}

export interface Question {
  readonly kind: ItemKind;
  readonly items: readonly Item[];
  readonly occupations: readonly Occupation[];
  readonly popularity: Popularity;
  readonly finishedAlike: (occupationId: string, itemId: string) => number;
  /** Null: nobody in particular, the same for everyone. */
  readonly known: Known | null;
  /** The language of the page; decides where the person told none. */
  readonly language: Language | undefined;
  /** An occupation that the person wants to get to. */
  readonly towards: string | undefined;
  readonly limit: number;
  readonly now: Date;
}

export interface Ranked {
  readonly item: Item;
  /** 0 to 1; null where it stands by popularity or because it is its turn. */
  readonly score: number | null;
  readonly content: ContentFit | null;
  readonly behaviour: number | null;
  /** What behaviour counted for in the score. */
  readonly weight: number;
  readonly explored: boolean;
  readonly reasons: readonly Reason[];
}

export interface Ranking {
  readonly by: 'personalize' | 'embedded' | 'popular';
  readonly items: readonly Ranked[];
  /** How many could have been shown. */
  readonly candidates: number;
  /** Different items of the kind that the person did something with. */
  readonly things: number;
}

/** At most so much of a list is of what is most popular anyway. */
const headShare = 0.4;

const thingsOf = (kind: ItemKind, history: readonly Doing[]): number =>
  new Set(history.filter((done) => done.kind === kind && wantingOf(done) > 0).map(({ itemId }) => itemId))
    .size;

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

interface Judged {
  readonly item: Item;
  readonly score: number;
  readonly content: ContentFit | null;
  readonly behaviour: number | null;
  readonly weight: number;
}

const judged = (items: readonly Item[], standpoint: Standpoint, { behaviour, weight }: Judging): Judged[] =>
  items
    .flatMap((item): Judged[] => {
      const content = contentFit(item, standpoint);
      const done = behaviour?.scoreOf(item.itemId) ?? null;
      const mixed = mix(content?.score ?? null, done, weight);
      return mixed === null ? [] : [{ item, content, behaviour: done, ...mixed }];
    })
    .sort((a, b) => b.score - a.score || (a.item.itemId < b.item.itemId ? -1 : 1));

interface Judging {
  readonly behaviour: Behaviour | null;
  readonly weight: number;
}

const evidenceOf = (question: Question, standpoint: Standpoint | null) => {
  const { popularity, finishedAlike, now } = question;
  const bestTarget = standpoint?.targets[0];
  return (item: Item, content: ContentFit | null, cause: string | null): Reason[] =>
    reasonsFor({
      ...{ item, content, bestTarget, finishedAlike, cause, now },
      people: popularity.of(item.itemId).people,
      days: popularity.days,
    });
};

type Explain = ReturnType<typeof evidenceOf>;

/** Adds what is to be explored; of the rest those that nobody had much of a chance to like. */
const explored = (
  list: readonly Ranked[],
  items: readonly Item[],
  { question, explain }: { question: Question; explain: Explain },
): Ranked[] => {
  const { popularity, limit, now, known } = question;
  const room = limit - exploredPlaces(limit);
  const shown = new Set(list.slice(0, room).map(({ item }) => itemKey(item)));
  const seldom = items.filter((item) => !shown.has(itemKey(item)) && isSeldomChosen(popularity, item));
  return withExploration(list, seldom, {
    places: limit,
    draw: { day: dayOf(now), who: known?.memberId ?? 'everyone' },
    present: (item) => ({
      ...{ item, score: null, content: null, behaviour: null, weight: 0, explored: true },
      reasons: [{ kind: 'its-turn' as const }, ...explain(item, null, null)].slice(0, 2),
    }),
  });
};

const popular = (question: Question, items: readonly Item[], things: number): Ranking => {
  const explain = evidenceOf(question, null);
  const list = items.toSorted(byPopularity(question.popularity)).map((item) => ({
    ...{ item, score: null, content: null, behaviour: null, weight: 0, explored: false },
    reasons: explain(item, null, null),
  }));
  return {
    by: 'popular',
    items: explored(list, items, { question, explain }).slice(0, question.limit),
    candidates: items.length,
    things,
  };
};

const personal = (question: Question, known: Known, items: readonly Item[]): Ranking => {
  const { kind, occupations, towards, popularity, limit } = question;
  const standpoint = standpointOf(known.person, occupations, towards);
  const things = thingsOf(kind, known.history);
  const { behaviour } = known;
  const weight = behaviour === null ? 0 : behaviourWeight(things);
  const candidates = judged(items, standpoint, { behaviour, weight });
  if (candidates.length === 0) return popular(question, items, things);
  const explain = evidenceOf(question, standpoint);
  const list = varied(candidates, {
    places: limit,
    head: popularity.head,
    headShare,
    keyOf: ({ itemId }) => itemId,
  }).map((each) => ({
    ...each,
    explored: false,
    reasons: explain(
      each.item,
      each.content,
      each.weight > 0 ? (behaviour?.causeOf(each.item.itemId) ?? null) : null,
    ),
  }));
  return {
    by: weight > 0 && behaviour !== null ? behaviour.by : 'embedded',
    items: explored(list, items, { question, explain }),
    candidates: items.length,
    things,
  };
};

/**
 * What to show: eligible items, judged by content and behaviour mixed (`mixing.ts`), varied (`diversity.ts`), with a small
 * fixed share that is explored (`exploration.ts`), each with its reasons. Nobody in particular gets what is popular; so does
 * somebody of whom too little is known to judge anything.
 */
export const rank = (question: Question): Ranking => {
  const { known, language, now } = question;
  const circumstances = {
    now,
    languages: languagesRead(known?.person ?? unknownPerson, language),
    settled: known === null ? new Set<string>() : settledItems(known.history, known.feedback),
  };
  const items = question.items.filter(
    (item) => item.kind === question.kind && isEligible(item, circumstances),
  );
  return known === null ? popular(question, items, 0) : personal(question, known, items);
};
