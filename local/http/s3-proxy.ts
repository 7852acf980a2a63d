import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { S3Refusal } from './post-policy.ts';
import { receiveForm } from './s3-form.ts';

/** Path under which the store is reached at the public origin. */
export const s3Path = '/_s3';

/** `20261122T073325Z` */
const amzDate = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** As S3, though without its arithmetic: who does not sign is refused, and a presigned address expires. */
const checkSigned = (request: IncomingMessage, url: URL, now: Date): void => {
  const query = url.searchParams;
  if (query.has('X-Amz-Signature')) {
    const until = amzDate(query.get('X-Amz-Date') ?? '') + Number(query.get('X-Amz-Expires')) * 1000;
    if (!(now.getTime() <= until)) throw new S3Refusal(403, 'AccessDenied', 'Request has expired');
    return;
  }
  if (request.headers.authorization?.startsWith('AWS4-HMAC-SHA256') !== true)
    throw new S3Refusal(403, 'AccessDenied', 'Access Denied');
};

const forward = async (request: IncomingMessage, response: ServerResponse, target: URL) => {
  const upstream = send(target, {
    method: request.method,
    headers: { ...request.headers, host: target.host },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    upstream.once('response', resolve);
    upstream.once('error', reject);
  });
  const [answer] = await Promise.all([answered, pipeline(request, upstream)]);
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, response);
};

const refuse = (request: IncomingMessage, response: ServerResponse, { status, code, message }: S3Refusal) => {
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' }).end(body);
  request.resume();
};

/** Everything below `/_s3`: the object store at the public origin, for presigned uploads and downloads. */
export const s3Proxy =
  (endpoint: string) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = new URL(endpoint + (request.url ?? '').slice(s3Path.length));
    const form = request.headers['content-type']?.startsWith('multipart/form-data') === true;
    try {
      if (request.method === 'POST' && form) {
        const bucket = target.pathname.split('/')[1] ?? '';
        await receiveForm({ request, response }, { endpoint, bucket });
        return;
      }
      checkSigned(request, target, new Date());
      await forward(request, response, target);
    } catch (error) {
      if (error instanceof S3Refusal) {
        refuse(request, response, error);
        return;
      }
      throw error;
    }
  };
