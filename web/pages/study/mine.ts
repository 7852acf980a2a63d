import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMember } from '../../auth/session-context.ts';
import { type LearningSummary, myLearning } from './queries.ts';

/** What the member is enrolled in, by course; empty for strangers, and until it is known. */
export const useMyCourses = (): ReadonlyMap<string, LearningSummary> => {
  const isMember = useMember() !== undefined;
  const { data } = useQuery({ ...myLearning, enabled: isMember });
  return useMemo(
    () => new Map(isMember ? data?.items.map((course) => [course.courseId, course]) : []),
    [isMember, data],
  );
};
