import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoDbCall } from '../../local/emulators/dynamodb-call.ts';
import { lambdaRecord, openTableStream } from '../../local/messaging/table-stream.ts';
import { lambdaContext } from './lambda.ts';

type StreamDoor = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>;

const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

/** New items of an entity in the emulator's stream of a table, from its beginning, as Lambda hands them out. */
export const newItems = async (
  endpoint: string,
  tableName: string,
  entity: string,
): Promise<DynamoDBRecord[]> => {
  const stream = await openTableStream(dynamoDbCall(endpoint), tableName);
  const records: DynamoDBRecord[] = [];
  let after = '0';
  for (;;) {
    const page = await stream.after(after, 500);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.dynamodb.SequenceNumber;
    records.push(...page.map((record): DynamoDBRecord => asRecord(lambdaRecord(record, 'stream'))));
  }
  return records.filter(
    ({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb?.NewImage?.['_et']?.S === entity,
  );
};

const asRecord = (record: object): DynamoDBRecord => record;

/**
 * Hands records to a door as a stream does: in order, batch by batch, from the first failed one on again in half as large
 * a batch. Throws where a record still fails after so many attempts.
 */
export const deliver = async (
  door: StreamDoor,
  records: readonly DynamoDBRecord[],
  { batchSize, attempts = 30 }: { batchSize: number; attempts?: number },
): Promise<void> => {
  let position = 0;
  let size = batchSize;
  let left = attempts;
  while (position < records.length) {
    const batch = records.slice(position, position + size);
    const { batchItemFailures } = await door({ Records: batch }, lambdaContext());
    const failed = batchItemFailures[0]?.itemIdentifier;
    const done = failed === undefined ? batch.length : batch.findIndex((each) => sequenceOf(each) === failed);
    position += done;
    if (failed === undefined) {
      [size, left] = [batchSize, attempts];
      continue;
    }
    left -= 1;
    if (left === 0) throw new Error(`record ${failed} failed ${attempts} times`);
    size = Math.max(1, Math.floor(size / 2));
  }
};
