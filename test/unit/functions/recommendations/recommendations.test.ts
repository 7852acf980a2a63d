import { describe, expect, it } from 'vitest';
import { Recommendations } from '../../../../functions/recommendations/contract.ts';
import { occupationItems } from '../../../../functions/recommendations/domain/published-items.ts';
import type { Behaviour } from '../../../../functions/recommendations/domain/rank.ts';
import {
  type FeedbackNeeds,
  feedbackCases,
  personalisationCases,
} from '../../../../functions/recommendations/feedback.ts';
import type { GivenFeedback, KnownOfPerson } from '../../../../functions/recommendations/people-store.ts';
import {
  type RecommendationNeeds,
  recommendationCases,
} from '../../../../functions/recommendations/recommendations.ts';
import { occupations } from '../../../../functions/recommendations/domain/published-items.ts';
import { anItem, now } from '../../../support/recommendations.ts';

const items = [
  anItem({ itemId: 'sql', skills: [{ skill: 'sql', weight: 1 }] }),
  anItem({ itemId: 'python', skills: [{ skill: 'python', weight: 1 }] }),
  anItem({ itemId: 'nursing', skills: [{ skill: 'nursing', weight: 1 }] }),
  ...occupationItems(new Map()),
];
const catalogue = { items, byKey: new Map(items.map((item) => [`${item.kind}/${item.itemId}`, item])) };

const told: KnownOfPerson = {
  profile: { version: 4, skills: [{ name: 'Excel', level: 4 }], languages: ['zh-CN'], education: 'bachelor' },
  interests: { resultId: 'res_1', scores: { R: 30, I: 90, A: 20, S: 25, E: 40, C: 85 } },
  feedback: [],
};
const allowed = { consented: true, switchedOn: true, erasedAt: null };

const needs = (given: Partial<RecommendationNeeds> = {}): RecommendationNeeds => ({
  readCatalogue: () => Promise.resolve(catalogue),
  people: { read: () => Promise.resolve(told) },
  permissions: { permission: () => Promise.resolve(allowed) },
  history: () => Promise.resolve([]),
  modelOf: () => Promise.resolve(null),
  personalize: null,
  clock: () => now,
  ...given,
});
const ask = (
  given: Partial<RecommendationNeeds>,
  kind: 'course' | 'occupation' | 'article' | 'expert' = 'course',
) => recommendationCases(needs(given)).list('m1', { kind, limit: 2 });

