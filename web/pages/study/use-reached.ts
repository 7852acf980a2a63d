import { useQueryClient } from '@tanstack/react-query';
import type { Opened } from './queries.ts';

/** How far one is after something was done. */
export interface Reached {
  readonly progress: Opened['progress'];
  readonly certificateId: string | null;
}

/** Tells the page how far one is now, and every list that it has changed. */
export const useReached = (onReached: (reached: Reached) => void) => {
  const queryClient = useQueryClient();
  return async ({ progress, certificateId }: Reached): Promise<void> => {
    onReached({ progress, certificateId });
    await queryClient.invalidateQueries({ queryKey: ['study', 'courses'] });
  };
};
