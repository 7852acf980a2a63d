import type { IncomingMessage } from 'node:http';

/** The body as it arrives; a reader that stops early leaves the connection usable for an answer. */
export async function* bodyChunks(request: IncomingMessage): AsyncGenerator<Buffer> {
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

/** The whole body, or undefined where it is longer than `limitBytes` (the rest is read and dropped, so that an answer gets through). */
export const readBody = async (request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const bytes of bodyChunks(request)) {
    size += bytes.length;
    if (size <= limitBytes) chunks.push(bytes);
    else if (size > limitBytes * 4) break;
  }
  return size > limitBytes ? undefined : Buffer.concat(chunks);
};
