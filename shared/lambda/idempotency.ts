import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import * as z from 'zod';
import { conflict, unprocessable } from '../errors.ts';

interface Command {
  readonly commandId: string;
  readonly payload: unknown;
  /** Tells how long the first request may run: after that its claim lapses, so a crash blocks nobody for a day. */
  readonly context: Context;
}

/** Loaded on the first request that carries a key, so doors pay nothing for it at cold start. */
const load = async () => {
  const [
    { makeIdempotent, IdempotencyConfig, ...errors },
    { DynamoDBPersistenceLayer },
    { readConfig },
    { dynamoDb },
  ] = await Promise.all([
    import('@aws-lambda-powertools/idempotency'),
    import('@aws-lambda-powertools/idempotency/dynamodb'),
    import('../config.ts'),
    import('../aws/clients.ts'),
  ]);
  const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string() }));
  const persistenceStore = new DynamoDBPersistenceLayer({
    tableName: TABLE_NAME,
    awsSdkV3Client: dynamoDb(),
    keyAttr: 'pk',
    sortKeyAttr: 'sk',
    staticPkValue: 'idempotency',
    expiryAttr: 'ttl',
    inProgressExpiryAttr: 'inProgressUntil',
    dataAttr: 'response',
    validationKeyAttr: 'payloadHash',
  });
  const config = new IdempotencyConfig({
    eventKeyJmesPath: 'commandId',
    payloadValidationJmesPath: 'payload',
    throwOnNoIdempotencyKey: true,
    expiresAfterSeconds: 24 * 60 * 60,
  });
  return { makeIdempotent, persistenceStore, config, errors };
};

let loading: ReturnType<typeof load> | undefined;

/**
 * Runs `work` once per command: a repetition within 24 hours gets the first response again. A key that comes back with
 * another payload is refused (422), and so is one whose first request is still running (409).
 */
export const replayable = async (
  command: Command,
  work: (commandId: string) => Promise<APIGatewayProxyStructuredResultV2>,
): Promise<APIGatewayProxyStructuredResultV2> => {
  loading ??= load();
  const { makeIdempotent, persistenceStore, config, errors } = await loading;
  config.registerLambdaContext(command.context);
  const once = makeIdempotent(({ commandId }: Command) => work(commandId), {
    persistenceStore,
    config,
    dataIndexArgument: 0,
  });
  try {
    // A route without a body has a payload all the same: the library takes no hash of what is not there.
    return await once({ ...command, payload: command.payload ?? null });
  } catch (error) {
    if (error instanceof errors.IdempotencyValidationError) {
      throw unprocessable(
        'idempotency-key-reused',
        'This Idempotency-Key was used with another request body.',
      );
    }
    if (error instanceof errors.IdempotencyAlreadyInProgressError) {
      throw conflict('request-in-progress', 'The first request with this Idempotency-Key is still running.');
    }
    throw error;
  }
};
