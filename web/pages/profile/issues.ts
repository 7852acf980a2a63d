import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type ProblemIssue } from '../../api/problem.ts';

export const IssuesContext = createContext<readonly ProblemIssue[]>([]);

export const issuesOf = (error: Error | null): readonly ProblemIssue[] =>
  error instanceof ApiProblem ? error.issues.filter((issue) => issue.in === 'body') : [];

const textKeys = {
  startDate: 'invalid.date',
  endDate: 'invalid.date',
  by: 'invalid.date',
  skills: 'invalid.skills',
  countryCode: 'invalid.choice',
  tag: 'invalid.choice',
  currency: 'invalid.choice',
} as const;

const isKnown = (name: string): name is keyof typeof textKeys => name in textKeys;

/** Looks up what the server objected to at a pointer such as `/work/0/startDate`; null where it did not. */
export const useIssueAt = (): ((pointer: string) => string | null) => {
  const { t } = useTranslation('profile');
  const issues = use(IssuesContext);
  return (pointer) => {
    if (!issues.some((issue) => issue.pointer === pointer)) return null;
    const name = pointer.slice(pointer.lastIndexOf('/') + 1);
    return t(isKnown(name) ? textKeys[name] : 'invalid.general');
  };
};
