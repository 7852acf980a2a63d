/** Levels at which a skill counts in full: central ones are done alone (3), useful ones with some guidance (2). */
const wantedLevelOf = (importance: number): number => (importance > 0.75 ? 3 : 2);

export interface WantedSkill {
  readonly skill: string;
  /** 1 is central to the work, 0.5 useful. */
  readonly importance: number;
}

export interface Gap {
  readonly skill: string;
  /** By how much full mastery of it would raise the coverage: importance · (1 − credit) / Σ importance. */
  readonly size: number;
}

export interface Coverage {
  /** Σ importance · credit / Σ importance, 0 to 1; credit is level / wanted level, at most 1. */
  readonly share: number;
  /** Wanted skills that the person has at any level. */
  readonly held: readonly string[];
  /** The largest first; equal ones in the order of names. */
  readonly gaps: readonly Gap[];
}

/** How much of what is wanted a person can do, and what is missing. `wanted` must not be empty. */
export const coverageOf = (wanted: readonly WantedSkill[], levels: ReadonlyMap<string, number>): Coverage => {
  const total = wanted.reduce((sum, { importance }) => sum + importance, 0);
  const held: string[] = [];
  const gaps: Gap[] = [];
  let earned = 0;
  for (const { skill, importance } of wanted) {
    const level = levels.get(skill) ?? 0;
    const credit = Math.min(1, level / wantedLevelOf(importance));
    earned += importance * credit;
    if (level > 0) held.push(skill);
    if (credit < 1) gaps.push({ skill, size: (importance * (1 - credit)) / total });
  }
  gaps.sort((a, b) => b.size - a.size || (a.skill < b.skill ? -1 : 1));
  return { share: Math.min(1, earned / total), held, gaps };
};
