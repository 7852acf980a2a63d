import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeDays,
  activeOn,
  lifeOf,
  observedIn,
  postingKey,
  together,
} from '../../../../../functions/market/domain/lifecycle.ts';

const sighting = (
  postedOn: string | null,
  seenOn: string | null = null,
  validThrough: string | null = null,
) => ({ postedOn, seenOn, validThrough });

const lived = (...observations: readonly ReturnType<typeof sighting>[]) => {
  const life = lifeOf(observations);
  return life === null ? null : activeDays(life);
};

describe('the life of a posting', () => {
  it('lasts 30 days where nothing says when it ended', () => {
    expect(lived(sighting('2024-02-01'))).toEqual({
      from: '2024-02-01',
      through: '2024-03-01',
      because: 'assumed',
    });
  });

  it('ends on the day it states, even before the 30 days are over', () => {
    expect(lived(sighting('2024-02-01', null, '2024-02-05'))).toMatchObject({
      through: '2024-02-05',
      because: 'stated',
    });
  });

  it('goes on while crawls see it, whatever it states', () => {
    expect(lived(sighting('2024-02-01', '2024-02-09', '2024-02-05'))).toMatchObject({
      through: '2024-02-09',
      because: 'seen',
    });
    expect(lived(sighting('2024-02-01', '2024-02-02'), sighting('2024-02-01', '2024-05-01'))).toEqual({
      from: '2024-02-01',
      through: '2024-05-01',
      because: 'seen',
    });
  });

  it('begins anew with a re-post, from the first day on', () => {
    expect(lived(sighting('2024-02-01'), sighting('2024-02-20'))).toEqual({
      from: '2024-02-01',
      through: '2024-03-20',
      because: 'assumed',
    });
  });

  it('takes the end that was stated last, however the observations come', () => {
    const extended = [
      sighting('2024-02-01', '2024-02-20', '2024-04-30'),
      sighting('2024-02-01', '2024-02-10', '2024-02-28'),
    ];
    expect(lived(...extended)).toMatchObject({ through: '2024-04-30', because: 'stated' });
    expect(lived(...extended.toReversed())).toEqual(lived(...extended));
  });

  it('does not believe in an end that is years away', () => {
    expect(lived(sighting('2024-01-01', null, '2099-12-31'))).toMatchObject({ through: '2024-06-29' });
  });

  it('is unknown without any day, and begins with the crawl without a day of posting', () => {
    expect(lifeOf([sighting(null)])).toBeNull();
    expect(lifeOf([sighting(null, null, '2024-03-01')])).toBeNull();
    expect(lived(sighting(null, '2024-02-01'))).toMatchObject({ from: '2024-02-01', through: '2024-03-01' });
  });

  it('belongs to the number the source gives, else to the content', () => {
    const one = { id: 'post_1', source: 'jobspy', sourceId: 'in-1' };
    expect(postingKey(one)).toBe(postingKey({ ...one, id: 'post_2' }));
    expect(postingKey(one)).not.toBe(postingKey({ ...one, source: 'other' }));
    expect(postingKey({ ...one, sourceId: null })).toBe('post_1');
  });
});

const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const day = fc.nat(400).map(dayOf);
const maybe = fc.option(day, { nil: null });
const sightings = fc.array(fc.record({ postedOn: day, seenOn: maybe, validThrough: maybe }), {
  minLength: 1,
  maxLength: 6,
});

describe('observations', () => {
  it('add up in any order and grouping', () => {
    fc.assert(
      fc.property(sightings, sightings, (some, others) => {
        const whole = lifeOf([...some, ...others]);
        const [a, b] = [lifeOf(some), lifeOf(others)];
        if (a === null || b === null) throw new Error('all have a day');
        expect(together(a, b)).toEqual(whole);
        expect(together(b, a)).toEqual(whole);
        expect(lifeOf([...others, ...some].toReversed())).toEqual(whole);
      }),
    );
  });

  it('are all inside the active days, which are one stretch', () => {
    fc.assert(
      fc.property(sightings, day, (some, asked) => {
        const life = lifeOf(some);
        if (life === null) throw new Error('all have a day');
        const { from, through } = activeDays(life);
        for (const { postedOn, seenOn } of some) {
          expect(activeOn(life, postedOn)).toBe(true);
          if (seenOn !== null) expect(activeOn(life, seenOn)).toBe(true);
        }
        expect(activeOn(life, asked)).toBe(from <= asked && asked <= through);
      }),
    );
  });

  it('more of them never make a posting end before it was last met', () => {
    fc.assert(
      fc.property(sightings, (some) => {
        const last = observedIn(some[0] ?? sighting(null));
        const life = lifeOf(some);
        if (life === null || last === null) throw new Error('all have a day');
        expect(activeDays(life).through >= last.lastSeen).toBe(true);
      }),
    );
  });
});
