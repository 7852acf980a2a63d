import { Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { useMyCourses } from '../study/mine.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import { CourseCard } from './course-card.tsx';
import classes from './learning.module.css';
import { usePriceOf } from './offers.tsx';
import { type Catalogue, coursesFound } from './queries.ts';

const Found = ({
  pages,
  onMore,
  fetching,
}: {
  pages: readonly Catalogue[];
  /** Undefined: all are here. */
  onMore: (() => void) | undefined;
  fetching: boolean;
}) => {
  const { t } = useTranslation('learning');
  const search = useSearch({ from: '/learning' });
  const priceOf = usePriceOf();
  const mine = useMyCourses();
  const items = pages.flatMap((page) => page.items);
  const total = pages[0]?.total ?? 0;
  if (total === 0) {
    const filtered = Object.keys(search).length > 0;
    return (
      <EmptyState
        title={t(filtered ? 'noneFound' : 'noCourses')}
        text={t(filtered ? 'noneFoundText' : 'noCoursesText')}
        action={
          filtered && (
            <Button variant="default" renderRoot={(props) => <Link to="/learning" search={{}} {...props} />}>
              {t('showAll')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <Stack gap="lg" aria-busy={fetching}>
      <Text size="sm" c="dimmed" role="status">
        {t('found', { count: total })}
      </Text>
      <ul className={classes['cards']}>
        {items.map((course) => (
          <CourseCard
            key={course.courseId}
            course={course}
            price={course.access === 'free' ? undefined : priceOf(course.courseId)}
            mine={mine.get(course.courseId)}
          />
        ))}
      </ul>
      {onMore !== undefined && (
        <Group>
          <Button variant="default" onClick={onMore} loading={fetching}>
            {t('more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

const CataloguePage = () => {
  const { t } = useTranslation('learning');
  const search = useSearch({ from: '/learning' });
  const query = useInfiniteQuery({ ...coursesFound(search), placeholderData: keepPreviousData });
  const { hasNextPage, fetchNextPage, isFetching } = query;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="lg">
        <CatalogueFilters choices={query.data?.pages[0]} />
        <Loaded query={query} lines={8}>
          {({ pages }) => (
            <Found
              pages={pages}
              fetching={isFetching}
              onMore={hasNextPage ? () => void fetchNextPage() : undefined}
            />
          )}
        </Loaded>
      </Stack>
    </Page>
  );
};

export default CataloguePage;
