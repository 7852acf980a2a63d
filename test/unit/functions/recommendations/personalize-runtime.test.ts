import {
  GetPersonalizedRankingCommand,
  GetPersonalizedRankingRequest$,
  GetRecommendationsCommand,
  GetRecommendationsRequest$,
  PersonalizeRuntimeClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-personalize-runtime';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Campaigns,
  askPersonalize,
} from '../../../../functions/recommendations/personalize-runtime-gateway.ts';
import { wantedFilter } from '../../../../functions/recommendations/domain/personalize/filter-expressions.ts';
import { faultsOf } from '../../../support/personalize-model.ts';
import { arn } from '../../../support/personalize-resources.ts';

const service = mockClient(PersonalizeRuntimeClient);
beforeEach(() => service.reset());

const both: Campaigns = {
  userPersonalization: arn('campaign/up'),
  personalizedRanking: arn('campaign/pr'),
  filterArn: arn('filter/f'),
};
const question = { memberId: 'm1', kind: 'course', itemIds: ['a', 'b', 'c'], languages: ['zh'] } as const;

const asking = (campaigns: Campaigns, timeoutMs = 400) => {
  const fallbacks: unknown[] = [];
  const client = new PersonalizeRuntimeClient({ region: 'us-east-1', maxAttempts: 1 });
  const ask = askPersonalize({
    campaigns: () => Promise.resolve(campaigns),
    onFallback: (because) => fallbacks.push(because),
    client,
    timeoutMs,
  });
  return { ask, fallbacks };
};

const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });

describe('asking Amazon Personalize', () => {
  it('has it rank the items of a kind, and takes its order', async () => {
    service
      .on(GetPersonalizedRankingCommand, {
        campaignArn: arn('campaign/pr'),
        userId: 'm1',
        inputList: ['course/a', 'course/b', 'course/c'],
      })
      .resolves({ personalizedRanking: [{ itemId: 'course/c' }, { itemId: 'course/a' }] });
    const { ask, fallbacks } = asking(both);
    const behaviour = await ask(question);
    expect(behaviour?.by).toBe('personalize');
    expect(['a', 'b', 'c'].map((id) => behaviour?.scoreOf(id))).toEqual([0.5, null, 1]);
    expect(fallbacks).toEqual([]);
  });

  it('has it find items where there are more than it ranks at once, leaving out other kinds', async () => {
    service
      .on(GetRecommendationsCommand, { campaignArn: arn('campaign/up'), userId: 'm1', numResults: 500 })
      .resolves({ itemList: [{ itemId: 'posting/x' }, { itemId: 'course/7' }, { itemId: 'course/a' }] });
    const { ask } = asking(both);
    const itemIds = Array.from({ length: 501 }, (_, index) => String(index));
    const behaviour = await ask({ ...question, itemIds });
    expect(['7', 'a', 'x'].map((id) => behaviour?.scoreOf(id))).toEqual([1, 0.5, null]);
    expect(service.commandCalls(GetPersonalizedRankingCommand)).toHaveLength(0);
  });

  it('has finished things, what is gone and other languages left out, by requests that hold to the service’s model', async () => {
    service.on(GetPersonalizedRankingCommand).resolves({ personalizedRanking: [{ itemId: 'course/a' }] });
    service.on(GetRecommendationsCommand).resolves({ itemList: [{ itemId: 'course/a' }] });
    await asking(both).ask(question);
    await asking({ ...both, personalizedRanking: null }).ask({ ...question, languages: [] });
    const [ranking] = service.commandCalls(GetPersonalizedRankingCommand).map(({ args }) => args[0].input);
    const [finding] = service.commandCalls(GetRecommendationsCommand).map(({ args }) => args[0].input);
    const filterArn = arn('filter/f');
    expect(ranking).toMatchObject({ filterArn, filterValues: { KIND: '"course"', LANGUAGES: '"zh"' } });
    expect(finding).toMatchObject({ filterArn, filterValues: { KIND: '"course"', LANGUAGES: '"zh","en"' } });
    expect(faultsOf(ranking, GetPersonalizedRankingRequest$)).toEqual([]);
    expect(faultsOf(finding, GetRecommendationsRequest$)).toEqual([]);
    // Every parameter of the filter is given a value: an INCLUDE without one is refused.
    const asked = wantedFilter('p').filterExpression.matchAll(/\$(\w+)/g);
    expect(Object.keys(ranking?.filterValues ?? {})).toEqual([...asked].map(([, name]) => name));
  });

  it('is held to a model that finds what is wrong with a filter', () => {
    const request = { inputList: ['a'], userId: 'm1', campaignArn: arn('campaign/pr') };
    const wrong = { ...request, filterArn: 'f', filterValues: { 'the kind': '"course"', KIND: 1 } };
    expect(faultsOf(request, GetPersonalizedRankingRequest$)).toEqual([]);
    expect(faultsOf(wrong, GetPersonalizedRankingRequest$)).toEqual([
      expect.stringContaining('.filterArn: not like'),
      expect.stringContaining('.filterValues: the kind is not like'),
      '.filterValues.KIND: not of type 0',
    ]);
  });

  it('goes without a filter until there is one', async () => {
    service.on(GetPersonalizedRankingCommand).resolves({ personalizedRanking: [{ itemId: 'course/a' }] });
    await asking({ ...both, filterArn: null }).ask(question);
    const [call] = service.commandCalls(GetPersonalizedRankingCommand);
    expect(call?.args[0].input).not.toHaveProperty('filterValues');
  });

  it.each([
    ['throttles', throttled],
    ['does not know the campaign', new ResourceNotFoundException({ message: 'gone', $metadata: {} })],
    ['breaks', new Error('socket hang up')],
  ])('answers nothing where it %s, and tells why', async (_, error) => {
    service.on(GetPersonalizedRankingCommand).rejects(error);
    const { ask, fallbacks } = asking(both);
    expect(await ask(question)).toBeNull();
    expect(fallbacks).toEqual([error]);
  });

  it('answers nothing where no campaign is live, where it knows no item, and where there is nothing to rank', async () => {
    service.on(GetPersonalizedRankingCommand).resolves({ personalizedRanking: [] });
    const none = asking({ userPersonalization: null, personalizedRanking: null, filterArn: null });
    expect(await none.ask(question)).toBeNull();
    expect(none.fallbacks).toHaveLength(1);
    const unknown = asking(both);
    expect(await unknown.ask(question)).toBeNull();
    expect(unknown.fallbacks).toHaveLength(1);
    expect(await asking(both).ask({ ...question, itemIds: [] })).toBeNull();
    expect(service.calls()).toHaveLength(1);
  });

  it('does not wait longer than people would', async () => {
    service
      .on(GetPersonalizedRankingCommand)
      .callsFake(() => new Promise((resolve) => setTimeout(resolve, 5_000).unref()));
    const { ask, fallbacks } = asking(both, 20);
    const started = performance.now();
    expect(await ask(question)).toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(fallbacks).toHaveLength(1);
  });
});
