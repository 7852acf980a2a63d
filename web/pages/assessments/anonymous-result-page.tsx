import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInButton } from '../../auth/members-only.tsx';
import { useMember } from '../../auth/session-context.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { forgetSecret, secretOf } from './anonymous-sessions.ts';
import { PrintButton, ResultReport } from './result-report.tsx';
import { claim, submit } from './sittings.ts';

const useClaim = (sessionId: string, secret: string) => {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => claim(sessionId, secret),
    onSuccess: async ({ resultId }) => {
      forgetSecret(sessionId);
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      if (resultId !== null)
        await navigate({ to: '/results/$resultId', params: { resultId }, replace: true });
    },
  });
};

/** Without an account the result lives in this browser for some days only; signing in makes it the person's own. */
const Keep = ({ sessionId, secret }: { sessionId: string; secret: string }) => {
  const { t } = useTranslation('assessments');
  const signedIn = useMember() !== undefined;
  const { claim: wanted } = useSearch({ from: '/inventory/$sessionId/result' });
  const { mutate, isPending, error } = useClaim(sessionId, secret);
  const asked = useRef(false);
  useEffect(() => {
    if (wanted !== true || !signedIn || asked.current) return;
    asked.current = true;
    mutate();
  }, [wanted, signedIn, mutate]);
  return (
    <Alert color="amber" variant="light" title={t('keep.title')} mb="lg">
      <Text size="sm">{t('keep.text')}</Text>
      <Group mt="sm">
        {signedIn ? (
          <Button onClick={() => mutate()} loading={isPending}>
            {t('keep.claim')}
          </Button>
        ) : (
          <SignInButton label={t('keep.signIn')} returnTo={`/inventory/${sessionId}/result?claim=true`} />
        )}
      </Group>
      {error !== null && <ProblemNotice error={error} />}
    </Alert>
  );
};

const Found = ({ sessionId, secret }: { sessionId: string; secret: string }) => {
  // Submitting again gives the same result: that is how a stranger reads it.
  const query = useQuery({
    queryKey: ['assessments', 'anonymous-result', sessionId],
    queryFn: () => submit(sessionId),
    staleTime: Infinity,
  });
  return (
    <>
      <Keep sessionId={sessionId} secret={secret} />
      <Loaded query={query}>{(found) => <ResultReport result={found} />}</Loaded>
    </>
  );
};

const AnonymousResultPage = () => {
  const { t } = useTranslation('assessments');
  const { sessionId } = useParams({ from: '/inventory/$sessionId/result' });
  const secret = secretOf(sessionId);
  return (
    <Page title={t('result.title')} lead={t('result.lead')} actions={<PrintButton />}>
      {secret === undefined ? (
        <EmptyState title={t('keep.goneTitle')} text={t('keep.goneText')} />
      ) : (
        <Found sessionId={sessionId} secret={secret} />
      )}
    </Page>
  );
};

export default AnonymousResultPage;
