import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change to what is sold: afterwards everything shown of payments is asked for again. */
export const useChange = <I>(change: (input: I) => Promise<unknown>, onDone?: () => void) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['payments'] });
      onDone?.();
    },
  });
};