describe('recommendations', () => {
  it('are the person’s own where they allow it, and say what they rest on', async () => {
    const answer = Recommendations.parse(await ask({}));
    expect(answer).toMatchObject({
      personalised: true,
      by: 'embedded',
      basis: { profileVersion: 4, resultId: 'res_1', modelVersion: null, things: 0, candidates: 3 },
    });
    expect(answer.basis.towards).toHaveLength(3);
  });

  it('give as the reason the gap that the course closes, as computed anew from the occupation and the profile', async () => {
    const { items: shown } = await ask({});
    const reason = shown[0]?.reasons[0];
    if (reason?.kind !== 'closes-gap') throw new Error('the first reason is another');
    const wanted = occupations.find(({ id }) => id === reason.occupation.occupationId)?.skills ?? [];
    const total = wanted.reduce((sum, { importance }) => sum + importance, 0);
    const missing = wanted
      .filter(({ skill }) => skill !== 'excel')
      .map(({ skill, importance }) => ({ skill, size: importance / total }));
    const own = missing.find(({ skill }) => skill === reason.skill);
    expect(reason.skill).toBe(shown[0]?.itemId);
    expect(reason.gain).toBeCloseTo(own?.size ?? 0, 12);
    expect(reason.rank).toBe(missing.filter(({ size }) => size > (own?.size ?? 0) + 1e-9).length + 1);
    expect(reason.tied).toBe(missing.filter(({ size }) => Math.abs(size - (own?.size ?? 0)) < 1e-9).length);
  });

  it.each([
    { consented: false, switchedOn: true, erasedAt: null },
    { consented: true, switchedOn: false, erasedAt: null },
  ])(
    'are the same for everyone without their yes, and nothing of them is looked at: %o',
    async (permission) => {
      const never = () => Promise.reject(new Error('it was looked at'));
      const permissions = { permission: () => Promise.resolve(permission) };
      const off = { permissions, people: { read: never }, history: never, personalize: never };
      for (const kind of ['course', 'occupation'] as const) {
        const one = await recommendationCases(needs(off)).list('m1', { kind, limit: 10 });
        const other = await recommendationCases(needs(off)).list('m2', { kind, limit: 10 });
        expect(one).toMatchObject({ personalised: false, by: 'popular' });
        expect(other).toEqual(one);
      }
    },
  );

  it('do not change with gender, age, name or place: they are no input', async () => {
    const same = await ask({}, 'occupation');
    for (const more of [
      { gender: 'woman', age: 61 },
      { gender: 'man', age: 19, name: 'X', city: 'Y' },
    ]) {
      const people = {
        read: () => Promise.resolve({ ...told, profile: { ...told.profile, ...more } } as const),
      };
      // The profile carries more than its type knows: what is not read cannot matter.
      expect(
        await ask(
          { people: { read: async () => Object.assign({}, told, await people.read()) } },
          'occupation',
        ),
      ).toEqual(same);
    }
  });

  it('say why there are none', async () => {
    expect(await ask({}, 'article')).toMatchObject({ items: [], empty: 'no-knowledge-base' });
    expect(await ask({}, 'expert')).toMatchObject({ items: [], empty: 'nothing-published' });
    const feedback = ['sql', 'python', 'nursing'].map((itemId): GivenFeedback => ({
      kind: 'course',
      itemId,
      feedback: 'already-know',
      at: now.toISOString(),
    }));
    const read = () => Promise.resolve({ ...told, feedback });
    expect(await ask({ people: { read } })).toMatchObject({ items: [], empty: 'nothing-left' });
  });

  it('are Personalize’s where it answers, and the engine’s where it does not', async () => {
    const history = () =>
      Promise.resolve([{ type: 'viewed', kind: 'course' as const, itemId: 'sql', at: now.toISOString() }]);
    const answer: Behaviour = {
      by: 'personalize',
      scoreOf: (id) => (id === 'nursing' ? 1 : 0),
      causeOf: () => null,
    };
    expect((await ask({ history, personalize: () => Promise.resolve(answer) })).by).toBe('personalize');
    expect((await ask({ history, personalize: () => Promise.resolve(null) })).by).toBe('embedded');
  });
});

describe('feedback', () => {
  const fake = (permission = allowed) => {
    const given: GivenFeedback[] = [];
    let current = permission;
    const needed: FeedbackNeeds = {
      people: {
        read: () => Promise.resolve({ ...told, feedback: given }),
        giveFeedback: (_, one) => Promise.resolve(void given.push(one)),
        takeBackFeedback: (_, { itemId }) =>
          Promise.resolve(
            void given.splice(
              given.findIndex((one) => one.itemId === itemId),
              1,
            ),
          ),
      },
      permissions: {
        permission: () => Promise.resolve(current),
        switchPersonalisation: (_, switchedOn) =>
          Promise.resolve(void (current = { ...current, switchedOn })),
      },
      readCatalogue: () => Promise.resolve(catalogue),
      clock: () => now,
    };
    return { given, cases: feedbackCases(needed), personalisation: personalisationCases(needed) };
  };
  const sql = { kind: 'course', itemId: 'sql' } as const;

  it('is kept with the item’s title until it is taken back', async () => {
    const { cases } = fake();
    await cases.give('m1', sql, 'not-interested');
    expect((await cases.list('m1')).items).toEqual([
      { ...sql, feedback: 'not-interested', at: now.toISOString(), title: { zh: 'sql', en: 'sql' } },
    ]);
    await cases.takeBack('m1', sql);
    expect((await cases.list('m1')).items).toEqual([]);
  });

  it('is refused, and not kept, where personalisation is off', async () => {
    for (const permission of [
      { ...allowed, consented: false },
      { ...allowed, switchedOn: false },
    ]) {
      const { cases, given } = fake(permission);
      await expect(cases.give('m1', sql, 'already-know')).rejects.toMatchObject({
        code: 'personalisation-off',
      });
      expect(given).toEqual([]);
    }
  });

  it('can be switched off at any time, and on where the consent is given', async () => {
    const { personalisation } = fake();
    expect(await personalisation.switch('m1', false)).toEqual({
      on: false,
      consented: true,
      switchedOn: false,
    });
    expect(await personalisation.switch('m1', true)).toEqual({ on: true, consented: true, switchedOn: true });
    await expect(
      fake({ ...allowed, consented: false }).personalisation.switch('m1', true),
    ).rejects.toMatchObject({
      code: 'consent-required',
    });
  });
});
