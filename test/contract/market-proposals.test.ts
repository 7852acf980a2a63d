import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentMatcher } from '../../functions/market/current-matcher.ts';
import { decisionStore } from '../../functions/market/decision-store.ts';
import { skillProposals } from '../../functions/market/skill-proposals.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { type MarketWorld, marketWorld } from '../support/market-world.ts';
import { madePostings } from '../unit/functions/market/domain/analysis/made-postings.ts';

let dynamoDb: TestDynamoDb;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

const noSkill = { as: 'no-skill' } as const;

/** A market whose postings ask for two things that no skill is called. */
const proposing = async (): Promise<{
  world: MarketWorld;
  cases: ReturnType<typeof skillProposals>;
  decisions: ReturnType<typeof decisionStore>;
}> => {
  const world = await marketWorld(dynamoDb);
  const postings = madePostings(120, { seed: 3 }).map((posting, index) => ({
    ...posting,
    description: `${posting.description} Experience with Flurbotron or Quuxly, case ${index}x.`,
  }));
  await world.analyse('a', postings);
  const decisions = decisionStore(world.tableName);
  const { store, objects, clock } = world;
  return { world, decisions, cases: skillProposals({ store, objects, clock, decisions }) };
};

const idOf = async (cases: ReturnType<typeof skillProposals>, phrase: string): Promise<string> =>
  (await cases.list({ market: 'en' })).items.find((item) => item.phrase === phrase)?.proposalId ?? '';

describe('proposals of skills', () => {
  it('come with the snapshot, are decided, and are known to the next file', async () => {
    const { cases, decisions } = await proposing();
    const before = await cases.list({ market: 'en' });
    expect(before.snapshotId).toMatch(/^snp_/);
    expect(before.sample).toBe(120);
    expect(before.items.map(({ phrase }) => phrase).sort()).toEqual(['Flurbotron', 'Quuxly']);
    expect(before.items[0]).toMatchObject({ postings: 120, asked: 120 });
    expect((await cases.list({ market: 'zh' })).items).toEqual([]);

    const matcher = currentMatcher(decisions);
    expect((await matcher()).inText('Experience with Flurbotron')).toEqual([]);
    const proposalId = await idOf(cases, 'Flurbotron');
    const choice = { as: 'synonym', skillId: 'python', onlyWhereAsked: true } as const;
    const command = { proposalId, choice, replaces: 0, decidedBy: 'ops-1', commandId: 'c1' };
    const decided = await cases.decide(command);
    expect(decided).toMatchObject({ phrase: 'Flurbotron', sequence: 1, decidedBy: 'ops-1' });
    expect(await cases.decide(command)).toEqual(decided);

    expect((await matcher()).inText('Experience with Flurbotron')).toEqual(['python']);
    expect(await matcher()).toBe(await matcher());
    const after = await cases.list({ market: 'en' });
    expect(after.items.map(({ phrase }) => phrase)).toEqual(['Quuxly']);
    expect(after.decisions).toEqual([decided]);
  });

  it('keep every decision, and take another only from whoever has seen the last', async () => {
    const { cases, decisions } = await proposing();
    const proposalId = await idOf(cases, 'Quuxly');
    const first = { proposalId, choice: noSkill, replaces: 0, decidedBy: 'ops-1', commandId: 'c1' };
    await cases.decide(first);
    const blind = { ...first, decidedBy: 'ops-2', commandId: 'c2' };
    await expect(cases.decide(blind)).rejects.toMatchObject({ code: 'decided-meanwhile' });
    const name = { en: 'Quuxly', zh: '夸克斯' };
    const choice = { as: 'new-skill', name, kind: 'tool', parent: null, onlyWhereAsked: true } as const;
    await cases.decide({ ...blind, choice, replaces: 1 });
    const kept = await decisions.all();
    expect(kept.map(({ sequence, decidedBy, choice: { as } }) => [sequence, decidedBy, as])).toEqual([
      [1, 'ops-1', 'no-skill'],
      [2, 'ops-2', 'new-skill'],
    ]);
    expect((await currentMatcher(decisions)()).inText('熟悉夸克斯')).toEqual(['quuxly']);
    expect((await cases.list({ market: 'en' })).skills.at(-1)).toEqual({ id: 'quuxly', name });
  });

  it('let one of two through that decide at the same time', async () => {
    const { cases, decisions } = await proposing();
    const proposalId = await idOf(cases, 'Quuxly');
    const outcomes = await Promise.allSettled(
      ['c1', 'c2', 'c3'].map((commandId) =>
        cases.decide({ proposalId, choice: noSkill, replaces: 0, decidedBy: 'ops-1', commandId }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await decisions.all()).toHaveLength(1);
  });

  it('refuse what names nothing, makes anew what is there, or is not proposed', async () => {
    const { cases } = await proposing();
    const proposalId = await idOf(cases, 'Flurbotron');
    const command = { proposalId, replaces: 0, decidedBy: 'ops-1', commandId: 'c1' };
    const synonym = { as: 'synonym', skillId: 'no-such-thing', onlyWhereAsked: true } as const;
    await expect(cases.decide({ ...command, choice: synonym })).rejects.toMatchObject({
      code: 'no-such-skill',
    });
    const anew = { as: 'new-skill', kind: 'tool', parent: null, onlyWhereAsked: true } as const;
    const python = { ...anew, name: { en: 'Python', zh: '派森' } };
    await expect(cases.decide({ ...command, choice: python })).rejects.toMatchObject({
      code: 'skill-exists',
    });
    const orphan = { ...anew, name: { en: 'Flurb', zh: '弗勒' }, parent: 'no-such-area' };
    await expect(cases.decide({ ...command, choice: orphan })).rejects.toMatchObject({
      code: 'no-such-parent',
    });
    const unknown = { ...command, choice: noSkill, proposalId: `prp_${'0'.repeat(26)}` };
    await expect(cases.decide(unknown)).rejects.toMatchObject({ code: 'not-proposed' });
  });
});
