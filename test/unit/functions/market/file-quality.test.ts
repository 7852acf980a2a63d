import { describe, expect, it } from 'vitest';
import { emptyQuality } from '../../../../functions/market/domain/quality/source-quality.ts';
import { partKey } from '../../../../functions/market/domain/upload.ts';
import { writeMarks } from '../../../../functions/market/duplicate-marks.ts';
import {
  marketQualityKey,
  qualityOfCounted,
  writeFileQuality,
} from '../../../../functions/market/file-quality.ts';
import { writeJson } from '../../../../functions/market/snapshot-objects.ts';
import { memoryObjects } from '../../../support/market.ts';

const sha = 'a'.repeat(64);
const parts = [partKey('en', sha, 0), partKey('en', sha, 1)] as const;

const marked = async () => {
  const { objects } = memoryObjects();
  const file = { ...emptyQuality('made', 1), postings: 9 };
  await writeFileQuality(objects, { market: 'en', contentSha256: sha }, file);
  const repeats = [
    { line: 0, of: 'post_1', how: 'copy' as const },
    { line: 2, of: 'post_1', how: 'repost' as const },
    { line: 3, of: 'post_2', how: 'repost' as const },
  ];
  await writeMarks(objects, { part: parts[0], postings: 5, repeats }, 'm');
  await writeMarks(objects, { part: parts[1], postings: 4, repeats: repeats.slice(0, 1) }, 'm');
  return objects;
};

const counted = parts.map((part) => ({ parts: [part], marksId: 'm' }));

describe('the quality of what an analysis counted', () => {
  it('counts a file once, whatever its slices, and what repeats in each of them', async () => {
    const quality = await qualityOfCounted(await marked(), 'en', { base: null, counted });
    expect(quality).toMatchObject({
      market: 'en',
      sources: [{ source: 'made', files: 1, postings: 9, repetitions: { exact: 0, copies: 2, reposts: 2 } }],
    });
  });

  it('adds to the snapshot it builds on, and takes unmarked files as they are', async () => {
    const objects = await marked();
    const before = { market: 'en', sources: [{ ...emptyQuality('made', 3), postings: 100 }] };
    await writeJson(objects, marketQualityKey('en', 'snp_0'), before);
    const unmarked = [{ parts: [...parts], marksId: null }];
    const quality = await qualityOfCounted(objects, 'en', { base: 'snp_0', counted: unmarked });
    expect(quality.sources).toMatchObject([
      { files: 4, postings: 109, repetitions: { copies: 0, reposts: 0 } },
    ]);
  });

  it('goes on without a file of which nothing was noted, but not without marks that should be there', async () => {
    const objects = await marked();
    const other = [{ parts: [partKey('en', 'b'.repeat(64), 0)], marksId: 'm' }];
    expect((await qualityOfCounted(objects, 'en', { base: null, counted: other })).sources).toEqual([]);
    const gone = [{ parts: [parts[0]], marksId: 'other' }];
    await expect(qualityOfCounted(objects, 'en', { base: null, counted: gone })).rejects.toThrow(
      /marks other/,
    );
  });
});
