import { afterAll, expect, it } from 'vitest';
import { erasureStore } from '../../functions/recommendations/erasure-store.ts';
import { logReader, logWriter } from '../../functions/recommendations/interactions-log.ts';
import { itemStore } from '../../functions/recommendations/item-store.ts';
import { filesOf, personalizeFiles } from '../../functions/recommendations/personalize-export.ts';
import { occupations } from '../../functions/recommendations/domain/published-items.ts';
import { interactionWorld, look } from '../support/interactions.ts';
import { memoryObjects } from '../support/memory-objects.ts';
import { dropTable, memoryTable } from '../support/memory-table/document-client.ts';

const table = memoryTable();
const now = new Date('2026-11-22T18:05:00.000Z');
const bucket = memoryObjects();
const { people, permissions, consent } = interactionWorld(table.name, () => now);
afterAll(() => dropTable(table));

it('the files hold everybody who did something, with their languages as far as they let us, and the house’s occupations', async () => {
  const recordedAt = '2026-11-22T12:00:00.000Z';
  const rows = ['m1', 'm2', 'm3', 'm1'].map((memberId, index) => ({
    sequenceNumber: String(index + 1),
    row: { ...look(`viewed-${index}-of-it`), memberId, recordedAt, source: 'member' },
  }));
  await logWriter(bucket).append(rows);
  // Told before they consented: no stream will ever tell of it.
  for (const memberId of ['m1', 'm2', 'm9'])
    await people.keepProfile(memberId, {
      version: 1,
      skills: [],
      languages: ['zh-CN', 'en'],
      education: null,
    });
  await consent('m1', true, '2026-11-01T00:00:00.000Z');
  const [erasures, items] = [erasureStore(table.name), itemStore(table.name)];
  const files = personalizeFiles({
    ...{ log: logReader(bucket), objects: bucket, erasures, items, people, permissions },
  });
  expect(await files.write('r1')).toEqual(filesOf('r1'));
  const linesOf = (key: string) =>
    Buffer.from(bucket.held.get(key) ?? [])
      .toString('utf8')
      .trim()
      .split('\n');
  expect(linesOf(filesOf('r1').users)).toEqual(['USER_ID,LANGUAGES', 'm1,zh|en', 'm2,unknown', 'm3,unknown']);
  expect(linesOf(filesOf('r1').interactions)).toHaveLength(5);
  const itemLines = linesOf(filesOf('r1').items);
  expect(itemLines).toHaveLength(1 + occupations.length);
  expect(itemLines.find((line) => line.startsWith('occupation/data-analyst,'))).toMatch(
    /^occupation\/data-analyst,occupation,yes,zh\|en,/,
  );
});
