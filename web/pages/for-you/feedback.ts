import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Localized } from '../../../shared/localized.ts';
import { type Feedback, type Kind, myFeedback, recommendationsApi } from './queries.ts';

interface Of {
  readonly kind: Kind;
  readonly itemId: string;
  readonly title: Localized;
}

/** Says what one thinks of an item, or takes it back; the lists follow. */
export const useFeedback = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, itemId, feedback }: Of & { readonly feedback: Feedback | null }) => {
      const path = { kind, itemId };
      return feedback === null
        ? recommendationsApi('DELETE /recommendations/feedback/{kind}/{itemId}', { path })
        : recommendationsApi('PUT /recommendations/feedback/{kind}/{itemId}', { path, body: { feedback } });
    },
    onSuccess: async (given) => {
      queryClient.setQueryData(myFeedback.queryKey, given);
      await queryClient.invalidateQueries({ queryKey: ['recommendations', 'list'] });
    },
  });
};
