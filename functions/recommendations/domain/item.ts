import * as z from 'zod';
import { Localized, languages } from '../../../shared/localized.ts';
import type { Interests } from '../../../shared/occupations/interests.ts';
import { ItemKind } from './item-kinds.ts';

export const courseLevels = ['beginner', 'intermediate', 'advanced'] as const;

export const ItemSkill = z.object({
  /** Canonical name. */
  skill: z.string(),
  /** How much of the item is about it, 0 to 1. */
  weight: z.number().min(0).max(1),
});
export type ItemSkill = z.infer<typeof ItemSkill>;

/** What the catalogue keeps of an item that others publish. A posting is a group of like postings, as the market has them. */
export const PublishedItem = z.object({
  kind: ItemKind,
  itemId: z.string(),
  title: Localized,
  summary: Localized,
  /** In which it can be used; none: any. */
  languages: z.array(z.enum(languages)),
  /** Taught by a course, asked for by postings, named by a session. */
  skills: z.array(ItemSkill),
  /** Skills somebody should have before. */
  requires: z.array(z.string()),
  level: z.enum(courseLevels).nullable(),
  minutes: z.int().positive().nullable(),
  /** Occupations that it belongs to, with the share of each. */
  occupations: z.array(z.object({ id: z.string(), share: z.number().min(0).max(1) })),
  /** Postings behind it: how often the market asks for it. */
  postings: z.int().nonnegative(),
  /** When it came. */
  since: z.iso.datetime(),
  /** When it goes; null: nobody knows. */
  until: z.iso.datetime().nullable(),
  /** Of a course: for nothing, or for an entitlement; null where it is not told. */
  access: z.enum(['free', 'paid']).nullable().default(null),
  /** Of a group of postings: the median a year in whole major units; null where too few state it. */
  pay: z.object({ currency: z.string(), median: z.number() }).nullable().default(null),
  /** Times at which a session may be had. */
  startsAt: z.array(z.iso.datetime()),
});
export type PublishedItem = z.infer<typeof PublishedItem>;

/** An item as ranking sees it: with the interests and the preparation that its occupation asks for. */
export interface Item extends Readonly<PublishedItem> {
  readonly interests: Interests | null;
  /** 1 little or no preparation to 5 extensive. */
  readonly zone: number | null;
}

/** Kind and id in one word: ids are unique within a kind only. */
export const itemKey = ({ kind, itemId }: Pick<Item, 'kind' | 'itemId'>): string => `${kind}/${itemId}`;
