import * as z from 'zod';

/** A snapshot that readers have seen, and what its analysis left behind beside it. */
export const Publication = z.object({
  analysisId: z.string(),
  snapshotId: z.string(),
  modelId: z.string(),
  /** Rises with every analysis of the market. */
  sequence: z.int().positive(),
  publishedAt: z.iso.datetime(),
});
export type Publication = z.infer<typeof Publication>;

/** The last so many publications stay, and so do all of the last days: somebody may be reading a list of one. */
export const keptPublications = 14;
const keptDays = 7;

interface Standing {
  /** What readers see, and what the next analyses build on. */
  snapshotId: string | undefined;
  baselineId: string | undefined;
  now: Date;
}

export interface Expired extends Publication {
  /** Its clusters are no longer used by any publication that stays. */
  withModel: boolean;
}

/** Publications that have had their time, oldest first. */
export const expiredOf = (
  publications: readonly Publication[],
  { snapshotId, baselineId, now }: Standing,
): Expired[] => {
  const newestFirst = publications.toSorted((a, b) => b.sequence - a.sequence);
  const stays = (one: Publication, place: number): boolean =>
    place < keptPublications ||
    one.snapshotId === snapshotId ||
    one.analysisId === baselineId ||
    now.getTime() - Date.parse(one.publishedAt) < keptDays * 86_400_000;
  const models = new Set(newestFirst.filter(stays).map(({ modelId }) => modelId));
  return newestFirst
    .filter((one, place) => !stays(one, place))
    .map((one) => ({ ...one, withModel: !models.has(one.modelId) }))
    .reverse();
};
