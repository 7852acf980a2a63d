import { account, arn, region } from '../template/place.ts';
import type { QueueModel, SystemModel } from '../model.ts';
import { asyncQueueName } from '../messaging/delivery.ts';
import type { DynamoDbCall } from './dynamodb-call.ts';
import type { ObjectAndQueueStore } from './object-and-queue-store.ts';
import { ensureTable } from './tables.ts';

const ensureQueue = (
  { queues, endpoint }: ObjectAndQueueStore,
  { name, arn: queueArn, attributes }: QueueModel,
): void => {
  const there = queues.getQueueByName(name);
  // Made anew it would lose its messages; so an existing one only gets the template's present settings.
  if (there) there.setAttributes({ RedrivePolicy: '', ...attributes });
  else queues.createQueue(name, `${endpoint}/${account}/${name}`, queueArn, attributes);
};

/** Makes what the model lists and is not there yet; what an earlier start left stays with all it holds. */
export const provision = async (
  model: SystemModel,
  store: ObjectAndQueueStore,
  call: DynamoDbCall,
): Promise<void> => {
  store.queues.region = region;
  const internal = { name: asyncQueueName, arn: arn('sqs', asyncQueueName), attributes: {} };
  for (const queue of [internal, ...model.queues]) ensureQueue(store, queue);
  for (const bucket of model.buckets)
    if (!store.objects.hasBucket(bucket)) store.objects.createBucket(bucket);
  for (const table of model.tables) await ensureTable(call, table);
};
