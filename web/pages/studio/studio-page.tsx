import { Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useWritten } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { blankContent } from './blank.ts';
import { PublishedLinks } from './published-links.tsx';
import { type DraftSummary, myDrafts, saveDraft } from './queries.ts';
import classes from './studio.module.css';
import { useChange } from './use-change.ts';

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A course begins with its id, which it keeps for good. */
const NewCourse = () => {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const [courseId, setCourseId] = useState('');
  const [wrong, setWrong] = useState(false);
  const creating = useChange(
    saveDraft,
    () => void navigate({ to: '/studio/$courseId', params: { courseId } }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const ok = slug.test(courseId) && courseId.length <= 64;
    setWrong(!ok);
    if (ok) creating.mutate({ courseId, version: 0, content: blankContent });
  };
  return (
    <Paper withBorder radius="lg" p="lg" component="form" onSubmit={submit} aria-label={t('new')}>
      <Stack gap="sm">
        <TextInput
          label={t('courseId')}
          description={t('courseIdHint')}
          maxLength={64}
          maw="24rem"
          value={courseId}
          error={wrong && t('courseIdWrong')}
          onChange={(event) => setCourseId(event.currentTarget.value.trim())}
        />
        {creating.error !== null && <ProblemNotice error={creating.error} />}
        <Group>
          <Button type="submit" loading={creating.isPending}>
            {t('begin')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};

const CourseItem = ({ course }: { course: DraftSummary }) => {
  const { t } = useTranslation('studio');
  const { dateTime } = useFormats();
  const written = useWritten();
  const { courseId, title, state, published, savedAt, returned } = course;
  return (
    <li className={classes['card']}>
      <Stack gap={4}>
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {t(`states.${state}`)}
          </Badge>
          {published !== null && state !== published.state && (
            <Badge variant="outline" color="gray" tt="none">
              {t('alsoLive', { state: t(`states.${published.state}`), version: published.version })}
            </Badge>
          )}
        </Group>
        <Title order={2} className={classes['name'] ?? ''}>
          <Link to="/studio/$courseId" params={{ courseId }}>
            {written(title) || courseId}
          </Link>
        </Title>
        <Text size="sm" c="dimmed">
          {[courseId, ...(savedAt === null ? [] : [t('savedAt', { time: dateTime(savedAt) })])].join(' · ')}
        </Text>
        {returned !== null && <Text size="sm">{t('wasReturned', { note: returned.note })}</Text>}
        {published !== null && <PublishedLinks courseId={courseId} state={published.state} />}
      </Stack>
    </li>
  );
};

const states = ['draft', 'in-review', 'published', 'withdrawn'] as const;
const rank = ({ state, returned }: DraftSummary): number =>
  returned === null ? 1 + states.indexOf(state) : 0;

/** What waits for its author comes first: given back, being written, in review. */
const byWork = (a: DraftSummary, b: DraftSummary): number => rank(a) - rank(b);

const Courses = () => {
  const { t } = useTranslation('studio');
  return (
    <Stack gap="lg">
      <NewCourse />
      <Loaded query={useQuery(myDrafts)} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noneTitle')} text={t('noneText')} />
          ) : (
            <ul className={classes['rows']}>
              {items.toSorted(byWork).map((course) => (
                <CourseItem key={course.courseId} course={course} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Stack>
  );
};

const StudioPage = () => {
  const { t } = useTranslation('studio');
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Link to="/effectiveness">{t('effectiveness')}</Link>}>
      <MembersOnly group="author">
        <Courses />
      </MembersOnly>
    </Page>
  );
};

export default StudioPage;
