import * as z from 'zod';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Market } from './domain/posting.ts';
import { SourceQuality, addUp, emptyQuality } from './domain/quality/source-quality.ts';
import { readMarks } from './duplicate-marks.ts';
import { readJson, writeJson } from './snapshot-objects.ts';

/** A snapshot's `quality.json`: the sources of its market, as counts that later files add to. */
export const MarketQuality = z.object({ market: z.enum(['zh', 'en']), sources: z.array(SourceQuality) });
export type MarketQuality = z.infer<typeof MarketQuality>;

/** What was found while a file was read, beside its parts; deterministic like them. */
const fileKey = (market: Market, contentSha256: string): string =>
  `quality/${market}/${contentSha256}.json.gz`;

export const marketQualityKey = (market: Market, snapshotId: string): string =>
  `snapshots/${market}/${snapshotId}/quality.json.gz`;

export const writeFileQuality = (
  objects: Pick<ObjectStore, 'put'>,
  { market, contentSha256 }: { market: Market; contentSha256: string },
  quality: SourceQuality,
): Promise<void> => writeJson(objects, fileKey(market, contentSha256), quality);

/** Parts that one analysis counts, and which marks say what of them repeats others; null where nobody looked. */
interface Counted {
  readonly parts: readonly string[];
  readonly marksId: string | null;
}

const shaOf = (part: string): string => part.split('/')[2] ?? '';

const repeatsIn = async (objects: Pick<ObjectStore, 'read'>, { parts, marksId }: Counted) => {
  const found = { copies: 0, reposts: 0 };
  if (marksId === null) return found;
  for (const part of parts) {
    const { repeats } = await readMarks(objects, part, marksId);
    for (const { how } of repeats) found[how === 'copy' ? 'copies' : 'reposts'] += 1;
  }
  return found;
};

/**
 * The quality of what an analysis counts, added to that of the snapshot it builds on (`base`, null for none). Reads one
 * small object a file and the marks of its parts: the cost follows the new files, not the history. A file of which nothing was noted,
 * or a base from before this was kept, adds nothing.
 */
export const qualityOfCounted = async (
  objects: Pick<ObjectStore, 'read'>,
  market: Market,
  { base, counted }: { base: string | null; counted: readonly Counted[] },
): Promise<MarketQuality> => {
  const before =
    base === null ? undefined : await readJson(objects, marketQualityKey(market, base), MarketQuality);
  const found: SourceQuality[] = [...(before?.sources ?? [])];
  const byFile = Map.groupBy(counted, ({ parts }) => shaOf(parts[0] ?? ''));
  for (const [contentSha256, slices] of byFile) {
    const file = await readJson(objects, fileKey(market, contentSha256), SourceQuality);
    if (file === undefined) continue;
    found.push(file);
    for (const slice of slices) {
      const repeats = await repeatsIn(objects, slice);
      found.push({ ...emptyQuality(file.source), repetitions: { exact: 0, ...repeats } });
    }
  }
  return { market, sources: addUp(found) };
};
