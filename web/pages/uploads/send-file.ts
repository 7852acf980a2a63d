import { idempotencyKey } from '../../api/client.ts';
import { unreachable } from '../../api/problem.ts';
import type { Mapping } from './mapping.ts';
import { marketApi } from './queries.ts';

interface Form {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends the form with progress, which `fetch` cannot tell of. */
const sendForm = ({ url, fields }: Form, file: File, onProgress: (share: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener('load', () => {
      if (request.status < 300) resolve();
      else reject(new Error(`${request.status} ${request.statusText}`));
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.open('POST', url);
    request.send(form);
  });

/** Announces a file, with the mapping of its columns if it has one, and sends it; `onProgress` gets the share sent, 0 to 1. Resolves with the upload's id. */
export const sendFile = async (
  file: File,
  mapping: Mapping | undefined,
  onProgress: (share: number) => void,
): Promise<string> => {
  const started = await marketApi('POST /market/uploads', {
    body: { fileName: file.name, sizeBytes: file.size, ...(mapping === undefined ? {} : { mapping }) },
    idempotencyKey: idempotencyKey(),
  });
  await sendForm(started, file, onProgress);
  return started.uploadId;
};
