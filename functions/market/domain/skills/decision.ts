import * as z from 'zod';
import { type Mention, type Skill, skillKinds, slugOf } from '../../data/skills/taxonomy-format.ts';
import { Localized } from '../../../../shared/localized.ts';
import { foldText } from '../ingest/fold-text.ts';
import { Market } from '../posting.ts';
import { ProposalId } from './proposal-schema.ts';

const SkillId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
/** An area only groups others: nobody asks for one. */
const AddedKind = z.enum(skillKinds).exclude(['area']);

/** An ambiguous phrase counts only where its sentence asks for it, as it does in tags and titles. */
const onlyWhereAsked = z.boolean().default(true);

export const Choice = z.discriminatedUnion('as', [
  z.object({ as: z.literal('synonym'), skillId: SkillId, onlyWhereAsked }),
  z.object({
    as: z.literal('new-skill'),
    name: Localized.extend({
      zh: z.string().trim().min(1).max(80),
      en: z.string().trim().min(1).max(80).regex(/[a-z]/i, 'has a Latin letter'),
    }),
    kind: AddedKind,
    /** Area or skill of the taxonomy it belongs under. */
    parent: SkillId.nullable().default(null),
    onlyWhereAsked,
  }),
  z.object({ as: z.literal('no-skill') }),
]);
export type Choice = z.infer<typeof Choice>;

/** What operations said of a proposal. Decisions are kept for good; the one with the highest sequence holds. */
export const Decision = z.object({
  proposalId: ProposalId,
  market: Market,
  phrase: z.string(),
  /** Counts from 1 within a proposal. */
  sequence: z.int().positive(),
  commandId: z.string(),
  choice: Choice,
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
});
export type Decision = z.infer<typeof Decision>;

/** The decisions that hold, by proposal. */
export const inForce = (decisions: readonly Decision[]): Map<string, Decision> => {
  const held = new Map<string, Decision>();
  for (const decision of decisions) {
    const other = held.get(decision.proposalId);
    if (!other || other.sequence < decision.sequence) held.set(decision.proposalId, decision);
  }
  return held;
};

const mentionsOf = (texts: readonly string[], asked: boolean): Mention[] => {
  const guard = asked ? 'asked' : 'plain';
  const unique = new Map(texts.map((text) => [foldText(text), text]));
  return [...unique.values()].map((text) => ({ text, inEnglish: guard, inChinese: guard }));
};

const inOrder = (a: Decision, b: Decision): number =>
  a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : a.proposalId < b.proposalId ? -1 : 1;

/**
 * What the decisions that hold add to a taxonomy: new skills, and further mentions of skills it has, as entries to stand
 * behind its own. Synonyms of a skill that is not there (any more) add nothing. The order of decisions changes nothing.
 */
export const additionsOf = (decisions: readonly Decision[], taxonomy: readonly Skill[]): Skill[] => {
  const held = [...inForce(decisions).values()].sort(inOrder);
  const known = new Map(taxonomy.map((skill) => [skill.id, skill]));
  const added: Skill[] = [];
  for (const { phrase, choice } of held) {
    if (choice.as !== 'new-skill') continue;
    const { name, kind, parent } = choice;
    const mentions = mentionsOf([phrase, name.en, name.zh], choice.onlyWhereAsked);
    const skill = { id: slugOf(name.en), en: name.en, zh: name.zh, kind, parent, mentions };
    added.push(skill);
    if (!known.has(skill.id)) known.set(skill.id, skill);
  }
  for (const { phrase, choice } of held) {
    const skill = choice.as === 'synonym' ? known.get(choice.skillId) : undefined;
    if (choice.as !== 'synonym' || !skill || skill.kind === 'area') continue;
    added.push({ ...skill, mentions: mentionsOf([phrase], choice.onlyWhereAsked) });
  }
  return added;
};
