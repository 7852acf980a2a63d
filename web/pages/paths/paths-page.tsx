import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import classes from './paths.module.css';
import { type PathSummary, myPaths, pathsApi } from './queries.ts';

const Item = ({ path }: { path: PathSummary }) => {
  const { t } = useTranslation('paths');
  const { number, date } = useFormats();
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const { occupationId, courses, finished, minutes, endOn } = path;
  const forget = useMutation({
    mutationFn: () => pathsApi('DELETE /learning/paths/{occupationId}', { path: { occupationId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: myPaths.queryKey }),
  });
  return (
    <li className={classes['step']}>
      <Stack gap={6}>
        <Group justify="space-between">
          <Title order={2}>
            <Link to="/paths/$occupationId" params={{ occupationId }}>
              {localized(path.title)}
            </Link>
          </Title>
          <Button
            size="compact-xs"
            variant="subtle"
            loading={forget.isPending}
            aria-label={t('forgetOf', { occupation: localized(path.title) })}
            onClick={() => forget.mutate()}
          >
            {t('forget')}
          </Button>
        </Group>
        <Progress
          value={courses === 0 ? 100 : (finished / courses) * 100}
          aria-label={t('finishedOf', { finished: number(finished), courses: number(courses) })}
        />
        <Text size="sm" c="dimmed">
          {t('finishedOf', { finished: number(finished), courses: number(courses) })}
          {' · '}
          {t('hoursInAll', { hours: number(minutes / 60) })}
          {endOn !== null && ` · ${t('doneBy', { date: date(endOn) })}`}
        </Text>
        {forget.error !== null && <ProblemNotice error={forget.error} />}
      </Stack>
    </li>
  );
};

const Items = () => {
  const { t } = useTranslation('paths');
  return (
    <Loaded query={useQuery(myPaths)}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title={t('none.title')}
            text={t('none.text')}
            action={
              <Button renderRoot={(props) => <Link to="/careers" {...props} />}>{t('none.action')}</Button>
            }
          />
        ) : (
          <ul className={classes['steps']}>
            {items.map((path) => (
              <Item key={path.occupationId} path={path} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
};

const PathsPage = () => {
  const { t } = useTranslation('paths');
  return (
    <Page title={t('title')} lead={t('listLead')}>
      <MembersOnly>
        <Items />
      </MembersOnly>
    </Page>
  );
};

export default PathsPage;
