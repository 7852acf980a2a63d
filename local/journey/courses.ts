import * as z from 'zod';
import { type ApiClient, apiClient } from '../demo/api-client.ts';
import { loadCourses } from '../demo/courses/load.ts';
import { demoAccounts } from '../demo/member.ts';
import { signIn } from '../oidc/token.ts';
import { type Step, expect } from './terminal.ts';

const Catalogue = z.object({ total: z.int() });

/** An author's courses, published by operations; where the demo has them in the catalogue already, they are found there. */
export const publishCourses = async (
  { origin, operations }: { origin: string; operations: ApiClient },
  { tell }: Step,
): Promise<void> => {
  const { accessToken } = await signIn(origin, { ...demoAccounts.author, create: true });
  await loadCourses({ author: apiClient(origin, accessToken), operations });
  const { total } = await apiClient(origin).call('GET /learning/courses', Catalogue);
  expect(total > 0, 'there should be courses in the catalogue');
  tell(`${total} courses in the catalogue`);
};
