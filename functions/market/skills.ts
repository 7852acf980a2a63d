import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { notFound } from '../../shared/errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { SkillFigures, SkillList } from './domain/figures/skill-schema.ts';
import type { Market } from './domain/posting.ts';
import { skillKeys } from './skill-objects.ts';
import { rememberingReader } from './snapshot-objects.ts';

interface Needs {
  readonly store: Pick<AnalysisStore, 'findPointer'>;
  readonly objects: Pick<ObjectStore, 'read'>;
}

/** Objects of each kind kept in memory. */
const kept = { lists: 4, skills: 100 } as const;

/** What the current snapshots tell of skills. */
export const skillsOfMarkets = ({ store, objects }: Needs) => {
  const readList = rememberingReader(objects, SkillList, kept.lists);
  const readSkill = rememberingReader(objects, SkillFigures, kept.skills);
  return {
    list: async ({ market }: { market: Market }) => {
      const pointer = await store.findPointer(market);
      const list = pointer && (await readList(skillKeys(market, pointer.snapshotId).list));
      return list ?? { market, snapshotId: null, skills: [] };
    },

    get: async ({ market, skillId }: { market: Market; skillId: string }): Promise<SkillFigures> => {
      const pointer = /^[a-z0-9-]{1,80}$/.test(skillId) ? await store.findPointer(market) : undefined;
      const skill = pointer && (await readSkill(skillKeys(market, pointer.snapshotId).skill(skillId)));
      if (!skill) throw notFound('skill-not-found', `fewer than 30 postings of the market ${market} name it`);
      return skill;
    },
  };
};
