import { describe, expect, it } from 'vitest';
import {
  announced,
  duplicate,
  failed,
  failureFact,
  ingested,
  ingesting,
  inlineRejects,
  isOpen,
  partKey,
  uploadIdOfKey,
  uploadKey,
} from '../../../../../functions/market/domain/upload.ts';
import { uploadFailed } from '../../../../../events/upload-failed.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const later = new Date('2026-11-22T08:05:00.000Z');
const upload = announced(
  { uploadId: 'upl_1', fileName: 'a.csv', startedBy: 'ops', source: null, sizeBytes: 100 },
  now,
);
const counts = { lines: 30, accepted: 5, rejected: 25, duplicates: 0, markets: { zh: 5, en: 0 } };
const reject = { line: 2, code: 'bad-json', reason: 'the line is no JSON', excerpt: 'x' };
const progress = {
  readBytes: 60,
  totalBytes: 90,
  counts,
  source: '51job',
  firstRejects: Array.from({ length: 25 }, () => reject),
};

describe('an upload', () => {
  it('awaits its file, and is open until it has ended', () => {
    expect(upload).toMatchObject({ state: 'awaiting-file', bytes: { total: 100, read: 0 }, failure: null });
    const reading = ingesting(upload, progress, later);
    expect([upload, reading].map(isOpen)).toEqual([true, true]);
    const ends = [
      ingested(reading, 'a'.repeat(64)),
      failed(reading, { code: 'not-text', message: 'binary' }, later),
      duplicate(upload, 'upl_0', later),
    ];
    expect(ends.map(({ state }) => state)).toEqual(['ingested', 'failed', 'duplicate']);
    expect(ends.map(isOpen)).toEqual([false, false, false]);
  });

  it('shows how far it has come: the true size, the recognised source, the first rejects', () => {
    const reading = ingesting(upload, progress, later);
    expect(reading).toMatchObject({
      state: 'ingesting',
      source: '51job',
      bytes: { total: 90, read: 60 },
      counts,
      createdAt: now.toISOString(),
      updatedAt: later.toISOString(),
    });
    expect(reading.firstRejects).toHaveLength(inlineRejects);
    expect(ingesting({ ...upload, source: 'mine' }, { ...progress, source: null }, later).source).toBe(
      'mine',
    );
  });

  it('tells others why it failed', () => {
    const told = failureFact(failed(upload, { code: 'not-text', message: 'binary' }, later));
    expect(uploadFailed.schema.parse(told)).toEqual({
      uploadId: 'upl_1',
      fileName: 'a.csv',
      startedBy: 'ops',
      code: 'not-text',
      message: 'binary',
    });
  });
});

describe('keys', () => {
  it.each(['postings.csv.gz', '职位 2023/../x.csv', 'a b&c?.jsonl', '"quoted"'])(
    'of "%s" lead back to the upload',
    (name) => {
      const key = uploadKey('upl_1', name);
      expect(key).toMatch(/^uploads\/upl_1\/[\p{L}\p{N}._-]+$/u);
      expect(uploadIdOfKey(key)).toBe('upl_1');
    },
  );

  it.each(['uploads/upl_1', 'uploads//a', 'rejects/upl_1/a', 'uploads/upl_1/a/b'])(
    'like %s are none of an upload',
    (key) => {
      expect(uploadIdOfKey(key)).toBeNull();
    },
  );

  it('number parts so that they sort', () => {
    const keys = [0, 9, 10, 99_999].map((number) => partKey('zh', 'f'.repeat(64), number));
    expect(keys.toSorted()).toEqual(keys);
  });
});
