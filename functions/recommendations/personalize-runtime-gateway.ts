import {
  GetPersonalizedRankingCommand,
  GetRecommendationsCommand,
  PersonalizeRuntimeClient,
  type PredictedItem,
} from '@aws-sdk/client-personalize-runtime';
import { filterValuesOf } from './domain/personalize/filter-expressions.ts';
import { itemIdAt } from './domain/personalize/item-ids.ts';
import type { ItemKind } from './domain/item-kinds.ts';
import type { Behaviour } from './domain/rank.ts';
import type { AskPersonalize } from './recommendations.ts';

/** The campaigns that answer now; null where none does. */
export interface Campaigns {
  readonly userPersonalization: string | null;
  readonly personalizedRanking: string | null;
  /** Leaves out what is finished, dismissed, known, gone or in no language of the person. */
  readonly filterArn: string | null;
}

export interface RuntimeOptions {
  readonly campaigns: () => Promise<Campaigns>;
  readonly onFallback: (because: unknown) => void;
  readonly client?: Pick<PersonalizeRuntimeClient, 'send'>;
  /** People wait: after so long the embedded engine answers. */
  readonly timeoutMs?: number;
}

/** As many as Amazon Personalize ranks in one request. */
const mostRanked = 500;
const usualTimeoutMs = 400;

/** The order counts and not the scores, which add up to 1 over all items: from 1 for the first, evenly down. */
const inOrder = (kind: ItemKind, predicted: readonly PredictedItem[]): Behaviour | null => {
  const prefix = itemIdAt({ kind, itemId: '' });
  const ids = predicted.flatMap(({ itemId = '' }) =>
    itemId.startsWith(prefix) ? [itemId.slice(prefix.length)] : [],
  );
  if (ids.length === 0) return null;
  const scores = new Map(ids.map((id, place) => [id, 1 - place / ids.length]));
  return { by: 'personalize', scoreOf: (id) => scores.get(id) ?? null, causeOf: () => null };
};

const inTime = async <T>(work: Promise<T>, milliseconds: number): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Once at start: no second try, for the engine is quicker than waiting. */
const runtime = () => new PersonalizeRuntimeClient({ maxAttempts: 1 });

/**
 * Asks the campaign that ranks given items, or else the one that finds some. Null, with the cause told, where there is no
 * campaign, the service throttles, fails or takes too long, or knows none of the items: the embedded engine answers then.
 */
export const askPersonalize = ({
  campaigns,
  onFallback,
  client = runtime(),
  timeoutMs = usualTimeoutMs,
}: RuntimeOptions): AskPersonalize => {
  const predicted = async (
    { userPersonalization, personalizedRanking, filterArn }: Campaigns,
    { memberId, kind, itemIds, languages }: Parameters<AskPersonalize>[0],
  ): Promise<readonly PredictedItem[]> => {
    const options = { abortSignal: AbortSignal.timeout(timeoutMs) };
    const filtered = filterArn === null ? {} : { filterArn, filterValues: filterValuesOf(kind, languages) };
    const inputList = itemIds.slice(0, mostRanked).map((itemId) => itemIdAt({ kind, itemId }));
    if (personalizedRanking !== null && itemIds.length <= mostRanked) {
      const asked = { campaignArn: personalizedRanking, userId: memberId, inputList, ...filtered };
      const { personalizedRanking: ranked = [] } = await client.send(
        new GetPersonalizedRankingCommand(asked),
        options,
      );
      return ranked;
    }
    if (userPersonalization === null) return [];
    const asked = { campaignArn: userPersonalization, userId: memberId, numResults: mostRanked, ...filtered };
    const { itemList = [] } = await client.send(new GetRecommendationsCommand(asked), options);
    return itemList;
  };
  const answer = async (question: Parameters<AskPersonalize>[0]) =>
    inOrder(question.kind, await predicted(await campaigns(), question));
  return async (question) => {
    if (question.itemIds.length === 0) return null;
    try {
      const found = await inTime(answer(question), timeoutMs);
      if (found === null) onFallback('no campaign answers for these items');
      return found;
    } catch (error) {
      onFallback(error);
      return null;
    }
  };
};
