import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileNotes } from '../../functions/market/domain/quality/file-notes.ts';
import { writeFileQuality } from '../../functions/market/file-quality.ts';
import { qualityReports } from '../../functions/market/quality-reports.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { marketWorld, type MarketWorld } from '../support/market-world.ts';
import { madePostings } from '../unit/functions/market/domain/analysis/made-postings.ts';

let dynamoDb: TestDynamoDb;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

const noted = async (world: MarketWorld, letter: string, seed: number, rejected: number) => {
  const postings = madePostings(120, { seed }).map((posting) => ({
    ...posting,
    id: `${posting.id}${letter}`,
  }));
  const notes = new FileNotes();
  for (const posting of postings) notes.posting(posting);
  for (let n = 0; n < rejected; n += 1) notes.reject('missing-title');
  for (const [market, quality] of notes.of('made')) {
    await writeFileQuality(world.objects, { market, contentSha256: letter.repeat(64) }, quality);
  }
  return postings;
};

describe('the quality of a market', () => {
  it('is told with each snapshot, and adds up from file to file', async () => {
    const world = await marketWorld(dynamoDb);
    const { report } = qualityReports(world);
    expect(await report({ market: 'en' })).toEqual({ snapshotId: null, sources: [] });

    await world.analyse('a', await noted(world, 'a', 1, 3));
    const first = await report({ market: 'en' });
    expect(first.snapshotId).toMatch(/^snp_/);
    expect(first.sources).toMatchObject([
      { source: 'made', files: 1, postings: 120, rejected: 3, lines: 123, stated: { pay: 1, day: 1 } },
    ]);

    await world.analyse('b', await noted(world, 'b', 2, 2));
    const second = await report({ market: 'en' });
    expect(second.snapshotId).not.toBe(first.snapshotId);
    expect(second.sources).toMatchObject([{ source: 'made', files: 2, postings: 240, rejected: 5 }]);
    expect(await report({ market: 'zh' })).toEqual({ snapshotId: null, sources: [] });
  });
});
