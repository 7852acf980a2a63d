import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change to a course: afterwards everything shown of courses is asked for again. */
export const useChange = <I, R>(change: (input: I) => Promise<R>, onDone?: (result: R) => void) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      onDone?.(result);
      await queryClient.invalidateQueries({ queryKey: ['learning'] });
    },
  });
};
