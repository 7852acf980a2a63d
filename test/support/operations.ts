import { randomUUID } from 'node:crypto';
import { type ApiClient, apiClient } from '../../local/demo/api-client.ts';
import { type PostingsFile, type Upload, sendPostings, uploadRead } from '../../local/demo/market-upload.ts';
import { type Language, madeUpPostings, postingsCsv } from '../../local/demo/postings.ts';
import { signIn } from '../../local/oidc/token.ts';

/** Somebody of the operations group. */
export const operationsOf = async (origin: string): Promise<ApiClient> => {
  const account = { email: `${randomUUID()}@example.org`, groups: ['operations'], create: true };
  return apiClient(origin, (await signIn(origin, account)).accessToken);
};

/** Half a year of made-up postings: the same bytes every time. */
export const madeUpFile = (language: Language): PostingsFile => {
  const until = new Date('2026-06-28T00:00:00Z');
  const csv = postingsCsv(madeUpPostings({ language, until, weeks: 26 }), language);
  return { name: `made-up-${language}.csv`, content: new Blob([csv]) };
};

/** Sends a file and waits until it has been read. */
export const uploaded = async (operations: ApiClient, file: PostingsFile): Promise<Upload> =>
  uploadRead(operations, await sendPostings(operations, file));
