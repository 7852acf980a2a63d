import type { IncomingMessage, ServerResponse } from 'node:http';
import { MalformedForm, streamForm } from './form-stream.ts';
import { storeObject } from './object-upload.ts';
import { bodyChunks } from './request-body.ts';
import { type PostPolicy, S3Refusal, checkPostPolicy } from './post-policy.ts';

async function* limited(bytes: AsyncIterable<Buffer>, { minBytes, maxBytes }: PostPolicy) {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > maxBytes)
      throw new S3Refusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    yield chunk;
  }
  if (size < minBytes)
    throw new S3Refusal(
      400,
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed size',
    );
}

const succeed = (response: ServerResponse, form: Map<string, string>): void => {
  const redirect = form.get('success_action_redirect');
  if (redirect !== undefined) {
    response.writeHead(303, { location: redirect }).end();
    return;
  }
  const wanted = Number(form.get('success_action_status') ?? '204');
  response.writeHead([200, 201, 204].includes(wanted) ? wanted : 204).end();
};

/**
 * An upload by HTML form (presigned POST), with S3's policy checks. The file is streamed on in parts, so its size is
 * bounded by the policy only. Throws S3Refusal.
 */
export const receiveForm = async (
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  { endpoint, bucket }: { endpoint: string; bucket: string },
): Promise<void> => {
  try {
    const form = await streamForm(bodyChunks(request), request.headers['content-type'] ?? '');
    const policy = checkPostPolicy(bucket, form.fields, new Date());
    const key = (form.fields.get('key') ?? '').replaceAll('${filename}', form.fileName ?? '');
    if (key === '') throw new S3Refusal(400, 'InvalidArgument', 'The form has no key.');
    const contentType = form.fields.get('Content-Type') ?? 'binary/octet-stream';
    await storeObject({ endpoint, bucket, key, contentType }, limited(form.file, policy));
    succeed(response, form.fields);
  } catch (error) {
    if (error instanceof MalformedForm) throw new S3Refusal(400, 'MalformedPOSTRequest', error.message);
    throw error;
  }
};
