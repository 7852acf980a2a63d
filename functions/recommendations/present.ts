import { classification } from '../../shared/occupations/classification.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { Catalogue } from './catalogue.ts';
import type { Reason, Recommendation } from './contract.ts';
import type { ItemKind } from './domain/item-kinds.ts';
import type { Ranked } from './domain/rank.ts';
import type { Reason as Decided } from './domain/reasons.ts';

// From what the domain decided to what the contract promises: names are added, nothing is decided here.

const titles = new Map(classification.map(({ id, title }) => [id, title]));

export const namedOccupation = (occupationId: string) => ({
  occupationId,
  title: titles.get(occupationId) ?? { zh: occupationId, en: occupationId },
});

const namedSkill = (skill: string) => ({ skill, name: lexicon.nameOf(skill) });

const reasonOf = (reason: Decided, kind: ItemKind, { byKey }: Catalogue): Reason[] => {
  switch (reason.kind) {
    case 'closes-gap': {
      const { occupationId, skill, rank, tied, gain } = reason;
      const named = { ...namedSkill(skill), occupation: namedOccupation(occupationId) };
      return [{ kind: reason.kind, ...named, rank, tied, gain: Math.min(1, gain) }];
    }
    case 'fits-interests': {
      const { occupationId, correlation, sharedTypes } = reason;
      const occupation = namedOccupation(occupationId);
      return [{ kind: reason.kind, occupation, correlation, sharedTypes: [...sharedTypes] }];
    }
    case 'uses-skills':
      return [{ ...reason, held: reason.held.map(namedSkill) }];
    case 'finished-alike': {
      const { occupationId, people } = reason;
      return [{ kind: reason.kind, occupation: namedOccupation(occupationId), people }];
    }
    case 'because-of': {
      const item = byKey.get(`${kind}/${reason.itemId}`);
      return item === undefined ? [] : [{ ...reason, title: item.title }];
    }
    case 'often-chosen':
    case 'many-postings':
    case 'session':
    case 'its-turn':
      return [reason];
  }
};

export const recommendationOf = (ranked: Ranked, catalogue: Catalogue): Recommendation => {
  const { item, score, content, behaviour, weight, explored, reasons } = ranked;
  return {
    ...{ score, explored },
    kind: item.kind,
    itemId: item.itemId,
    title: item.title,
    summary: item.summary,
    languages: [...item.languages],
    level: item.level,
    minutes: item.minutes,
    parts: { content: content?.score ?? null, behaviour, weight },
    reasons: reasons.flatMap((reason) => reasonOf(reason, item.kind, catalogue)),
  };
};
