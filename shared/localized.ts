import * as z from 'zod';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages of the platform. */
export const Localized = z.object({ zh: z.string(), en: z.string() });
export type Localized = z.infer<typeof Localized>;
