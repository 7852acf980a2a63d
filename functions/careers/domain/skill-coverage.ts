import type { WantedSkill } from './occupation.ts';

/** Levels at which a skill counts in full: central ones are done alone (3), useful ones with some guidance (2). */
export const wantedLevelOf = ({ importance }: WantedSkill): number => (importance > 0.75 ? 3 : 2);

export interface MatchedSkill extends WantedSkill {
  readonly level: number;
  readonly wantedLevel: number;
  /** Share of its importance that the level earns: level / wanted level, at most 1. */
  readonly credit: number;
}

export interface MissingSkill extends WantedSkill {
  readonly wantedLevel: number;
  /** What learning it to the wanted level would add to the coverage. */
  readonly gain: number;
}

export interface SkillCoverage {
  /** Σ importance · credit / Σ importance over the occupation's skills: 0 none to 1 all at the wanted levels. */
  readonly coverage: number;
  readonly matched: readonly MatchedSkill[];
  /** The most important first. */
  readonly missing: readonly MissingSkill[];
}

/** Levels by canonical skill name. */
export type SkillLevels = ReadonlyMap<string, number>;

/** `wanted` must not be empty. */
export const skillCoverage = (wanted: readonly WantedSkill[], levels: SkillLevels): SkillCoverage => {
  const total = wanted.reduce((sum, { importance }) => sum + importance, 0);
  const matched: MatchedSkill[] = [];
  const missing: MissingSkill[] = [];
  let earned = 0;
  for (const skill of wanted) {
    const wantedLevel = wantedLevelOf(skill);
    const level = levels.get(skill.skill);
    if (level === undefined) {
      missing.push({ ...skill, wantedLevel, gain: skill.importance / total });
    } else {
      const credit = Math.min(1, level / wantedLevel);
      earned += skill.importance * credit;
      matched.push({ ...skill, level, wantedLevel, credit });
    }
  }
  missing.sort((a, b) => b.importance - a.importance);
  return { coverage: Math.min(1, earned / total), matched, missing };
};

/** The level at which a tried-out skill stands: enough for any occupation. */
const triedLevel = 3;

/** The levels as if the person had these skills too; a higher level that is there already stays. */
export const withSkills = (levels: SkillLevels, tried: readonly string[]): SkillLevels =>
  new Map([
    ...levels,
    ...tried.map((skill) => [skill, Math.max(triedLevel, levels.get(skill) ?? 0)] as const),
  ]);
