/** What people may choose to say of themselves for research; nobody has to, and nothing is worked out for them. */
export const genders = ['woman', 'man', 'another'] as const;
export type Gender = (typeof genders)[number];

/** In years, at the time of telling. */
export const ageGroups = ['under-25', '25-34', '35-44', '45-54', '55-and-over'] as const;
export type AgeGroup = (typeof ageGroups)[number];
