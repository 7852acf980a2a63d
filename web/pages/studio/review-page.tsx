import { Alert, Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { ApiProblem } from '../../api/problem.ts';
import { useWritten } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { FaultList } from './fault-list.tsx';
import { type Review, approveCourse, returnCourse, review } from './queries.ts';
import { ReviewedContent } from './reviewed-content.tsx';
import { useChange } from './use-change.ts';

const Decision = ({ reviewed }: { reviewed: Review }) => {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const { courseId, version, own, faults } = reviewed;
  const leave = () => void navigate({ to: '/reviews' });
  const approving = useChange(approveCourse, leave);
  const returning = useChange(returnCourse, leave);
  const problem = approving.error ?? returning.error;
  const busy = approving.isPending || returning.isPending;
  if (own) return <Alert title={t('own')}>{t('ownText')}</Alert>;
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="decision">
      <Stack gap="sm">
        <Title order={2} id="decision">
          {t('decision')}
        </Title>
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          autosize
          minRows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {problem !== null && <ProblemNotice error={problem} />}
        <Group>
          <Button
            loading={busy}
            disabled={faults.length > 0}
            onClick={() => approving.mutate({ courseId, version })}
          >
            {t('approve')}
          </Button>
          <Button
            variant="default"
            loading={busy}
            disabled={note.trim() === ''}
            onClick={() => returning.mutate({ courseId, version, note })}
          >
            {t('giveBack')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};

const ReviewPage = () => {
  const { t } = useTranslation('studio');
  const written = useWritten();
  const { courseId } = useParams({ from: '/reviews/$courseId' });
  const query = useQuery(review(courseId));
  const gone = query.error instanceof ApiProblem && query.error.status === 404;
  const title = query.data === undefined ? '' : written(query.data.title);
  return (
    <Page title={title || courseId}>
      <MembersOnly group="operations">
        <Stack gap="lg">
          <Text size="sm">
            <Link to="/reviews">{t('toReviews')}</Link>
          </Text>
          {gone ? (
            <EmptyState title={t('notWaiting')} text={t('notWaitingText')} />
          ) : (
            <Loaded query={query} lines={10}>
              {(reviewed) => (
                <>
                  {reviewed.faults.length > 0 && (
                    <FaultList content={reviewed.content} faults={reviewed.faults} />
                  )}
                  <ReviewedContent content={reviewed.content} />
                  <Decision reviewed={reviewed} />
                </>
              )}
            </Loaded>
          )}
        </Stack>
      </MembersOnly>
    </Page>
  );
};

export default ReviewPage;
