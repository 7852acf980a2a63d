import { type Item, courseLevels } from './item.ts';
import type { Target } from './occupation-fit.ts';
import type { Person } from './person.ts';

/** A gap towards an occupation that an item closes. */
export interface GapClosed {
  readonly skill: string;
  readonly occupationId: string;
  /** Place of the gap among those towards the occupation: 1 is the largest; equal gaps share a place. */
  readonly rank: number;
  /** How many gaps are as large as this one, itself included. */
  readonly tied: number;
  /** By how much the item raises the coverage of the occupation's skills. */
  readonly gain: number;
}

export interface SkillNeed {
  /** Mean rise of coverage over the targets, weighted by theirs: what the item does for where the person is headed. */
  readonly need: number;
  /** The target that gains most, and its gap that the item does most for; null where it does nothing. */
  readonly closes: GapClosed | null;
}

/** 1 − exp(−need / 0.1): a course that raises coverage by a tenth is worth 63 % of what one could be. */
export const worthOf = (need: number): number => 1 - Math.exp(-need / 0.1);

const gainTowards = (item: Item, target: Target) => {
  let gain = 0;
  let most = { skill: '', size: 0, part: 0 };
  for (const { skill, weight } of item.skills) {
    const size = target.gapSizes.get(skill);
    if (size === undefined) continue;
    const part = size * weight;
    gain += part;
    if (part > most.part) most = { skill, size, part };
  }
  return { gain, most };
};

const equal = 1e-9;

/** What an item that teaches or treats skills does for the gaps towards a person's targets. */
export const skillNeed = (item: Item, targets: readonly Target[]): SkillNeed => {
  if (!item.skills.some(({ skill }) => targets.some(({ gapSizes }) => gapSizes.has(skill))))
    return { need: 0, closes: null };
  let [need, weights, best] = [0, 0, 0];
  let closes: GapClosed | null = null;
  for (const target of targets) {
    const { gain, most } = gainTowards(item, target);
    need += target.weight * gain;
    weights += target.weight;
    if (target.weight * gain <= best) continue;
    best = target.weight * gain;
    closes = {
      skill: most.skill,
      occupationId: target.occupation.id,
      rank: target.gaps.filter(({ size }) => size > most.size + equal).length + 1,
      tied: target.gaps.filter(({ size }) => Math.abs(size - most.size) <= equal).length,
      gain,
    };
  }
  return { need: weights === 0 ? 0 : need / weights, closes };
};

/** Level 0–1 asks for a beginners' course, 2–3 for the next, 4–5 for an advanced one; two steps off counts 0.2. */
const levelFit = ({ skills, level }: Item, { levels }: Person): number => {
  if (level === null || skills.length === 0) return 1;
  const mean = skills.reduce((sum, { skill }) => sum + (levels.get(skill) ?? 0), 0) / skills.length;
  const asked = mean < 2 ? 0 : mean < 4 ? 1 : 2;
  return [1, 0.6, 0.2][Math.abs(courseLevels.indexOf(level) - asked)] ?? 0.2;
};

/** Share of the required skills that the person has at level 2 or more. */
const readiness = ({ requires }: Item, { levels }: Person): number =>
  requires.length === 0
    ? 1
    : requires.filter((skill) => (levels.get(skill) ?? 0) >= 2).length / requires.length;

export interface CourseFit extends SkillNeed {
  readonly score: number;
  readonly level: number;
  readonly readiness: number;
}

/** A rise of coverage below this is no reason to recommend a course. */
const leastNeed = 0.005;

/** worth · (0.7 + 0.3 level) · (0.5 + 0.5 readiness); null where the course does nothing for the person's targets. */
export const courseFit = (item: Item, person: Person, targets: readonly Target[]): CourseFit | null => {
  const { need, closes } = skillNeed(item, targets);
  if (need < leastNeed) return null;
  const [level, ready] = [levelFit(item, person), readiness(item, person)];
  return {
    need,
    closes,
    level,
    readiness: ready,
    score: worthOf(need) * (0.7 + 0.3 * level) * (0.5 + 0.5 * ready),
  };
};
