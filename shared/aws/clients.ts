import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

let client: DynamoDBClient | undefined;
let documentClient: DynamoDBDocumentClient | undefined;

/** One client per execution environment; region, credentials and endpoint come from the standard AWS variables. */
export const dynamoDb = (): DynamoDBClient => (client ??= new DynamoDBClient({}));

export const dynamoDbDocuments = (): DynamoDBDocumentClient =>
  (documentClient ??= DynamoDBDocumentClient.from(dynamoDb(), {
    marshallOptions: { removeUndefinedValues: true },
  }));
