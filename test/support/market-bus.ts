import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { AnalysisRequested } from '../../events/analysis-requested.ts';
import { PostingsCounted } from '../../events/postings-counted.ts';
import { SlicePlanned } from '../../events/slice-planned.ts';

const OutboxItem = z.object({
  _et: z.literal('outbox'),
  id: z.string(),
  name: z.string(),
  data: z.unknown(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

/** All facts that the table's transactions have committed so far. */
export const committedFacts = async (client: DynamoDBClient, TableName: string): Promise<OutboxItem[]> => {
  const found: OutboxItem[] = [];
  let ExclusiveStartKey: ScanCommand['input']['ExclusiveStartKey'];
  do {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }));
    for (const item of page.Items ?? []) {
      const { data, success } = OutboxItem.safeParse(unmarshall(item));
      if (success) found.push(data);
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** The three steps of an analysis, as their doors call them. */
export interface Steps {
  clusterMarket: (requested: AnalysisRequested) => Promise<void>;
  countSlice: (planned: SlicePlanned) => Promise<void>;
  publishSnapshot: (counted: PostingsCounted) => Promise<void>;
}

/** Hands a fact to the step that subscribes to it; others nobody listens to here. */
export const hand = async (steps: Steps, { name, data }: OutboxItem): Promise<void> => {
  if (name === 'analysis-requested') await steps.clusterMarket(AnalysisRequested.parse(data));
  if (name === 'slice-planned') await steps.countSlice(SlicePlanned.parse(data));
  if (name === 'postings-counted') await steps.publishSnapshot(PostingsCounted.parse(data));
};

/** Hands out every committed fact once, those that come of it included, each time the one of those waiting that is picked. */
export const drain = async (
  facts: () => Promise<OutboxItem[]>,
  handOut: (fact: OutboxItem) => Promise<void>,
  { done = new Set<string>(), pick = (waiting: readonly OutboxItem[]) => waiting[0] } = {},
): Promise<void> => {
  for (;;) {
    let waiting = (await facts()).filter(({ id }) => !done.has(id));
    if (waiting.length === 0) return;
    for (let next = pick(waiting); next; next = pick(waiting)) {
      const { id } = next;
      done.add(id);
      waiting = waiting.filter((fact) => fact.id !== id);
      await handOut(next);
    }
  }
};
