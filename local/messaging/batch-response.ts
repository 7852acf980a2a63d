import * as z from 'zod';
import type { InvokeResult } from '../system.ts';

const Response = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() });

/**
 * Which records of a batch failed, by the function's answer and the rules of Lambda: an error fails all; an answer
 * without failures, or none at all, fails none; an answer that names an unknown or empty identifier fails all.
 */
export const failedItems = (
  result: InvokeResult,
  identifiers: readonly string[],
  partialFailures: boolean,
): ReadonlySet<string> => {
  if (result.error) return new Set(identifiers);
  if (!partialFailures || result.payload === undefined || result.payload === null) return new Set();
  const response = Response.safeParse(result.payload);
  const named = response.success ? (response.data.batchItemFailures ?? []) : [{ itemIdentifier: '' }];
  const known = new Set(identifiers);
  return named.every(({ itemIdentifier }) => known.has(itemIdentifier))
    ? new Set(named.map(({ itemIdentifier }) => itemIdentifier))
    : known;
};
