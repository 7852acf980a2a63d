import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { StartedUpload, Upload } from '../../functions/market/domain/shown-upload.ts';
import { startObjectAndQueueStore } from '../../local/emulators/object-and-queue-store.ts';
import { s3 } from '../../shared/aws/object-store.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { httpEvent, lambdaContext, sqsEvent } from '../support/lambda.ts';
import { job51File } from '../support/market.ts';

const bucket = 'market-test';
const operator = { id: 'ops-1', groups: '[operations]' };
let dynamoDb: TestDynamoDb;
let objects: Awaited<ReturnType<typeof startObjectAndQueueStore>>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'market-doors-'));
  dynamoDb = await startDynamoDb();
  objects = await startObjectAndQueueStore(folder, () => undefined);
  pointSdkAt(dynamoDb.endpoint);
  process.env['AWS_ENDPOINT_URL_S3'] = objects.endpoint;
  process.env['TABLE_NAME'] = await dynamoDb.createTable();
  process.env['BUCKET_NAME'] = bucket;
  await s3().send(new CreateBucketCommand({ Bucket: bucket }));
});
afterAll(async () => {
  await objects.stop();
  await dynamoDb.stop();
  await rm(folder, { recursive: true, force: true });
});

const call = async (
  routeKey: string,
  more: {
    path?: Record<string, string>;
    body?: object;
    caller?: typeof operator;
    query?: Record<string, string>;
  } = {},
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { handler } = await import('../../functions/market/api.ts');
  return handler(httpEvent({ routeKey, caller: operator, ...more }), lambdaContext());
};
const bodyOf = ({ body }: APIGatewayProxyStructuredResultV2): unknown => JSON.parse(body ?? 'null');

/** As a browser does it: the fields of the form, then the file. */
const send = async (started: z.infer<typeof StartedUpload>, file: string): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(started.fields)) form.append(name, value);
  form.append('file', new Blob([file]));
  return (await fetch(started.url, { method: 'POST', body: form })).status;
};

const notified = async (key: string) => {
  const { handler } = await import('../../functions/market/on-upload-stored.ts');
  const object = { key: encodeURIComponent(key).replaceAll('%20', '+'), size: 1, eTag: 'x' };
  const message = {
    Records: [{ eventName: 'ObjectCreated:Post', s3: { bucket: { name: bucket }, object } }],
  };
  return handler(sqsEvent(message, { Service: 'Amazon S3', Event: 's3:TestEvent' }), lambdaContext());
};

describe('an upload through the doors', () => {
  it('goes from the announcement over the form to counted postings and downloadable rejects', async () => {
    const announced = await call('POST /market/uploads', {
      body: { fileName: '51job 职位.csv', source: '51job' },
    });
    expect(announced.statusCode).toBe(201);
    const started = StartedUpload.parse(bodyOf(announced));
    const path = { uploadId: started.uploadId };
    const shown = async () => Upload.parse(bodyOf(await call('GET /market/uploads/{uploadId}', { path })));
    expect(await shown()).toMatchObject({ state: 'awaiting-file', counts: { lines: 0 } });

    expect(await send(started, job51File(30))).toBeLessThan(300);
    expect(await notified(started.fields['key'] ?? '')).toEqual({ batchItemFailures: [] });
    expect(await shown()).toMatchObject({
      state: 'ingested',
      source: '51job',
      counts: { accepted: 30, rejected: 2 },
    });

    const rejects = z
      .object({ rejected: z.number(), download: z.object({ url: z.string() }) })
      .parse(bodyOf(await call('GET /market/uploads/{uploadId}/rejects', { path })));
    expect(rejects.rejected).toBe(2);
    const download = await fetch(rejects.download.url);
    expect(
      (await download.text())
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([
      { line: 33, code: 'wrong-column-count' },
      { line: 34, code: 'missing-title' },
    ]);
    const listed = await call('GET /market/uploads');
    expect(bodyOf(listed)).toMatchObject({ items: [{ uploadId: started.uploadId }], nextCursor: null });
  });

  it('reads a file of any columns through a mapping, which stays with the upload', async () => {
    const mapping = { title: 'Stelle', company: 'Firma', place: 'Ort', salaryMin: 'von', salaryMax: 'bis' };
    const started = StartedUpload.parse(
      bodyOf(await call('POST /market/uploads', { body: { fileName: 'stellen.csv', mapping } })),
    );
    await send(started, 'Stelle;Firma;Ort;von;bis\nEntwickler;Muster GmbH;Berlin, Germany;50000;60000\n');
    await notified(started.fields['key'] ?? '');
    const path = { uploadId: started.uploadId };
    const shown = await call('GET /market/uploads/{uploadId}', { path });
    expect(bodyOf(shown)).toMatchObject({ state: 'ingested', mapping, counts: { accepted: 1, rejected: 0 } });
  });

  it.each([
    [{ company: 'Firma' }, '/mapping/title'],
    [{ title: '' }, '/mapping/title'],
    [{ title: 'Stelle', company: 7 }, '/mapping/company'],
    [{ title: 'Stelle', compny: 'Firma' }, '/mapping'],
  ])('refuses the mapping %j and names the field', async (mapping, pointer) => {
    const refused = await call('POST /market/uploads', { body: { fileName: 'x.csv', mapping } });
    expect(refused.statusCode).toBe(400);
    expect(JSON.stringify(bodyOf(refused))).toContain(`"${pointer}"`);
  });

  it('fails a file that lacks a mapped column, and says which', async () => {
    const body = { fileName: 'y.csv', mapping: { title: 'Stelle', place: 'Stadt' } };
    const started = StartedUpload.parse(bodyOf(await call('POST /market/uploads', { body })));
    await send(started, 'Stelle,Ort\nKoch,Berlin\n');
    await notified(started.fields['key'] ?? '');
    const path = { uploadId: started.uploadId };
    const { failure } = Upload.parse(bodyOf(await call('GET /market/uploads/{uploadId}', { path })));
    expect(failure?.code).toBe('mapping-mismatch');
    expect(failure?.message).toContain('place → Stadt');
  });

  it('fails the message alone whose object is gone, so that the queue hands it out again', async () => {
    const started = StartedUpload.parse(
      bodyOf(await call('POST /market/uploads', { body: { fileName: 'b.csv' } })),
    );
    expect(await notified(started.fields['key'] ?? '')).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }],
    });
  });

  it('is for operations only, refuses a file that is too large, and knows no other upload', async () => {
    const body = { fileName: 'c.csv' };
    const member = { id: 'm-1', groups: '[]' };
    expect((await call('POST /market/uploads', { body, caller: member })).statusCode).toBe(403);
    const large = await call('POST /market/uploads', { body: { ...body, sizeBytes: 3 * 1024 ** 3 } });
    expect([large.statusCode, bodyOf(large)]).toMatchObject([413, { code: 'file-too-large' }]);
    const path = { uploadId: 'upl_none' };
    expect((await call('GET /market/uploads/{uploadId}', { path })).statusCode).toBe(404);
    expect((await call('GET /market/uploads/{uploadId}/rejects', { path })).statusCode).toBe(404);
  });
});
