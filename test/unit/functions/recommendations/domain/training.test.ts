import { describe, expect, it } from 'vitest';
import { Learned } from '../../../../../functions/recommendations/domain/learned.ts';
import type { RecordedDoing } from '../../../../../functions/recommendations/domain/trained-popularity.ts';
import { train } from '../../../../../functions/recommendations/domain/training.ts';
import { kindModel } from '../../../../../functions/recommendations/serving-model.ts';
import { serialise } from '../../../../../shared/science/recommenders/artefact.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';

const start = Date.parse('2026-09-01T00:00:00.000Z');
const hour = 3_600_000;

/** Two tastes: people of each do things of their own half, in turn, with a little noise. */
const planted = (people: number, each: number): RecordedDoing[] => {
  const random = seededRandom(7);
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: each }, (_, index): RecordedDoing => {
      const half = random() < 0.95 ? person % 2 : 1 - (person % 2);
      return {
        memberId: `m${person}`,
        type: index % 3 === 0 ? 'completed' : 'viewed',
        kind: 'course',
        itemId: `c${half * 10 + Math.floor(random() * 10)}`,
        at: new Date(start + Math.floor(random() * 1500) * hour).toISOString(),
      };
    }),
  ).flat();
};
const doings = planted(80, 8);
const targetOf = new Map(
  Array.from({ length: 80 }, (_, person) => [`m${person}`, person % 2 ? 'nurse' : 'data-analyst']),
);

const trained = (given: readonly RecordedDoing[] = doings) => {
  const training = train('course', given, targetOf);
  if (training === null) throw new Error('nothing was trained');
  return training;
};
const bytesOf = ({ items, model, learned }: ReturnType<typeof trained>) =>
  serialise({ items, model, metrics: learned });

describe('training', () => {
  it('gives the same bytes for the same interactions in any order', () => {
    const shuffled = doings.toSorted((a, b) => (a.itemId + a.at < b.itemId + b.at ? 1 : -1));
    expect(bytesOf(trained(shuffled))).toEqual(bytesOf(trained()));
  });

  it('takes a personal method that foretold better than popularity, and says what all reached', () => {
    const { learned } = trained();
    expect(learned.why).toBe('best');
    const used = learned.tried.find(({ name }) => name === learned.method);
    expect(used?.above).toBeGreaterThan(used?.standardError ?? Infinity);
    const personal = learned.tried.filter(({ name }) => !name.startsWith('popularity'));
    expect(used?.ndcg10).toBe(Math.max(...personal.map(({ ndcg10 }) => ndcg10)));
    expect(Learned.parse(learned)).toEqual(learned);
  });

  it('falls back to what is popular where too few can be judged by, and to nothing without interactions', () => {
    expect(trained(doings.slice(0, 40)).learned).toMatchObject({
      method: 'popularity',
      why: 'too-few',
      tried: [],
    });
    expect(train('course', [], targetOf)).toBeNull();
    expect(train('expert', doings, targetOf)).toBeNull();
  });

  it('counts people, each once, who finished what as others whom the same occupation suits best', () => {
    const expected = new Map<string, Set<string>>();
    for (const { memberId, type, itemId } of doings)
      if (type === 'completed') {
        const key = `${targetOf.get(memberId) ?? ''}/${itemId}`;
        expected.set(key, (expected.get(key) ?? new Set()).add(memberId));
      }
    const counted = trained().learned.finishedAlike;
    expect(counted.length).toBeGreaterThan(0);
    for (const [occupation, itemId, people] of counted) {
      expect(people).toBe(expected.get(`${occupation}/${itemId}`)?.size);
      expect(people).toBeGreaterThanOrEqual(5);
    }
    expect(counted).toHaveLength([...expected.values()].filter(({ size }) => size >= 5).length);
  });

  it('counts as the head the fewest items that have half of what was done', () => {
    const { items, head } = trained().learned.popularity;
    const all = items.reduce((sum, [, , decayed]) => sum + decayed, 0);
    const of = (ids: readonly string[]) =>
      items.filter(([id]) => ids.includes(id)).reduce((sum, [, , decayed]) => sum + decayed, 0);
    expect(of(head)).toBeGreaterThanOrEqual(all / 2);
    expect(of(head.slice(0, -1))).toBeLessThan(all / 2);
  });
});

describe('a model as it serves', () => {
  const model = kindModel('v1', bytesOf(trained()));
  const did = (itemId: string, type = 'viewed') => ({
    type,
    kind: 'course' as const,
    itemId,
    at: '2026-11-01T00:00:00.000Z',
  });

  it('likes for a person what people of their taste did', () => {
    const behaviour = model.behaviourOf([did('c1'), did('c2')]);
    const mean = (from: number) =>
      Array.from({ length: 10 }, (_, index) => behaviour?.scoreOf(`c${from + index}`) ?? 0).reduce(
        (a, b) => a + b,
      ) / 10;
    expect(mean(0)).toBeGreaterThan(2 * mean(10));
  });

  it('names as the cause something that the person did', () => {
    const behaviour = model.behaviourOf([did('c1'), did('c2')]);
    expect(['c1', 'c2']).toContain(behaviour?.causeOf('c3'));
  });

  it('knows nothing of items and people it has not met', () => {
    expect(model.behaviourOf([])).toBeNull();
    expect(model.behaviourOf([did('new')])).toBeNull();
    expect(model.behaviourOf([did('c1', 'dismissed')])).toBeNull();
    expect(model.behaviourOf([did('c1')])?.scoreOf('new')).toBeNull();
  });
});
