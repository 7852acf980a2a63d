import { Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { type Ratings, courseRatings } from '../study/queries.ts';
import classes from './learning.module.css';

/** `★★★★☆`, read aloud as a number. */
const Stars = ({ stars }: { stars: number }) => {
  const { t } = useTranslation('learning');
  return (
    <span role="img" aria-label={t('ratings.stars', { count: stars })} className={classes['stars']}>
      {'★'.repeat(stars)}
      {'☆'.repeat(5 - stars)}
    </span>
  );
};

const Spread = ({ stars, count }: Pick<Ratings, 'stars' | 'count'>) => {
  const { t } = useTranslation('learning');
  return (
    <ul className={classes['spread']}>
      {stars
        .map((given, index) => ({ given, value: index + 1 }))
        .toReversed()
        .map(({ given, value }) => (
          <li key={value}>
            <Text component="span" size="sm">
              {t('ratings.stars', { count: value })}
            </Text>
            <Progress value={(100 * given) / count} color="spruce" aria-hidden="true" />
            <Text component="span" size="sm" ta="end">
              {given}
            </Text>
          </li>
        ))}
    </ul>
  );
};

const Shown = ({ ratings: { count, mean, stars, newest } }: { ratings: Ratings }) => {
  const { t } = useTranslation('learning');
  const { number, date } = useFormats();
  if (mean === null) return <Text c="dimmed">{t('ratings.none')}</Text>;
  return (
    <Stack gap="md">
      <Text fw={600}>{t('ratings.mean', { mean: number(mean), count })}</Text>
      <Spread stars={stars} count={count} />
      {newest.length > 0 && (
        <ul className={classes['said']}>
          {newest.map((review) => (
            <li key={`${review.reviewedAt}${review.text}`}>
              <Text size="sm" c="dimmed">
                <Stars stars={review.stars} /> {date(review.reviewedAt)}
              </Text>
              <Text className={classes['summary'] ?? ''}>{review.text}</Text>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
};

/** What those who took the course say of it. */
export const RatingsSection = ({ courseId }: { courseId: string }) => {
  const { t } = useTranslation('learning');
  return (
    <section aria-labelledby="ratings">
      <Title order={2} id="ratings" mb="xs">
        {t('ratings.title')}
      </Title>
      <Loaded query={useQuery(courseRatings(courseId))} lines={2}>
        {(ratings) => <Shown ratings={ratings} />}
      </Loaded>
    </section>
  );
};
