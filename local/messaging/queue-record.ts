import type { SqsQueue } from '../emulators/fauxqs-parts.ts';
import { region } from '../template/place.ts';

type InFlight = NonNullable<ReturnType<SqsQueue['inflightMessages']['get']>>;
type Attribute = InFlight['message']['messageAttributes'][string];

const attributeRecord = ({ DataType, StringValue, BinaryValue }: Attribute) => ({
  dataType: DataType,
  stringListValues: [],
  binaryListValues: [],
  ...(StringValue !== undefined && { stringValue: StringValue }),
  ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
});

/** A received message as Lambda hands it to a function. */
export const queueRecord = (queue: SqsQueue, { message, receiptHandle }: InFlight) => ({
  messageId: message.messageId,
  receiptHandle,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.approximateReceiveCount),
    SentTimestamp: String(message.sentTimestamp),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(
      message.approximateFirstReceiveTimestamp ?? message.sentTimestamp,
    ),
    ...(message.messageGroupId !== undefined && { MessageGroupId: message.messageGroupId }),
    ...(message.messageDeduplicationId !== undefined && {
      MessageDeduplicationId: message.messageDeduplicationId,
    }),
    ...(message.sequenceNumber !== undefined && { SequenceNumber: message.sequenceNumber }),
  },
  messageAttributes: Object.fromEntries(
    Object.entries(message.messageAttributes).map(([name, attribute]) => [name, attributeRecord(attribute)]),
  ),
  md5OfBody: message.md5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: queue.arn,
  awsRegion: region,
});
export type QueueRecord = ReturnType<typeof queueRecord>;

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

/** What filter patterns of a queue see: the record, its body parsed where it is JSON. */
export const filterable = (record: QueueRecord) => ({ ...record, body: parsed(record.body) });
