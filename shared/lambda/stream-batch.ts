import { unmarshall } from '@aws-sdk/util-dynamodb';
import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type * as z from 'zod';
import { type Log, count, logger, telemetry } from './telemetry.ts';

type StreamHandler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>;
type Image = Parameters<typeof unmarshall>[0];

/** A row as it became, and where in the stream that stands. */
export interface StreamedRow<T> {
  readonly sequenceNumber: string;
  readonly row: T;
}

/** A record that no repetition makes right: where it is and what is wrong with it, without what it says of people. */
export interface SetAside {
  readonly sequenceNumber: string;
  readonly keys: unknown;
  readonly reason: string;
}

/** How far a batch has come. */
export interface Progress {
  /** The first record that is still to be done: the stream hands it out again, and all after it. Null: none is. */
  readonly undoneFrom: string | null;
  /** Records that no repetition makes right. */
  readonly poison: readonly { readonly sequenceNumber: string; readonly reason: string }[];
}

interface BatchDoor<T> {
  readonly handle: (rows: readonly StreamedRow<T>[], context: { readonly log: Log }) => Promise<Progress>;
  /** Puts a record where a person finds it; only then does the stream go on past it. */
  readonly setAside: (record: SetAside) => Promise<void>;
}

const isImage = (image: unknown): image is Image => typeof image === 'object' && image !== null;
const sequenceOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';

const plain = (image: unknown): unknown => (isImage(image) ? unmarshall(image) : undefined);

const readAll = <S extends z.ZodType>(schema: S, records: readonly DynamoDBRecord[]) => {
  const rows: StreamedRow<z.output<S>>[] = [];
  const poison: { sequenceNumber: string; reason: string }[] = [];
  for (const record of records) {
    const sequenceNumber = sequenceOf(record);
    const parsed = schema.safeParse(plain(record.dynamodb?.NewImage));
    if (parsed.success) rows.push({ sequenceNumber, row: parsed.data });
    else {
      const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole');
      poison.push({ sequenceNumber, reason: `not of its form: ${fields.join(', ')}` });
    }
  }
  return { rows, poison };
};

/**
 * The door of a table's stream that handles records together. What throws, or is said to be undone, is handed out again
 * by the stream, in order; what can never be done is set aside by the door itself, so that nobody waits behind it.
 */
export const streamBatch = <S extends z.ZodType>(
  schema: S,
  { handle, setAside }: BatchDoor<z.output<S>>,
): StreamHandler => {
  const run = async ({ Records }: DynamoDBStreamEvent): Promise<string | null> => {
    const { rows, poison } = readAll(schema, Records);
    const progress =
      rows.length === 0 ? { undoneFrom: null, poison: [] } : await handle(rows, { log: logger });
    const order = Records.map(sequenceOf);
    const end = progress.undoneFrom === null ? order.length : order.indexOf(progress.undoneFrom);
    const reasons = new Map(
      [...poison, ...progress.poison].map((each) => [each.sequenceNumber, each.reason]),
    );
    for (const record of Records.slice(0, end)) {
      const sequenceNumber = sequenceOf(record);
      const reason = reasons.get(sequenceNumber);
      if (reason === undefined) continue;
      count('RecordSetAside');
      logger.error('stream record set aside', { sequenceNumber, reason });
      await setAside({ sequenceNumber, keys: plain(record.dynamodb?.Keys), reason });
    }
    return progress.undoneFrom;
  };
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(telemetry())
    .handler(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
      const undoneFrom = await run(event).catch((error: unknown) => {
        logger.error('stream batch failed', { error, records: event.Records.length });
        return event.Records[0] === undefined ? null : sequenceOf(event.Records[0]);
      });
      count(undoneFrom === null ? 'BatchHandled' : 'BatchFailed');
      return { batchItemFailures: undoneFrom === null ? [] : [{ itemIdentifier: undoneFrom }] };
    });
};
