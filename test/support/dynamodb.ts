import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { startDynamoDb as startEmulator } from '../../local/emulators/dynamodb.ts';

/** What an SDK client needs to reach the emulator: any credentials do. */
export const clientConfig = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType });

/** A table as `infra` gives each context: pk/sk, index gsi1 over gsi1pk/gsi1sk, TTL on `ttl`, a stream of both images. */
const createContextTable = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi1',
          KeySchema: [key('gsi1pk', 'HASH'), key('gsi1sk', 'RANGE')],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    }),
  );
};

export interface TestDynamoDb {
  endpoint: string;
  client: DynamoDBClient;
  /** Creates an empty context table under a fresh name and returns the name. */
  createTable: () => Promise<string>;
  stop: () => Promise<void>;
}

/**
 * A DynamoDB emulator in memory for one test file: start it in `beforeAll`, stop it in `afterAll`. Before a store is
 * imported, `pointSdkAt(endpoint)` lets SDK clients made without options reach it as well.
 */
export const startDynamoDb = async (): Promise<TestDynamoDb> => {
  const emulator = await startEmulator();
  const client = new DynamoDBClient(clientConfig(emulator.endpoint));
  return {
    endpoint: emulator.endpoint,
    client,
    createTable: async () => {
      const name = `test-${randomUUID()}`;
      await createContextTable(client, name);
      return name;
    },
    stop: async () => {
      client.destroy();
      await emulator.stop();
    },
  };
};

/** Sets the standard SDK variables, as the Lambda's environment does, for clients that are made without options. */
export const pointSdkAt = (endpoint: string): void => {
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = endpoint;
  process.env['AWS_REGION'] = 'us-east-1';
  process.env['AWS_ACCESS_KEY_ID'] = 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'local';
};
