import { S3Refusal } from './post-policy.ts';

export interface ObjectPlace {
  /** Address of the store. */
  endpoint: string;
  bucket: string;
  key: string;
  contentType: string;
}

/** Below the store's limit for one request, above S3's minimum for a part. */
const partBytes = 8 * 1024 * 1024;

async function* inParts(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

const ok = async (response: Response): Promise<Response> => {
  if (response.ok) return response;
  const text = await response.text();
  const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? 'InternalError';
  throw new S3Refusal(response.status, code, /<Message>([^<]*)<\/Message>/.exec(text)?.[1] ?? text);
};

const urlOf = ({ endpoint, bucket, key }: ObjectPlace): string =>
  `${endpoint}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;

const multipart = async (place: ObjectPlace, first: Buffer, rest: AsyncGenerator<Buffer>) => {
  const url = urlOf(place);
  const headers = { 'content-type': place.contentType };
  const begun = await (await ok(await fetch(`${url}?uploads`, { method: 'POST', headers }))).text();
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(begun)?.[1] ?? '';
  const parts: string[] = [];
  const put = async (body: Buffer) => {
    const partNumber = parts.length + 1;
    const target = `${url}?partNumber=${partNumber}&uploadId=${encodeURIComponent(uploadId)}`;
    const stored = await ok(await fetch(target, { method: 'PUT', body: new Uint8Array(body) }));
    const etag = stored.headers.get('etag') ?? '';
    parts.push(`<Part><PartNumber>${partNumber}</PartNumber><ETag>${etag}</ETag></Part>`);
  };
  try {
    await put(first);
    for await (const part of rest) await put(part);
  } catch (error) {
    await fetch(`${url}?uploadId=${encodeURIComponent(uploadId)}`, { method: 'DELETE' });
    throw error;
  }
  const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
  const target = `${url}?uploadId=${encodeURIComponent(uploadId)}`;
  await ok(await fetch(target, { method: 'POST', body, headers: { 'content-type': 'application/xml' } }));
};

/** Stores an object of any size, holding at most one part in memory; a failure in the middle leaves no object. */
export const storeObject = async (place: ObjectPlace, bytes: AsyncIterable<Buffer>): Promise<void> => {
  const parts = inParts(bytes);
  const first = await parts.next();
  const body: Buffer = first.done === true ? Buffer.alloc(0) : first.value;
  if (body.length >= partBytes) {
    await multipart(place, body, parts);
    return;
  }
  const headers = { 'content-type': place.contentType };
  await ok(await fetch(urlOf(place), { method: 'PUT', headers, body: new Uint8Array(body) }));
};
