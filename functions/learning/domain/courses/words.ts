import * as z from 'zod';

/** A text of the course in the languages it is written in; empty in a language that the course does not have. */
export const textOf = (most: number) => z.object({ zh: z.string().max(most), en: z.string().max(most) });

export const Heading = textOf(160);
export const Prose = textOf(4000);
/** Markdown without HTML. */
export const Markdown = textOf(60_000);

/** Kebab-case, at most 64 characters: ids of courses, modules, lessons, items and their options. */
export const Slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');
