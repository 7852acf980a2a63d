import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Properties<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  lines?: number;
  children: (data: T) => ReactNode;
}

/**
 * A query's three faces: on its way, failed (with another try), here.
 *
 * @example <Loaded query={useQuery(myProfile)}>{(profile) => <Summary profile={profile} />}</Loaded>
 */
export const Loaded = <T,>({ query, lines, children }: Properties<T>) => {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
};
