import { Button, Group, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { PostingItems } from './posting-items.tsx';
import { postings } from './queries.ts';

const shownAtOnce = 12;

/** The postings of a cluster, newest first, so that every figure can be looked behind. */
export const ClusterPostings = ({ clusterId }: { clusterId: string }) => {
  const { t } = useTranslation('market');
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    postings(clusterId),
  );
  const [shown, setShown] = useState(shownAtOnce);
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const loaded = data.pages.flatMap(({ items }) => items);
  const showMore = () => {
    setShown(shown + shownAtOnce);
    if (hasNextPage && shown + shownAtOnce > loaded.length) void fetchNextPage();
  };
  return (
    <Stack component="section" aria-labelledby="postings">
      <Title order={2} id="postings">
        {t('postings')}
      </Title>
      <PostingItems items={loaded.slice(0, shown)} />
      {(hasNextPage || shown < loaded.length) && (
        <Group>
          <Button variant="default" onClick={showMore} loading={isFetchingNextPage}>
            {t('more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
