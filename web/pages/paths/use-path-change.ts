import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Choices, myPath, myPaths, pathsApi } from './queries.ts';

/** Computes a path anew by what the person decides, and shows it. */
export const usePathChange = (occupationId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (choices: Choices) =>
      pathsApi('PUT /learning/paths/{occupationId}', { path: { occupationId }, body: choices }),
    onSuccess: async (path) => {
      queryClient.setQueryData(myPath(occupationId).queryKey, path);
      await queryClient.invalidateQueries({ queryKey: myPaths.queryKey, exact: true });
    },
  });
};
