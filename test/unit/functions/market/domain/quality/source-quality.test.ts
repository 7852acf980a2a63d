import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileNotes } from '../../../../../../functions/market/domain/quality/file-notes.ts';
import {
  addUp,
  countPosting,
  countRepetition,
  emptyQuality,
} from '../../../../../../functions/market/domain/quality/source-quality.ts';
import { madePosting } from '../analysis/made-postings.ts';

const day = fc.option(
  fc.nat(40).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)),
  {
    nil: null,
  },
);
const qualities = fc.array(
  fc
    .record({
      source: fc.constantFrom('a', 'b', 'c'),
      postings: fc.array(fc.record({ postedOn: day, seenOn: day }), { maxLength: 5 }),
      repeated: fc.nat(3),
      rejects: fc.dictionary(fc.constantFrom('bad-json', 'missing-title'), fc.nat(9)),
    })
    .map(({ source, postings, repeated, rejects }) => {
      const quality = { ...emptyQuality(source, 1), rejects };
      for (const days of postings) countPosting(quality, madePosting(days));
      for (let n = 0; n < repeated; n += 1) countRepetition(quality, { seenOn: null });
      return quality;
    }),
  { maxLength: 6 },
);

describe('the quality of sources', () => {
  it('adds up to the same bytes in any order and grouping', () => {
    fc.assert(
      fc.property(qualities, fc.nat(6), (all, cut) => {
        const whole = JSON.stringify(addUp(all));
        expect(JSON.stringify(addUp(all.toReversed()))).toBe(whole);
        expect(JSON.stringify(addUp([...addUp(all.slice(0, cut)), ...addUp(all.slice(cut))]))).toBe(whole);
      }),
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(qualities, (all) => {
        const sum = (list: readonly { postings: number; files: number }[]) =>
          list.reduce((total, { postings, files }) => total + postings * 100 + files, 0);
        expect(sum(addUp(all))).toBe(sum(all));
      }),
    );
  });
});

describe('notes on a file', () => {
  it('keep markets apart, and give rejected lines to the one with most postings', () => {
    const notes = new FileNotes();
    notes.posting(madePosting({ market: 'zh' }));
    notes.posting(madePosting({ market: 'zh' }));
    notes.posting(madePosting({ market: 'en' }));
    notes.repetition(madePosting({ market: 'en' }));
    notes.reject('bad-json');
    notes.reject('bad-json');
    expect(notes.of('mine')).toMatchObject([
      ['en', { source: 'mine', files: 1, postings: 1, rejects: {}, repetitions: { exact: 1 } }],
      [
        'zh',
        { source: 'mine', files: 1, postings: 2, rejects: { 'bad-json': 2 }, repetitions: { exact: 0 } },
      ],
    ]);
  });

  it('judge titles of a sample', () => {
    const notes = new FileNotes();
    for (let n = 0; n < 1000; n += 1) {
      const title = n % 2 === 0 ? 'Registered Nurse' : 'Zzyzx Qwfp';
      notes.posting(madePosting({ id: `post_${n.toString(16)}`, title, skills: [], description: '' }));
    }
    const [[, { judged, stated }] = [null, { judged: 0, stated: { occupation: 0 } }]] = notes.of('mine');
    expect(judged).toBeGreaterThan(200);
    expect(judged).toBeLessThan(400);
    expect(stated.occupation).toBeGreaterThan(0);
    expect(stated.occupation).toBeLessThan(judged);
  });

  it('say nothing of a market without postings', () => {
    const notes = new FileNotes();
    notes.posting(madePosting({ market: 'zh' }));
    expect(notes.of('mine').map(([market]) => market)).toEqual(['zh']);
  });
});
