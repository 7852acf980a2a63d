import type { SkillFiles } from './domain/figures/skill-figures.ts';
import type { Market } from './domain/posting.ts';

/** Where a snapshot tells of skills. */
export const skillKeys = (market: Market, snapshotId: string) => {
  const folder = `snapshots/${market}/${snapshotId}`;
  return {
    list: `${folder}/skills.json.gz`,
    skill: (skillId: string): string => `${folder}/skills/${skillId}.json.gz`,
  };
};

/** Every object of these figures, by key. */
export function* skillObjects({ list, each }: SkillFiles): Generator<[key: string, value: unknown]> {
  const keys = skillKeys(list.market, list.snapshotId);
  for (const figures of each()) yield [keys.skill(figures.id), figures];
  yield [keys.list, list];
}
