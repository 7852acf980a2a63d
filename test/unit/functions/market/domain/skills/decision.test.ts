import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTaxonomy } from '../../../../../../functions/market/data/skills/taxonomy-format.ts';
import { SkillMatcher } from '../../../../../../functions/market/domain/ingest/skill-matcher.ts';
import {
  additionsOf,
  type Choice,
  type Decision,
} from '../../../../../../functions/market/domain/skills/decision.ts';
import { proposalIdOf } from '../../../../../../functions/market/domain/skills/proposals.ts';

const taxonomy = parseTaxonomy(['# - tool\nPython\nSpark']);

const decision = (phrase: string, choice: Choice, sequence = 1): Decision => ({
  proposalId: proposalIdOf('en', phrase),
  market: 'en',
  phrase,
  sequence,
  commandId: `${phrase}-${sequence}`,
  choice,
  decidedBy: 'ops-1',
  decidedAt: `2026-01-0${sequence}T00:00:00.000Z`,
});
const synonym = (skillId: string, onlyWhereAsked = false): Choice => ({
  as: 'synonym',
  skillId,
  onlyWhereAsked,
});
const newSkill = (en: string): Choice => ({
  as: 'new-skill',
  name: { en, zh: '弗勒' },
  kind: 'tool',
  parent: null,
  onlyWhereAsked: false,
});
const found = (decisions: Decision[], text: string): string[] =>
  new SkillMatcher([...taxonomy, ...additionsOf(decisions, taxonomy)]).inText(text);

describe('what decisions add to the taxonomy', () => {
  it('is a further name of a skill, or a new skill with its names', () => {
    const decisions = [decision('Pythonista', synonym('python')), decision('Flurb', newSkill('Flurbotron'))];
    expect(found(decisions, 'A Pythonista')).toEqual(['python']);
    expect(found(decisions, 'Flurb')).toEqual(['flurbotron']);
    expect(found(decisions, 'Flurbotron')).toEqual(['flurbotron']);
    expect(found(decisions, '熟悉弗勒')).toEqual(['flurbotron']);
  });

  it('counts a guarded phrase only where it is asked for', () => {
    const decisions = [decision('Flurb', synonym('python', true))];
    expect(found(decisions, 'Experience with Flurb')).toEqual(['python']);
    expect(found(decisions, 'Lunch at Flurb')).toEqual([]);
  });

  it('is what the last decision on each phrase says, and nothing for a skill that is gone', () => {
    const rejected: Choice = { as: 'no-skill' };
    const first = [decision('Flurb', newSkill('Flurbotron')), decision('Flurbo', synonym('flurbotron'))];
    expect(found(first, 'Flurbo')).toEqual(['flurbotron']);
    expect(found([...first, decision('Flurb', rejected, 2)], 'Flurb, Flurbo, Flurbotron')).toEqual([]);
  });

  it('takes no name away from a skill that has it', () => {
    expect(found([decision('Spark', synonym('python'))], 'Spark')).toEqual(['spark']);
  });

  it('does not depend on the order in which decisions are read', () => {
    const choices = fc.constantFrom<Choice>(
      { as: 'no-skill' },
      synonym('python'),
      synonym('flurb'),
      newSkill('Flurb'),
    );
    const decided = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }), choices), {
        selector: ([phrase, sequence]) => `${phrase}${sequence}`,
      })
      .map((all) => all.map(([phrase, sequence, choice]) => decision(phrase, choice, sequence)));
    fc.assert(
      fc.property(decided, (decisions) => {
        expect(additionsOf(decisions.toReversed(), taxonomy)).toEqual(additionsOf(decisions, taxonomy));
      }),
    );
  });
});
