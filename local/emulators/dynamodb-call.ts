import { region } from '../template/place.ts';

/** One call of the DynamoDB JSON protocol; the emulator wants a signature to be there and does not check it. */
export type DynamoDbCall = (target: string, body: Record<string, unknown>) => Promise<unknown>;

export class DynamoDbError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.name = 'DynamoDbError';
    this.code = code;
  }
}

const authorization = `AWS4-HMAC-SHA256 Credential=local/20200101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

const textOf = (body: unknown, key: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
  return typeof value === 'string' ? value : '';
};

/** `call('DynamoDB_20120810.Scan', {...})`; rejects with a DynamoDbError whose `code` is the exception's short name. */
export const dynamoDbCall =
  (endpoint: string): DynamoDbCall =>
  async (target, body) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': '20200101T000000Z',
        authorization,
      },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    throw new DynamoDbError(textOf(answer, '__type').split('#').at(-1) ?? '', textOf(answer, 'message'));
  };
