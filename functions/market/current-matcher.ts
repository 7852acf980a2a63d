import { skills } from './data/skills/taxonomy.ts';
import type { DecisionStore } from './decision-store.ts';
import { SkillMatcher } from './domain/ingest/skill-matcher.ts';
import { additionsOf } from './domain/skills/decision.ts';

/** A matcher of the taxonomy and what operations have added to it by now; built anew only where that has changed. */
export const currentMatcher = (store: Pick<DecisionStore, 'all'>): (() => Promise<SkillMatcher>) => {
  let kept: { of: string; matcher: SkillMatcher } | undefined;
  return async () => {
    const additions = additionsOf(await store.all(), skills);
    const of = JSON.stringify(additions);
    if (kept?.of !== of) kept = { of, matcher: new SkillMatcher([...skills, ...additions]) };
    return kept.matcher;
  };
};
