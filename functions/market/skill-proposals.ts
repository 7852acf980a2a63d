import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict, invalid } from '../../shared/errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { slugOf } from './data/skills/taxonomy-format.ts';
import { skills, taxonomy } from './data/skills/taxonomy.ts';
import type { DecisionStore } from './decision-store.ts';
import { foldText } from './domain/ingest/fold-text.ts';
import { Market } from './domain/posting.ts';
import { additionsOf, inForce, type Choice, type Decision } from './domain/skills/decision.ts';
import { Proposals } from './domain/skills/proposal-schema.ts';
import { proposalsKey } from './proposal-objects.ts';
import { rememberingReader } from './snapshot-objects.ts';

interface Needs {
  readonly store: Pick<AnalysisStore, 'findPointer'>;
  readonly decisions: DecisionStore;
  readonly objects: Pick<ObjectStore, 'read'>;
  readonly clock: Clock;
}

export interface Deciding {
  readonly proposalId: string;
  readonly choice: Choice;
  /** Sequence of the decision it replaces; 0 for the first. */
  readonly replaces: number;
  readonly decidedBy: string;
  readonly commandId: string;
}

const kept = 4;
/** Decisions listed. */
const latest = 100;

/** Throws where a choice names what is not there, or makes anew what is. */
const checkChoice = (choice: Choice, additions: readonly { id: string }[]): void => {
  const known = (id: string): boolean => [...skills, ...additions].some((skill) => skill.id === id);
  if (choice.as === 'synonym' && !known(choice.skillId)) {
    throw invalid('no-such-skill', `no skill is called ${choice.skillId}`, { pointer: '/choice/skillId' });
  }
  if (choice.as !== 'new-skill') return;
  const { parent } = choice;
  const id = slugOf(choice.name.en);
  if (known(id) || taxonomy.some((entry) => entry.id === id)) {
    throw conflict('skill-exists', `${id} is there already: make the phrase its synonym`, {
      pointer: '/choice/name/en',
    });
  }
  if (parent !== null && !taxonomy.some((entry) => entry.id === parent)) {
    throw invalid('no-such-parent', `nothing is called ${parent}`, { pointer: '/choice/parent' });
  }
};

const decidedMeanwhile = () =>
  conflict('decided-meanwhile', 'Somebody has decided on this phrase meanwhile; look again.');

const newestFirst = (a: Decision, b: Decision): number =>
  a.decidedAt > b.decidedAt ? -1 : a.decidedAt < b.decidedAt ? 1 : b.sequence - a.sequence;

/** What the current snapshots propose. */
const proposalReader = ({ store, objects }: Pick<Needs, 'store' | 'objects'>) => {
  const read = rememberingReader(objects, Proposals, kept);
  const current = async (market: Market) => {
    const snapshotId = (await store.findPointer(market))?.snapshotId ?? null;
    const found = snapshotId === null ? undefined : await read(proposalsKey(market, snapshotId));
    return { snapshotId, ...(found ?? { market, sample: 0, items: [] }) };
  };
  const proposed = async (proposalId: string): Promise<{ market: Market; phrase: string }> => {
    for (const market of Market.options) {
      const item = (await current(market)).items.find((one) => one.proposalId === proposalId);
      if (item) return { market, phrase: item.phrase };
    }
    throw conflict('not-proposed', 'The current figures do not propose this phrase any more.');
  };
  return { current, proposed };
};
type Reader = ReturnType<typeof proposalReader>;

const listing =
  ({ decisions }: Needs, { current }: Reader) =>
  async ({ market }: { market: Market }) => {
    const all = await decisions.all();
    const held = inForce(all);
    const additions = additionsOf(all, skills);
    const added = new Set(additions.flatMap(({ mentions }) => mentions.map(({ text }) => foldText(text))));
    const { snapshotId, sample, items } = await current(market);
    const known = new Map([...skills, ...additions].map(({ id, zh, en }) => [id, { id, name: { zh, en } }]));
    const decided = all.filter((decision) => decision.market === market).sort(newestFirst);
    return {
      market,
      snapshotId,
      sample,
      items: items
        .filter(({ proposalId, phrase }) => !held.has(proposalId) && !added.has(foldText(phrase)))
        .map((item) => ({
          ...item,
          goesWith: item.goesWith.map((one) => ({ ...one, ...known.get(one.id) })),
        })),
      decisions: decided.slice(0, latest),
      skills: [...known.values()],
      areas: taxonomy
        .filter(({ kind }) => kind === 'area')
        .map(({ id, zh, en }) => ({ id, name: { zh, en } })),
    };
  };

const deciding =
  ({ decisions, clock }: Needs, { proposed }: Reader) =>
  async ({ proposalId, choice, replaces, decidedBy, commandId }: Deciding): Promise<Decision> => {
    const all = await decisions.all();
    const own = all.filter((decision) => decision.proposalId === proposalId);
    const same = own.find((decision) => decision.commandId === commandId);
    if (same) return same;
    const before = inForce(own).get(proposalId);
    const { market, phrase } = before ?? (await proposed(proposalId));
    if ((before?.sequence ?? 0) !== replaces) throw decidedMeanwhile();
    const others = all.filter((decision) => decision.proposalId !== proposalId);
    checkChoice(choice, additionsOf(others, skills));
    const decidedAt = clock().toISOString();
    const sequence = replaces + 1;
    const decided = { proposalId, market, phrase, sequence, commandId, choice, decidedBy, decidedAt };
    if (!(await decisions.append(decided))) throw decidedMeanwhile();
    return decided;
  };

/** Phrases that postings ask for and the taxonomy does not know, and what operations make of them. */
export const skillProposals = (needs: Needs) => {
  const reader = proposalReader(needs);
  return {
    /** What is still to be decided, what has been decided of late, and the skills a phrase may be a synonym of. */
    list: listing(needs, reader),
    /** Keeps a decision. The same command twice is one decision; one that has not seen the latest is refused. */
    decide: deciding(needs, reader),
  };
};
export type SkillProposals = ReturnType<typeof skillProposals>;
