import * as z from 'zod';
import type { DynamoDbCall } from '../emulators/dynamodb-call.ts';
import { region } from '../template/place.ts';

const Record = z.looseObject({
  eventID: z.string(),
  eventName: z.string(),
  dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number() }),
});
export type StreamRecord = z.infer<typeof Record>;

const Table = z.object({ Table: z.object({ LatestStreamArn: z.string() }) });
const Stream = z.object({
  StreamDescription: z.object({
    Shards: z.array(
      z.object({
        ShardId: z.string(),
        SequenceNumberRange: z.object({ EndingSequenceNumber: z.string().optional() }).optional(),
      }),
    ),
  }),
});
const Iterator = z.object({ ShardIterator: z.string() });
const Records = z.object({ Records: z.array(Record) });

export interface TableStream {
  /** The records after a sequence number (`'0'`: from the beginning), oldest first. */
  after: (sequenceNumber: string, limit: number) => Promise<StreamRecord[]>;
  /** The newest sequence number, `'0'` for an empty stream. */
  end: () => Promise<string>;
}

const streams = 'DynamoDBStreams_20120810';

/** The change stream of a table. The emulator keeps one shard per table for ever, so order is simply total. */
export const openTableStream = async (call: DynamoDbCall, tableName: string): Promise<TableStream> => {
  const table = Table.parse(await call('DynamoDB_20120810.DescribeTable', { TableName: tableName }));
  const StreamArn = table.Table.LatestStreamArn;
  const shard = async () => {
    const stream = Stream.parse(await call(`${streams}.DescribeStream`, { StreamArn }));
    return stream.StreamDescription.Shards.at(-1);
  };
  return {
    end: async () => (await shard())?.SequenceNumberRange?.EndingSequenceNumber ?? '0',
    after: async (SequenceNumber, Limit) => {
      const ShardId = (await shard())?.ShardId;
      if (ShardId === undefined) return [];
      const position =
        SequenceNumber === '0'
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber };
      const iterator = Iterator.parse(
        await call(`${streams}.GetShardIterator`, { StreamArn, ShardId, ...position }),
      );
      return Records.parse(await call(`${streams}.GetRecords`, { ...iterator, Limit })).Records;
    },
  };
};

/** A record as Lambda hands it to a function. */
export const lambdaRecord = (record: StreamRecord, streamArn: string) => ({
  ...record,
  eventSource: 'aws:dynamodb',
  eventVersion: '1.1',
  awsRegion: region,
  eventSourceARN: streamArn,
});
