import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLedger, entered } from '../../../../../../functions/market/domain/analysis/ledger.ts';
import { slicesOf } from '../../../../../../functions/market/domain/analysis/slices.ts';

const fileOf = (letter: string, parts = 1) => ({
  contentSha256: createHash('sha256').update(letter).digest('hex'),
  parts,
  postings: parts * 10,
  marksId: null,
});

const ledgerOf = (letters: readonly string[]) =>
  letters.reduce((head, letter) => entered(head, fileOf(letter)).head, emptyLedger);

test('files are numbered from 1, and the head says what they amount to', () => {
  const { entry, head } = entered(ledgerOf(['a', 'b']), fileOf('c', 3));
  expect(entry).toEqual({ number: 3, ...fileOf('c', 3) });
  expect(head).toMatchObject({ inputs: 3, parts: 5, postings: 50 });
});

test('the digest names the set of files: any order is the same, any other set is not', () => {
  const letters = ['0', '1', '2', '9', 'a', 'f'];
  const { digest } = ledgerOf(letters);
  fc.assert(
    fc.property(fc.shuffledSubarray(letters), (some) => {
      expect(ledgerOf(some).digest === digest).toBe(some.length === letters.length);
    }),
  );
});

test('slices hold up to four parts of one file, the same however the files came', () => {
  const files = [fileOf('b', 5), fileOf('a', 1)].map((file, at) => ({ ...file, number: at + 1 }));
  const slices = slicesOf('zh', files);
  const [five, one] = files.map(({ contentSha256 }) => contentSha256);
  expect(slices.map(({ sliceId, parts }) => [sliceId, parts.length])).toEqual(
    [
      [`${five ?? ''}-00000`, 4],
      [`${five ?? ''}-00004`, 1],
      [`${one ?? ''}-00000`, 1],
    ].toSorted(),
  );
  expect(slicesOf('zh', files.toReversed())).toEqual(slices);
  expect(slices.flatMap(({ parts }) => parts)).toContain(`postings/zh/${five ?? ''}/part-00004.ndjson.gz`);
});
