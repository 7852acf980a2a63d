import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemKey } from '../../../../../functions/recommendations/domain/item.ts';
import { unknownPerson } from '../../../../../functions/recommendations/domain/person.ts';
import { occupationItems } from '../../../../../functions/recommendations/domain/published-items.ts';
import { type Behaviour, rank } from '../../../../../functions/recommendations/domain/rank.ts';
import {
  anItem,
  analyst,
  helper,
  itemsArbitrary,
  known,
  now,
  personArbitrary,
  question,
} from '../../../../support/recommendations.ts';

const teaches = (itemId: string, ...skills: string[]) =>
  anItem({ itemId, skills: skills.map((skill) => ({ skill, weight: 1 })) });

const idsOf = (ranking: ReturnType<typeof rank>) => ranking.items.map(({ item }) => item.itemId);

const courses = [
  teaches('sql-basics', 'sql'),
  teaches('python-basics', 'python'),
  teaches('care', 'nursing'),
  teaches('draw', 'drawing'),
];

describe('a ranking of courses', () => {
  it('holds what closes a gap towards what suits the person, and nothing that closes none', () => {
    const ranking = rank(question({ items: courses, known: known(analyst), limit: 3 }));
    expect(ranking.by).toBe('embedded');
    expect(idsOf(ranking)).toContain('sql-basics');
    expect(idsOf(ranking)).not.toContain('draw');
  });

  it('goes towards the occupation that the person names', () => {
    const towards = 'illustrator';
    const ranking = rank(question({ items: courses, known: known(analyst), towards, limit: 3 }));
    expect(idsOf(ranking)).toEqual(['draw']);
  });

  it('leaves out what is done, turned down, known, gone, yet to come or in another language', () => {
    const items = [
      ...['done', 'begun', 'bought', 'dismissed', 'known', 'told'].map((id) => teaches(id, 'sql')),
      { ...teaches('gone', 'sql'), until: '2026-11-22T08:00:00.000Z' },
      { ...teaches('coming', 'sql'), since: '2026-11-23T08:00:00.000Z' },
      { ...teaches('foreign', 'sql'), languages: ['en' as const] },
      teaches('left', 'sql'),
    ];
    const did = (itemId: string, type: string) => ({
      kind: 'course' as const,
      itemId,
      type,
      at: now.toISOString(),
    });
    const history = [
      did('done', 'completed'),
      did('begun', 'enrolled'),
      did('bought', 'purchased'),
      did('dismissed', 'dismissed'),
      did('known', 'known'),
    ];
    const feedback = [{ kind: 'course' as const, itemId: 'told' }];
    const person = { ...analyst, languages: ['zh' as const] };
    const ranking = rank(question({ items, known: known(person, { history, feedback }) }));
    expect(idsOf(ranking)).toEqual(['left']);
    expect(ranking.candidates).toBe(1);
  });

  it('is popular for somebody of whom nothing is known', () => {
    expect(rank(question({ items: courses, known: known(unknownPerson) })).by).toBe('popular');
  });
});

describe('rankings without a person', () => {
  it('are the same whoever asks, and change with the day at most in what is explored', () => {
    const items = occupationItems(new Map([['data-analyst', 50]]));
    const ask = (given: object) => rank(question({ kind: 'occupation', items, ...given }));
    const today = ask({});
    expect(ask({ known: null })).toEqual(today);
    expect(today.by).toBe('popular');
    expect(idsOf(today)[0]).toBe('data-analyst');
    const tomorrow = ask({ now: new Date(now.getTime() + 86_400_000) });
    const fixed = (ranking: typeof today) =>
      ranking.items.filter(({ explored }) => !explored).map(({ item }) => item.itemId);
    expect(fixed(tomorrow)).toEqual(fixed(today));
  });
});

describe('opposite people', () => {
  it('share at most three of the ten occupations they are shown', () => {
    const items = occupationItems(new Map());
    const of = (person: typeof analyst, memberId: string) =>
      idsOf(rank(question({ kind: 'occupation', items, known: known(person, { memberId }) })));
    const [one, other] = [of(analyst, 'm1'), of(helper, 'm2')];
    expect(one).toHaveLength(10);
    expect(other).toHaveLength(10);
    expect(one.filter((id) => other.includes(id)).length).toBeLessThanOrEqual(3);
  });
});

const behaviour = (scores: Record<string, number>): Behaviour => ({
  by: 'embedded',
  scoreOf: (itemId) => scores[itemId] ?? null,
  causeOf: () => 'python-basics',
});

describe('what others did', () => {
  const items = [...courses, ...Array.from({ length: 6 }, (_, index) => teaches(`other-${index}`, 'sql'))];
  const did = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'course' as const,
      itemId: `seen-${index}`,
      type: 'viewed',
      at: now.toISOString(),
    }));
  const scoreOf = (history: ReturnType<typeof did>) =>
    rank(
      question({ items, known: known(analyst, { history, behaviour: behaviour({ 'sql-basics': 1 }) }) }),
    ).items.find(({ item }) => item.itemId === 'sql-basics');

  it('counts n / (n + 5) after n things, at most 0.9', () => {
    expect(scoreOf([])?.weight).toBe(0);
    expect(scoreOf(did(5))?.weight).toBe(0.5);
    expect(scoreOf(did(1000))?.weight).toBe(0.9);
  });

  it('is mixed with content as the weight says', () => {
    const found = scoreOf(did(5));
    expect(found?.score).toBeCloseTo(0.5 * 1 + 0.5 * (found?.content?.score ?? 0), 12);
  });

  it('is a reason only where it counted', () => {
    const kinds = (history: ReturnType<typeof did>) => scoreOf(history)?.reasons.map(({ kind }) => kind);
    expect(kinds(did(5))).toContain('because-of');
    expect(kinds([])).not.toContain('because-of');
  });
});

describe('any ranking', () => {
  it('shows only what may be shown, each once, no more than asked for, and the same when asked again', () => {
    fc.assert(
      fc.property(itemsArbitrary, personArbitrary, fc.nat(20), (items, person, settled) => {
        const feedback = items.slice(0, settled).map(({ kind, itemId }) => ({ kind, itemId }));
        const asked = question({ items, known: known(person, { feedback }), limit: 10 });
        const ranking = rank(asked);
        const keys = ranking.items.map(({ item }) => itemKey(item));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(10);
        for (const { item, score } of ranking.items) {
          expect(feedback).not.toContainEqual({ kind: item.kind, itemId: item.itemId });
          if (person.languages.length > 0)
            expect(item.languages.some((language) => person.languages.includes(language))).toBe(true);
          expect(score === null || (score >= 0 && score <= 1)).toBe(true);
        }
        expect(rank(asked)).toEqual(ranking);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order in which items arrive', () => {
    fc.assert(
      fc.property(itemsArbitrary, personArbitrary, (items, person) => {
        const asked = question({ items, known: known(person) });
        expect(idsOf(rank({ ...asked, items: items.toReversed() }))).toEqual(idsOf(rank(asked)));
      }),
      { numRuns: 60 },
    );
  });
});
