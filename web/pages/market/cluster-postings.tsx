import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import classes from './market.module.css';
import { postings } from './queries.ts';

const shownAtOnce = 12;

/** The postings of a cluster, newest first, so that every figure can be looked behind. */
export const ClusterPostings = ({ clusterId }: { clusterId: string }) => {
  const { t } = useTranslation('market');
  const { date } = useFormats();
  const localized = useLocalized();
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
      <ul className={classes['postings']}>
        {loaded
          .slice(0, shown)
          .map(({ postingId, title, company, city, postedOn, salaryText, skills, excerpt }) => (
            <li key={postingId}>
              <Group justify="space-between" gap="xs">
                <Text fw={600}>{title}</Text>
                <Text size="sm">{salaryText}</Text>
              </Group>
              <Text size="sm" c="dimmed">
                {[company, city, postedOn === null ? '' : date(postedOn)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
              {skills.length > 0 && (
                <Text size="sm">
                  {skills
                    .slice(0, 10)
                    .map(({ name }) => localized(name))
                    .join(' · ')}
                </Text>
              )}
              <Text size="sm" c="dimmed" lineClamp={2}>
                {excerpt}
              </Text>
            </li>
          ))}
      </ul>
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
