import { createHash, randomBytes } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Proxy } from '../../../../local/http/s3-proxy.ts';
import { serving } from '../../../support/http-server.ts';

const Bucket = 'uploads-bucket';
const client = (endpoint: string) =>
  new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

let store: FauxqsServer;
let direct: S3Client;
let proxy: Awaited<ReturnType<typeof serving>>;
let presigner: S3Client;

beforeAll(async () => {
  store = await startFauxqs({ port: 0, logger: false });
  store.createBucket(Bucket);
  const endpoint = `http://127.0.0.1:${store.port}`;
  direct = client(endpoint);
  proxy = await serving(s3Proxy(endpoint));
  presigner = client(`${proxy.origin}/_s3`);
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await store.stop();
});

const stored = async (Key: string) => {
  const { Body, ContentType } = await direct.send(new GetObjectCommand({ Bucket, Key }));
  return { bytes: Buffer.from((await Body?.transformToByteArray()) ?? []), type: ContentType };
};

interface FormOptions {
  key: string;
  maxBytes?: number;
  expires?: number;
  change?: (fields: Record<string, string>) => void;
}

const sendForm = async (bytes: Buffer, { key, maxBytes = 50_000_000, expires = 60, change }: FormOptions) => {
  const { url, fields } = await createPresignedPost(presigner, {
    Bucket,
    Key: key,
    Expires: expires,
    Conditions: [['content-length-range', 1, maxBytes]],
    Fields: { 'Content-Type': 'text/csv' },
  });
  change?.(fields);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), '岗位.csv');
  const response = await fetch(url, { method: 'POST', body: form });
  return { status: response.status, text: await response.text(), url };
};

const withoutPolicy = (fields: Record<string, string>) => {
  delete fields['Policy'];
};

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a presigned form', () => {
  it('stores the file byte for byte at the public origin', async () => {
    const bytes = Buffer.concat([randomBytes(100_000), Buffer.from('\r\n--almost a boundary\r\n')]);
    const { status, url } = await sendForm(bytes, { key: 'uploads/u1/岗位 1.csv' });
    expect(status).toBe(204);
    expect(url.startsWith(`${proxy.origin}/_s3/`)).toBe(true);
    const object = await stored('uploads/u1/岗位 1.csv');
    expect([digest(object.bytes), object.type]).toEqual([digest(bytes), 'text/csv']);
  });

  it('stores a file larger than the store takes in one request', async () => {
    const bytes = randomBytes(20 * 1024 * 1024 + 17);
    expect((await sendForm(bytes, { key: 'uploads/u2/large' })).status).toBe(204);
    const object = await stored('uploads/u2/large');
    expect([digest(object.bytes), object.type]).toEqual([digest(bytes), 'text/csv']);
  });

  it.each([
    ['an expired policy', { expires: -1 }, 403, 'Policy expired'],
    [
      'another key than signed',
      { change: (fields: Record<string, string>) => void (fields['key'] = 'other') },
      403,
      'failed: key',
    ],
    [
      'a field nobody signed',
      { change: (fields: Record<string, string>) => void (fields['acl'] = 'public') },
      403,
      'Extra input fields: acl',
    ],
    ['no policy', { change: withoutPolicy }, 403, 'AccessDenied'],
    ['a file over the limit', { maxBytes: 999 }, 400, 'EntityTooLarge'],
  ])('is refused with %s, and nothing is stored', async (name, options, status, said) => {
    const key = `uploads/refused/${name}`;
    const result = await sendForm(Buffer.alloc(1000, 'x'), { key, ...options });
    expect([result.status, result.text]).toEqual([status, expect.stringContaining(said)]);
    await expect(stored(key)).rejects.toThrow();
    await expect(stored('other')).rejects.toThrow();
  });

  it('leaves no object where a large file turns out too long', async () => {
    const result = await sendForm(randomBytes(18 * 1024 * 1024), {
      key: 'uploads/u3/long',
      maxBytes: 17 * 1024 * 1024,
    });
    expect(result.text).toContain('EntityTooLarge');
    await expect(stored('uploads/u3/long')).rejects.toThrow();
  });

  it('is refused where it breaks off', async () => {
    const body = '--b\r\nContent-Disposition: form-data; name="key"\r\n\r\nk\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const response = await fetch(`${proxy.origin}/_s3/${Bucket}`, { method: 'POST', body, headers });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('MalformedPOSTRequest'),
    ]);
  });
});

describe('presigned addresses', () => {
  it('upload and download', async () => {
    const put = await getSignedUrl(presigner, new PutObjectCommand({ Bucket, Key: 'put/数据.txt' }));
    expect((await fetch(put, { method: 'PUT', body: '内容' })).status).toBe(200);
    const get = await getSignedUrl(presigner, new GetObjectCommand({ Bucket, Key: 'put/数据.txt' }));
    expect(await (await fetch(get)).text()).toBe('内容');
  });

  it('expire', async () => {
    const signingDate = new Date(Date.now() - 10_000);
    const command = new GetObjectCommand({ Bucket, Key: 'put/数据.txt' });
    const url = await getSignedUrl(presigner, command, { expiresIn: 5, signingDate });
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('Request has expired'),
    ]);
  });

  it('are needed', async () => {
    expect((await fetch(`${proxy.origin}/_s3/${Bucket}`)).status).toBe(403);
    expect((await fetch(`${proxy.origin}/_s3/${Bucket}/x`, { method: 'PUT', body: 'x' })).status).toBe(403);
  });

  it('work for the SDK itself', async () => {
    await presigner.send(new PutObjectCommand({ Bucket, Key: 'sdk', Body: 'by the SDK' }));
    expect((await stored('sdk')).bytes.toString()).toBe('by the SDK');
  });
});
