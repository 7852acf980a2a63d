import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMember } from '../auth/session-context.ts';
import { myPersonalisation } from '../pages/for-you/queries.ts';
import { recorder } from './recorder.ts';
import type { View } from './view-recorder.ts';

const trustedMs = 300_000;

/**
 * Notes that the person looks at an item, where they are signed in and let recommendations be theirs (consent and switch;
 * the server asks again). `itemId` undefined: nothing to note (yet). The page waits for nothing of it.
 */
export const useViewed = (kind: View['kind'], itemId: string | undefined): void => {
  const memberId = useMember()?.id;
  const { data } = useQuery({
    ...myPersonalisation,
    enabled: memberId !== undefined && itemId !== undefined,
    staleTime: trustedMs,
    retry: false,
  });
  const allowed = data?.on === true;
  useEffect(() => {
    if (allowed && memberId !== undefined && itemId !== undefined)
      recorder.viewed(memberId, { kind, itemId });
  }, [allowed, memberId, kind, itemId]);
};
