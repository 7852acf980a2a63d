import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useWritten } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { reviews } from './queries.ts';
import classes from './studio.module.css';

const Queue = () => {
  const { t } = useTranslation('studio');
  const { dateTime } = useFormats();
  const written = useWritten();
  return (
    <Loaded query={useQuery(reviews)} lines={6}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('noReviewsTitle')} text={t('noReviewsText')} />
        ) : (
          <ul className={classes['rows']}>
            {items.map(({ courseId, title, submittedAt, published, own }) => (
              <li key={courseId} className={classes['card']}>
                <Stack gap={4}>
                  <Group gap="xs">
                    <Badge variant="light" tt="none">
                      {published === null
                        ? t('firstVersion')
                        : t('nextVersion', { version: published.version + 1 })}
                    </Badge>
                    {own && (
                      <Badge variant="outline" color="gray" tt="none">
                        {t('own')}
                      </Badge>
                    )}
                  </Group>
                  <Title order={2} className={classes['name'] ?? ''}>
                    <Link to="/reviews/$courseId" params={{ courseId }}>
                      {written(title)}
                    </Link>
                  </Title>
                  <Text size="sm" c="dimmed">
                    {[
                      courseId,
                      ...(submittedAt === null ? [] : [t('since', { time: dateTime(submittedAt) })]),
                    ].join(' · ')}
                  </Text>
                </Stack>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
};

const ReviewsPage = () => {
  const { t } = useTranslation('studio');
  return (
    <Page
      title={t('reviews')}
      lead={t('reviewsLead')}
      actions={<Link to="/effectiveness">{t('effectiveness')}</Link>}
    >
      <MembersOnly group="operations">
        <Queue />
      </MembersOnly>
    </Page>
  );
};

export default ReviewsPage;
