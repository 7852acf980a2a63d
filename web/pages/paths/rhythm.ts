import type { Choices, Rhythm } from './queries.ts';

const dayMs = 86_400_000;

/** A calendar day as this device counts it. */
export const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Three evenings a week from tomorrow on, where the person is. */
export const usualRhythm = (now: Date): Rhythm => ({
  startOn: dayAfter(dayOf(now), 1),
  hoursPerWeek: 4,
  weekdays: [2, 4, 6],
  at: '19:30',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

export const firstChoices = (now: Date): Choices => ({
  rhythm: usualRhythm(now),
  leftOut: [],
  knownSkills: [],
});
