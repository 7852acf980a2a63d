import * as z from 'zod';

/** What can be recommended. */
export const itemKinds = ['course', 'occupation', 'posting', 'expert', 'article'] as const;
export const ItemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof ItemKind>;
