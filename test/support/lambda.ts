import type { APIGatewayProxyEventV2, Context, SQSEvent } from 'aws-lambda';
import type { FactEnvelope } from '../../events/fact.ts';

/** Left over from callback handlers; the type still asks for them. */
const callbacks = { done: () => undefined, fail: () => undefined, succeed: () => undefined };

/** The context object Lambda hands to a handler. */
export const lambdaContext = (): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:test',
  memoryLimitInMB: '256',
  awsRequestId: 'request-0001',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 30_000,
  ...callbacks,
});

interface Ask {
  readonly routeKey: string;
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string | object;
  readonly caller?: { readonly id: string; readonly groups?: string };
}

/** An HTTP API event in payload format 2.0, as API Gateway sends it. */
export const httpEvent = (ask: Ask): APIGatewayProxyEventV2 => {
  const [method = '', template = ''] = ask.routeKey.split(' ');
  const rawPath = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => ask.path?.[name] ?? '');
  const claims = ask.caller && {
    sub: ask.caller.id,
    ...(ask.caller.groups === undefined ? {} : { 'cognito:groups': ask.caller.groups }),
  };
  const base = {
    version: '2.0',
    routeKey: ask.routeKey,
    rawPath,
    rawQueryString: new URLSearchParams(ask.query).toString(),
    headers: { 'content-type': 'application/json', ...ask.headers },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'req-1',
      routeKey: ask.routeKey,
      stage: 'api',
      time: '22/Nov/2026:08:00:00 +0000',
      timeEpoch: 1_795_334_400_000,
      ...(claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: [] } } }),
    },
    isBase64Encoded: false,
  };
  return {
    ...base,
    ...(ask.path === undefined ? {} : { pathParameters: ask.path }),
    ...(ask.query === undefined ? {} : { queryStringParameters: ask.query }),
    ...(ask.body === undefined
      ? {}
      : { body: typeof ask.body === 'string' ? ask.body : JSON.stringify(ask.body) }),
  };
};

/** A batch as SQS hands it to a Lambda; each body under its position as message id. */
export const sqsEvent = (...bodies: (string | object)[]): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `message-${index}`,
    receiptHandle: `receipt-${index}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'test',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:test',
    awsRegion: 'us-east-1',
  })),
});

/** A fact as a rule delivers it into a subscriber's queue. */
export const busMessage = (fact: FactEnvelope): object => ({
  version: '0',
  id: 'event-1',
  source: `pathlight.${fact.context}`,
  'detail-type': fact.name,
  detail: fact,
});
