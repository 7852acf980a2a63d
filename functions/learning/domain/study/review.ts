import * as z from 'zod';

/** What a member says of a course; one for a member and a course, the latest counts. */
export const Review = z.object({
  stars: z.int().min(1).max(5),
  text: z.string(),
  reviewedAt: z.iso.datetime(),
  /** Rises when it is replaced. */
  version: z.int().positive(),
});
export type Review = z.infer<typeof Review>;

/** How many gave one star, two, and so on to five. */
export type StarCounts = readonly [number, number, number, number, number];

export const noStars: StarCounts = [0, 0, 0, 0, 0];

/** The counts after a review took the place of another, or of none. */
export const starsAfter = (counts: StarCounts, before: number | null, after: number): StarCounts => {
  const [one, two, three, four, five] = counts.map(
    (count, index) => count + (index + 1 === after ? 1 : 0) - (index + 1 === before ? 1 : 0),
  );
  return [one ?? 0, two ?? 0, three ?? 0, four ?? 0, five ?? 0];
};

/** The mean number of stars; null without reviews. */
export const meanStars = (counts: StarCounts): number | null => {
  const given = counts.reduce((sum, count) => sum + count, 0);
  const stars = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return given === 0 ? null : stars / given;
};
