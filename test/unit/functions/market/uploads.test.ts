import { expect, test } from 'vitest';
import { announced, ingested, type Upload } from '../../../../functions/market/domain/upload.ts';
import { uploadCases } from '../../../../functions/market/uploads.ts';

const now = new Date('2026-01-01T00:00:00Z');
const file = { uploadId: 'upl_1', fileName: 'a.csv', startedBy: 'ops', source: null, sizeBytes: null };
const open: Upload = announced(file, now);
const done: Upload = {
  ...ingested(open, 'a'.repeat(64)),
  counts: { ...open.counts, accepted: 30, markets: { zh: 10, en: 20 } },
};

const cases = (upload: Upload, marked: readonly string[]) =>
  uploadCases({
    store: {
      find: () => Promise.resolve(upload),
      list: () => Promise.resolve({ items: [upload], nextCursor: null }),
      create: () => Promise.resolve(true),
      saveProgress: () => Promise.resolve(true),
      claimContent: () => Promise.resolve(''),
      finish: () => Promise.resolve(true),
    },
    duplicates: {
      findMarked: (market) =>
        Promise.resolve(marked.includes(market) ? { marksId: 'm', copies: 1, reposts: 2 } : undefined),
    },
    presigner: {
      uploadForm: () => Promise.reject(new Error()),
      downloadUrl: () => Promise.reject(new Error()),
    },
    clock: () => now,
  });

test('an upload tells what of it repeats others, once all its markets have been compared', async () => {
  expect(await cases(done, ['zh', 'en']).show('upl_1')).toMatchObject({ repeats: { copies: 2, reposts: 4 } });
  expect(await cases(done, ['zh']).show('upl_1')).toMatchObject({ repeats: null });
  expect(await cases(open, ['zh', 'en']).show('upl_1')).toMatchObject({ repeats: null });
  expect((await cases(done, ['zh', 'en']).list(undefined)).items[0]?.repeats).toEqual({
    copies: 2,
    reposts: 4,
  });
});
