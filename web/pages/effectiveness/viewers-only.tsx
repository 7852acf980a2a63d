import type { ReactNode } from 'react';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useMember } from '../../auth/session-context.ts';
import type { Viewer } from './queries.ts';

/** For authors and operations; others are told that it is not for them. */
export const ViewersOnly = ({ children }: { children: (viewer: Viewer) => ReactNode }) => {
  const groups = useMember()?.groups ?? [];
  if (groups.includes('operations')) return children('operations');
  return <MembersOnly group="author">{children('author')}</MembersOnly>;
};
