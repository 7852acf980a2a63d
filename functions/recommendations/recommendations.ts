import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/localized.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { Catalogue, CatalogueReader } from './catalogue.ts';
import type { Recommendations } from './contract.ts';
import type { ItemKind } from './domain/item-kinds.ts';
import { type Permission, recordingOf } from './domain/interactions/permission.ts';
import { targetsOf } from './domain/occupation-fit.ts';
import { type Doing, type Person, languagesRead, readLanguages, unknownPerson } from './domain/person.ts';
import { nobodyChose } from './domain/popularity.ts';
import { occupations } from './domain/published-items.ts';
import { type Behaviour, type Known, type Ranking, rank } from './domain/rank.ts';
import { type KnownOfPerson, sinceErasure } from './people-store.ts';
import { namedOccupation, recommendationOf } from './present.ts';
import type { KindModel } from './serving-model.ts';

/** Asks a campaign of Amazon Personalize; null where it cannot answer, whatever the cause. */
export type AskPersonalize = (question: {
  readonly memberId: string;
  readonly kind: ItemKind;
  /** Items of the kind that there are. */
  readonly itemIds: readonly string[];
  /** In which the person reads; none: any. */
  readonly languages: readonly Language[];
}) => Promise<Behaviour | null>;

export interface RecommendationNeeds {
  readonly readCatalogue: CatalogueReader;
  readonly people: { readonly read: (memberId: string) => Promise<KnownOfPerson> };
  readonly permissions: { readonly permission: (memberId: string) => Promise<Permission> };
  /** What a person did of late. */
  readonly history: (memberId: string) => Promise<readonly Doing[]>;
  /** The live model of a kind; null before the first. */
  readonly modelOf: (kind: ItemKind) => Promise<KindModel | null>;
  /** Null where the stage is not given Personalize. */
  readonly personalize: AskPersonalize | null;
  readonly clock: Clock;
}

/** So many of the newest things that a person did are looked at. */
export const historyLength = 300;

export interface Asked {
  readonly kind: ItemKind;
  readonly limit: number;
  readonly language?: Language | undefined;
  readonly towards?: string | undefined;
}

/** The person as ranking sees them; the higher level where two names mean one skill. */
export const personOf = ({ profile, interests }: Pick<KnownOfPerson, 'profile' | 'interests'>): Person => {
  const levels = new Map<string, number>();
  for (const { name, level } of profile?.skills ?? []) {
    const skill = lexicon.canonical(name);
    levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  }
  return {
    levels,
    languages: readLanguages(profile?.languages ?? []),
    education: profile?.education ?? null,
    interests: interests?.scores ?? null,
  };
};

interface Acquainted extends Known {
  readonly told: KnownOfPerson;
}

interface Acquaintance {
  readonly kind: ItemKind;
  readonly itemIds: readonly string[];
  readonly model: KindModel | null;
  readonly erasedAt: string | null;
  /** Of the page. */
  readonly language: Language | undefined;
}

const acquainted = async (
  needs: RecommendationNeeds,
  memberId: string,
  { kind, itemIds, model, erasedAt, language }: Acquaintance,
): Promise<Acquainted> => {
  const [told, history] = await Promise.all([needs.people.read(memberId), needs.history(memberId)]);
  const person = personOf(told);
  const languages = languagesRead(person, language);
  const asked = (await needs.personalize?.({ memberId, kind, itemIds, languages })) ?? null;
  const behaviour = asked ?? model?.behaviourOf(history) ?? null;
  return {
    memberId,
    told,
    person,
    history,
    feedback: sinceErasure(told.feedback, erasedAt),
    behaviour,
  };
};

const emptiness = (catalogue: Catalogue, kind: ItemKind, { items }: Ranking): Recommendations['empty'] => {
  if (items.length > 0) return null;
  if (kind === 'article') return 'no-knowledge-base';
  return catalogue.items.some((item) => item.kind === kind) ? 'nothing-left' : 'nothing-published';
};

const towardsOf = (person: Person, kind: ItemKind, towards: string | undefined) =>
  kind === 'course' || kind === 'expert'
    ? targetsOf(person, occupations, towards)
        .slice(0, 3)
        .map(({ occupation }) => namedOccupation(occupation.id))
    : [];

/** What to do next. Without the person's yes everybody sees the same, and nothing of them is looked at. */
export const recommendationCases = (needs: RecommendationNeeds) => ({
  list: async (memberId: string, asked: Asked): Promise<Recommendations> => {
    const { kind, language, towards } = asked;
    const [permission, catalogue, model] = await Promise.all([
      needs.permissions.permission(memberId),
      needs.readCatalogue(),
      needs.modelOf(kind),
    ]);
    const personalised = recordingOf(permission) === 'allowed';
    const itemIds = catalogue.items.filter((item) => item.kind === kind).map(({ itemId }) => itemId);
    const known = personalised
      ? await acquainted(needs, memberId, {
          ...{ kind, itemIds, model, language },
          erasedAt: permission.erasedAt,
        })
      : null;
    const ranking = rank({
      ...{ kind, occupations, known, language, towards },
      items: catalogue.items,
      popularity: model?.popularity ?? nobodyChose,
      finishedAlike: model?.finishedAlike ?? (() => 0),
      limit: asked.limit,
      now: needs.clock(),
    });
    return {
      ...{ kind, personalised, by: ranking.by },
      items: ranking.items.map((ranked) => recommendationOf(ranked, catalogue)),
      empty: emptiness(catalogue, kind, ranking),
      basis: {
        profileVersion: known?.told.profile?.version ?? null,
        resultId: known?.told.interests?.resultId ?? null,
        modelVersion: model?.version ?? null,
        things: ranking.things,
        candidates: ranking.candidates,
        towards: towardsOf(known?.person ?? unknownPerson, kind, towards),
      },
    };
  },
});
