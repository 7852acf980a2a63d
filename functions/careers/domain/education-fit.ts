import type { EducationLevel } from '../../../shared/education.ts';

/** The job zone that an education prepares for; after O*NET's description of the zones' usual education. */
const zones: Readonly<Record<EducationLevel, number>> = {
  none: 1,
  secondary: 2,
  vocational: 3,
  associate: 3,
  bachelor: 4,
  master: 5,
  doctorate: 5,
};

export const zoneOf = (education: EducationLevel): number => zones[education];

/** 1 where the education reaches the occupation's zone, halved for every zone short of it. */
export const educationFit = (zone: number, personZone: number): number =>
  0.5 ** Math.max(0, zone - personZone);
