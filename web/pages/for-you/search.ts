/** What people can be told apart by in the fairness report. */
export const attributes = ['gender', 'ageGroup'] as const;
